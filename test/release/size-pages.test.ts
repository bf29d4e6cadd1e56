import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { imports } from '../../scripts/release/imports.js'
import { type Measured, sameSizes, sizeParagraph, sizesPage, withSizes } from '../../scripts/release/size-pages.js'

const measured: Measured = {
  size: {
    packedBytes: 1_040_000,
    unpackedBytes: 3_560_000,
    files: 551,
    installedPackages: 107,
    installedBytes: 15_600_000,
  },
  pageBytes: 1_400_000,
  pdfBytes: 2_060_000,
  imported: imports.map((_, index) => ({ whole: 500 + 8_000 * index, atOnce: 225_000, later: 2_570_000 })),
}

describe('the pages about sizes', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)('%s has a place for them', (path, language) => {
    const page = withSizes(readFileSync(path, 'utf8'), sizeParagraph[language](measured), path)
    expect(page).toMatch(/<!-- size -->\n\n.*1\.0 MB.*3\.6 MB.*1\.4 MB.*107.*19\.2 MB.*2\.1 MB.*\n\n<!-- \/size -->/su)
  })

  it('a page without a place for them is named', () => {
    expect(() => withSizes('# x\n', 'y', 'README.md')).toThrow('README.md: no part is marked “size”.')
  })

  it('sizes.md tells each import with its state before', () => {
    const page = sizesPage(measured)
    expect(page).toContain(
      "| `import { applyFixes } from 'report-lint'` | under 1 KB (under 1 KB) | 225 KB (420 KB) | 2.6 MB (4.9 MB) |",
    )
    expect(page).toContain("| `import { lint } from 'report-lint/browser'`，浏览器 for browsers |")
  })
})

describe('a page is stale', () => {
  const page = sizeParagraph.en(measured)
  const grown = (share: number): string =>
    sizeParagraph.en({ ...measured, size: { ...measured.size, unpackedBytes: 3_560_000 * share } })

  it('not where it is as it would be written, whatever the spaces of its tables', () => {
    expect(sameSizes(page.replace(' is ', '   is '), page)).toBe(true)
  })

  it('not for what another release of npm or another system changes', () => {
    expect(sameSizes(page, grown(1.02))).toBe(true)
  })

  it('where a size has grown by a tenth', () => {
    expect(sameSizes(page, grown(1.1))).toBe(false)
  })

  it('where its words are others', () => {
    expect(sameSizes(page.replace('carry', 'bear'), page)).toBe(false)
  })
})
