import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { correctReports, defectiveReports } from '../support/defects.js'
import { toGb18030 } from '../support/encodings.js'
import { fileForm, fileForms } from '../support/formats.js'
import { correctReport, type ReportModel, withRows } from '../support/model.js'
import { xlsxForms } from '../support/xlsx.js'
import { zipFile } from '../support/zip.js'
import type { FuzzFile } from './mutate.js'
import type { Random } from './random.js'

/** Files to begin with, those of each extension in a list of their own. */
export interface Seeds {
  /** Whole reports: the corpus where it is there, the examples, and a correct and a faulty report in every form. */
  whole: FuzzFile[][]
  /** Parts of reports in every form. They have every structure that a reader meets, and are read ten times as fast. */
  small: FuzzFile[][]
}

/** Every so many files are made of a whole report. */
const wholeOften = 8

export function seedFiles(root: string, extensions?: readonly string[]): Seeds {
  const models = [...Object.values(correctReports), ...Object.values(defectiveReports)]
  const whole = byExtension([...filesIn(root), ...written(models, 2)], extensions)
  return { whole, small: byExtension(written(smallReports, smallReports.length), extensions) }
}

/** One of the files to begin with; all extensions come equally often. */
export const pickSeed = ({ whole, small }: Seeds, random: Random): FuzzFile =>
  random.oneOf(random.oneOf(random.below(wholeOften) === 0 ? whole : small))

/** @param wanted Extensions without the dot; all where absent. */
function byExtension(files: readonly FuzzFile[], wanted: readonly string[] | undefined): FuzzFile[][] {
  const groups = new Map<string, FuzzFile[]>()
  for (const file of files) {
    const extension = extname(file.filePath).slice(1)
    if (wanted && !wanted.includes(extension)) continue
    groups.set(extension, [...(groups.get(extension) ?? []), file])
  }
  return [...groups.values()]
}

function filesIn(root: string): FuzzFile[] {
  const folders = ['examples', 'test/fixtures', '../shared/corpus']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt|html|docx|doc|wps|pdf|ofd)$/u.test(name))
      .sort()
      .map((name) => join(folder, name))
      .map((filePath) => ({ filePath, bytes: readFileSync(filePath) })),
  )
}

/** So many of the reports in every form, other ones in each. */
function written(models: readonly ReportModel[], each: number): FuzzFile[] {
  const forms = [
    ...fileForms,
    ...Object.values(xlsxForms).map((write) => ({ filePath: 'report.xlsx', write })),
    ...archiveForms,
  ]
  return forms.flatMap(({ filePath, write }, index) =>
    Array.from({ length: each }, (_, number) => models[(index + number * 3) % models.length]!).map((model) => ({
      filePath,
      bytes: Buffer.from(write(model)),
    })),
  )
}

/** Archives of two files each, of which one has a name in GBK. */
const archiveForms = [
  ['docx typed', 'doc typed'],
  ['ofd a text object a line', 'text tab-rows'],
  ['markdown markdown', 'text tab-rows'],
  ['html site', 'text tab-rows'],
].map((names) => ({
  filePath: 'reports.zip',
  write: (model: ReportModel): Uint8Array => {
    const [first, second] = names.map(fileForm)
    return zipFile([
      { name: '各单位/', mode: 0o040755, system: 3 },
      { name: `各单位/1${first!.filePath}`, content: first!.write(model) },
      { name: toGb18030(`各单位/2${second!.filePath}`), flags: 0, content: second!.write(model) },
    ])
  },
}))

const town = correctReport()
const only = (rows: RegExp, ...sections: string[]): ReportModel => ({
  ...withRows(town, (row) => rows.test(row)),
  sections: town.sections
    .filter(({ id }) => sections.includes(id))
    .map((section) => ({ ...section, children: section.children.slice(0, 3) })),
})

const smallReports: readonly ReportModel[] = [
  only(/granted|deniedSecret|outcomeTotal|rules/u, 'requests', 'otherMatters'),
  only(/rules|documents/u, 'disclosure', 'disputes'),
  only(/granted|charges/u, 'overview', 'disputes'),
]
