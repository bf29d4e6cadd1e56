import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse/parse.js'
import { fileForm } from '../support/formats.js'
import { type ReportModel, correctReport, withValues } from '../support/model.js'
import { cellMap } from '../parse/harness.js'

/* A digit that marks a note is no digit of the number before it, in any format. */

const marks: Record<string, string> = {
  'documents/normative/made': '2¹',
  'enforcement/penalty/decisions': '18¹²',
  'requests/received/individual': '36²',
  'disputes/review/upheld': '1³',
}
const model = withValues(correctReport(), marks)

/** Producers paint a mark behind its number; what is painted line by line has them apart. */
const forms = [
  'text tab-rows',
  'text cell-lines',
  'text pipes-gfm',
  'markdown markdown',
  'html clean',
  'docx typed',
  'doc typed',
  'pdf stroked borders',
  'pdf no borders',
  'pdf lines between columns only',
  'ofd a text object a line',
  'ofd a text object a character',
]

const read = async (name: string, from: ReportModel): Promise<unknown[]> => {
  const { filePath, write } = fileForm(name)
  const cells = cellMap(await parseReport(write(from), { filePath }))
  return Object.keys(marks).map((address) => [address, cells.get(address)?.text, cells.get(address)?.value])
}

describe('numbers with marks of notes', () => {
  it.each(forms)('%s', async (name) => {
    expect(await read(name, model)).toEqual(
      Object.entries(marks).map(([address, text]) => [address, text, Number(/^\d+/u.exec(text)?.[0])]),
    )
  })
})
