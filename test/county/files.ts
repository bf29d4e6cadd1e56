import { docxOf } from '../support/docx.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import type { ReportModel } from '../support/model.js'
import { balance, numberIn, type CellValue, type Values } from '../support/values.js'
import { formOf, valuesOf } from './numbers.js'
import { reportOf } from './prose.js'
import { countyUnits, countyYears, resources, type CountyFormat, type CountyUnit, type CountyYear } from './units.js'

const writers: Readonly<Record<CountyFormat, (model: ReportModel) => string | Uint8Array>> = {
  docx: (model) => docxOf(model, { page: withBorders }),
  html: (model) => htmlOf(model, 'site'),
  md: layouts.markdown,
  txt: layouts['tab-rows'],
}

/** Tables with lines, as people print them. */
function withBorders(body: string): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')
  return body.replaceAll('</w:tblPr>', `<w:tblBorders>${lines}</w:tblBorders></w:tblPr>`)
}

const fileOf = (year: CountyYear, name: string, format: CountyFormat): string => `${String(year)}/${name}.${format}`

/** The year that the faults are in. The one before is without. */
const faulty = countyYears[1]

/** The files of the example by path, with all that is wrong in it on purpose. */
export function countyFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'units.csv': roster() }
  for (const year of countyYears)
    for (const unit of countyUnits) {
      if (year === faulty && unit.file === 'diping') continue
      files[fileOf(year, unit.file, unit.format)] = writers[unit.format](reportWithFaults(unit, year))
    }
  const water = countyUnits.find(({ file }) => file === 'water')
  if (water) files[fileOf(faulty, 'water-draft', 'txt')] = writers.txt(draftOf(water, faulty))
  return files
}

/** The report of a unit: before 2024 each is right, and in 2024 three are wrong. */
function reportWithFaults(unit: CountyUnit, year: CountyYear): ReportModel {
  const values = valuesOf(unit, year)
  if (year !== faulty) return reportIn(beforeRenaming(unit), year, values)
  const change = changes[unit.file] ?? ((right: Values) => right)
  return reportIn(unit, year, change(values), unit.file === 'agriculture' ? countyYears[0] : year)
}

/** The report of a unit in its words of that year, or of another. */
const reportIn = (unit: CountyUnit, year: CountyYear, values: Values, wordsOf: CountyYear = year): ReportModel =>
  reportOf({
    ...{ organ: unit.name, year, values },
    words: { topics: unit.topics[wordsOf], place: unit.place, number: numberOf(unit) * 17 + wordsOf },
    ...(unit.name === resources && { preface: ['本报告的数据为局机关和所属事业单位的汇总。'] }),
  })

const numberOf = ({ file }: CountyUnit): number => countyUnits.findIndex((unit) => unit.file === file)

/** Last year a unit had its former name. */
const beforeRenaming = (unit: CountyUnit): CountyUnit =>
  unit.formerName === undefined ? unit : { ...unit, name: unit.formerName }

/** What is wrong in the numbers of 2024; each report still adds up in itself. */
const changes: Readonly<Record<string, (values: Values) => Values>> = {
  /* Takes over one application less than was carried on, and so has received one more. */
  education: (values) => withParts(values, { 'requests/carriedIn/individual': carriedIn(values) - 1 }),
  /* Leaves out the charges of the centre below it. */
  resources: (values) => withParts(values, { 'charges/charge/amount': '0.87' }),
}

const carriedIn = (values: Values): number => numberIn(values, 'requests/carriedIn/individual')

const withParts = (values: Values, parts: Readonly<Record<string, CellValue>>): Values =>
  balance(formOf(faulty), new Map([...values, ...Object.entries(parts)]))

/** An earlier draft of a report, with one licence fewer. */
const draftOf = (unit: CountyUnit, year: CountyYear): ReportModel => {
  const values = valuesOf(unit, year)
  const licences = 'permits/licence/decisions'
  return reportIn(unit, year, withParts(values, { [licences]: numberIn(values, licences) - 1 }))
}

/** The roster as a spreadsheet program saves it. */
function roster(): string {
  const rows = countyUnits.map(({ name, category, parent = '', formerName = '' }) =>
    [name, category, parent, formerName, '是'].join(','),
  )
  return `${['单位名称,类别,上级,曾用名,计入汇总', ...rows].join('\n')}\n`
}
