import fc from 'fast-check'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph } from '../src/testing/report/blocks.js'
import { arbitraryAddress, arbitraryReport } from '../test/support/arbitrary.js'
import { fileForm } from '../test/support/formats.js'
import { type ReportModel, correctReport, withCell, withSection } from '../test/support/model.js'

/** Extension of each format and the form that it is written in. */
const forms = {
  txt: 'text tab-rows',
  md: 'markdown markdown',
  html: 'html site',
  docx: 'docx typed',
  pdf: 'pdf stroked borders',
} as const

export type Extension = keyof typeof forms

/** Different reports; a larger set repeats them. */
const variety = 500
const seed = 711
/** One report in so many has a wrong cell. */
const wrongEvery = 5

/** Reports of many organs, years and sizes, some with a mistake; the same ones each time. */
function models(count: number): ReportModel[] {
  const arbitrary = arbitraryReport().chain((model) =>
    arbitraryAddress(model).map((address) => ({ right: model, wrong: withCell(model, address, 9_876_543) })),
  )
  return fc
    .sample(arbitrary, { numRuns: count, seed })
    .map(({ right, wrong }, index) => (index % wrongEvery === 0 ? wrong : right))
}

/** Writes so many reports into a folder and returns their paths. */
export function writeReports(folder: string, extension: Extension, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  const { write } = fileForm(forms[extension])
  const contents = models(Math.min(count, variety)).map(write)
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${String(index).padStart(6, '0')}.${extension}`)
    writeFileSync(path, contents[index % contents.length] ?? '')
    return path
  })
}

/** Writes one report as text whose first section is so long that the file has about that many bytes. */
export function writeLongReport(path: string, bytes: number): void {
  const bytesOfParagraph = 300
  const children = Array.from({ length: Math.ceil(bytes / bytesOfParagraph) }, (_, index) => paragraph(sentence(index)))
  writeFileSync(path, fileForm(forms.txt).write(withSection(correctReport(), 'overview', children)))
}

/** A paragraph with numbers in it, no two alike. */
const sentence = (index: number): string =>
  `第${index + 1}项工作：全年通过门户网站主动公开信息${index * 7 + 3}条，其中政策文件${index + 2}件，办理群众咨询${index * 3 + 1}次，召开会议${(index % 12) + 1}次，组织培训${(index % 9) + 1}期，修订目录${index + 5}项，更新栏目${index + 4}个。`
