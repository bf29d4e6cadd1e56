import { layouts } from '../../support/layouts/index.js'
import { docxFile, paragraph } from '../../support/docx.js'
import { correctReport } from '../../support/model.js'
import type { StrangersFile } from './file.js'

const model = correctReport()
const markdown = layouts.markdown(model)
const plain = layouts['tab-rows'](model)
const kilobytes = (unit: string, size: number): string => unit.repeat(Math.ceil((size * 1024) / unit.length))

const listLevel = (text: string): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const listed = (label: string, paragraphs: number): Uint8Array =>
  docxFile({
    document: paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(paragraphs),
    numbering: listLevel(label),
  })

const line = (megabytes: number): string => plain.replace(/(?=二、)/u, `${'a'.repeat(megabytes * 2 ** 20)}\n`)

/** Files of little more than a report's size, or a few kilobytes, that cost a reader far more. */
export const heavyFiles: readonly StrangersFile[] = (
  [
    ['a label of 1 MB for 5000 paragraphs', 'docx', 'limit-inflated', () => listed('号'.repeat(350_000), 5_000)],
    ['a label that grows', 'docx', 'limit-inflated', () => listed('%1%1%1%1'.repeat(60_000), 3_000)],
    ['a long label for many paragraphs', 'docx', 'limit-inflated', () => listed('号'.repeat(3_000), 9_000)],
    ['a line of 2 MB', 'txt', 'limit-lines', () => line(2)],
    ['a line of 8 MB', 'txt', 'limit-lines', () => line(8)],
    ['a line of 30 MB', 'txt', 'limit-lines', () => line(30)],
    ['marks in every paragraph', 'md', 'limit-marks', () => markdown + kilobytes('*a* **b** `c`\n\n', 480)],
    ['marks without an end', 'md', 'limit-marks', () => markdown + kilobytes('*a **b _c __d\n\n', 480)],
    ['brackets', 'md', 'limit-marks', () => markdown + kilobytes('[[[[[[[[[\n\n', 480)],
    ['links', 'md', 'limit-marks', () => markdown + kilobytes('[a](b) [c](d) [e](f)\n\n', 480)],
    ['backquotes', 'md', 'limit-marks', () => markdown + kilobytes('``a`b ``c`d ``e`f\n\n', 480)],
  ] as const
).map(([name, extension, gives, make]): StrangersFile => ({ name, extension, gives, make }))
