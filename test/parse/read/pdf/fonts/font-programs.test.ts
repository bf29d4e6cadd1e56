import { describe, expect, it } from 'vitest'
import { hideFontPrograms } from '../../../../../src/parse/read/pdf/fonts/font-programs.js'

const reference = '/FontFile3 5 0 R'

/** What is left of a file after its font programs are hidden. */
function hidden(file: string): string {
  const bytes = new TextEncoder().encode(file)
  hideFontPrograms(bytes)
  return new TextDecoder().decode(bytes)
}

describe('font programs', () => {
  it('are hidden where every font has a table of its characters', () => {
    expect(hidden(`/Type0 /ToUnicode 4 0 R ${reference}`)).toBe(
      `/Type0 /ToUnicode 4 0 R ${' '.repeat(reference.length)}`,
    )
  })

  it('are hidden with the drawings of Type 3 fonts', () => {
    const entries = '/g0 4 0 R /g1 5 0 R'
    expect(hidden(`/ToUnicode 3 0 R /CharProcs << ${entries} >> /FontMatrix`)).toBe(
      `/ToUnicode 3 0 R /CharProcs <<${' '.repeat(entries.length + 2)}>> /FontMatrix`,
    )
  })

  it.each([
    ['a font without a table of its characters', `/Type0 ${reference}`],
    ['a PostScript font, which pdf.js does not read whole without', `/ToUnicode 4 0 R ${reference} /Type1C`],
  ])('are left to %s', (_, file) => {
    expect(hidden(file)).toBe(file)
  })
})
