import { describe, expect, it } from 'vitest'
import { runRules } from '../../src/check/run.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage, Outcome } from '../../src/model/index.js'
import { type DefectName, correctReports, defectiveReports } from '../support/defects.js'
import { type FileForm, fileForm, fileForms } from '../support/formats.js'
import type { ReportModel } from '../support/model.js'
import { cellMap } from '../parse/harness.js'

/*
 * The same reports in every format give the same cells and the same findings. Each form reads a correct report of each
 * edition, the two that tell most, and every fourth of the others in turn, so that each of these is read by a fourth of
 * the forms of every format; with READINGS=all, each form reads all.
 */
const turns = process.env['READINGS'] === 'all' ? 1 : 4

const reference = fileForm('text tab-rows')

/** A rule whose findings are a form's own, for what the form itself is made to show. */
const ownFindings: Readonly<Record<string, { rule: string; because: string }>> = {
  'text arabic-headings': { rule: 'section-order', because: 'its headings are numbered 1、 to 6、' },
  'text markdown-headings-mixed': { rule: 'section-headings', because: 'its headings are of several levels' },
  'text headings-in-paragraph': { rule: 'typography', because: 'it has spaces between sub-heading and text' },
  'text layout-table': { rule: 'typography', because: 'it has spaces between sub-heading and text' },
  'text half-width-brackets': { rule: 'typography', because: 'its sub-headings have half-width brackets' },
}

/** Forms in which a report cannot read as it does elsewhere. */
interface Exception {
  report: DefectName
  forms: readonly string[]
  because: string
}

const spaceSeparated = [
  'text pdf-rows',
  'text pdf-rows-wide-spaces',
  'text pdf-numbers-between-label-halves',
  'text pdf-numbers-before-label',
  'text pdf-numbers-after-first-half',
  'text pdf-wrapped-header',
  'text pdf-centred-group-labels',
  'text pdf-vertical-label',
  'text pdf-vertical-label-between-rows',
  'text columns-by-spaces',
  'text labels-run-together',
  'markdown pandoc-simple-table',
  'markdown pandoc-multiline-table',
]
/** With a blank line between every two cells. */
const spacedCells = ['text cell-lines-spaced', 'text cell-lines-nbsp']

/** What a form cannot show. */
const cannotShow: readonly Exception[] = [
  { report: 'a blank cell', forms: [...spaceSeparated, ...spacedCells], because: 'a blank cell leaves no trace' },
  { report: 'a blank cell', forms: ['text pipe-row-marks'], because: 'a blank cell looks like the mark of a new row' },
  {
    report: 'a heading with a wrong number',
    forms: ['docx numbered', 'doc numbered', 'doc saved quickly'],
    because: 'automatic numbers are always in order',
  },
  {
    report: 'a heading in other words',
    forms: ['text arabic-headings'],
    because: 'the heading is printed with an Arabic number, and the finding shows it as printed',
  },
  {
    report: 'a blank row',
    forms: ['pdf no borders, painted line by line', 'pdf no borders, painted from left to right'],
    because: 'a label without numbers may be a part of another where nothing but places tells',
  },
  {
    report: 'a unit in a cell',
    forms: ['pdf no borders, painted line by line', 'pdf no borders, painted from left to right'],
    because: 'the only number of its part is none, and so nothing tells the part from text',
  },
  {
    report: 'an altered row label',
    forms: ['text half-width-brackets', 'text kangxi-radicals'],
    because: 'the label is printed with other characters, and the finding shows it as printed',
  },
  {
    report: 'an altered row label',
    forms: ['text labels-run-together'],
    because: 'nothing parts the label from that of its group, and the finding shows both',
  },
  {
    report: 'a word in a cell',
    forms: ['text tab-rows-cells-of-two-lines'],
    because: 'the line end in the word, which the copy does not mark, ends its row as well',
  },
  {
    report: 'a total by another name',
    forms: ['text half-width-brackets'],
    because: 'the label is printed with other characters, and the finding shows it as printed',
  },
]

const reports: Readonly<Record<string, ReportModel>> = { ...correctReports, ...defectiveReports }
const reportNames = Object.keys(reports)

/** Forms that differ from others only in how lines or characters are drawn, or tell little of what is missing: a wrong table and wrong text are enough of them. */
const drawnOtherwise = [
  'pdf no borders and narrow columns, painted line by line',
  'pdf no borders, narrow columns and low pages, painted from left to right',
  'pdf borders as filled bars',
  'pdf a turned label',
  'pdf a font known by UniGB-UCS2-H alone',
  'pdf a font known by GBK-EUC-H alone',
  'ofd groups of equal distances, another prefix',
  'ofd no prefix, indented',
  'ofd a template with a frame',
  'ofd text made larger by its matrix',
  'ofd pages on their side',
  'ofd a composite unit, the sheet away from the origin',
  'ofd a label with one character a line',
  'ofd a turned label',
]
const fewReports: readonly string[] = [...Object.keys(correctReports).slice(0, 2), 'a wrong cell', 'careless text']

const reportsFor = (form: string): readonly string[] =>
  (drawnOtherwise.includes(form) ? fewReports : reportNames.filter(inTurn(form))).filter(
    (report) => !isException(form, report),
  )

const inTurn =
  (form: string) =>
  (report: string, index: number): boolean =>
    fewReports.includes(report) || (index + fileForms.findIndex(({ name }) => name === form)) % turns === 0

const isException = (form: string, report: string): boolean =>
  cannotShow.some((exception) => exception.report === report && exception.forms.includes(form))

/** What a reader makes of a report, places aside. */
interface Reading {
  organ: string | undefined
  year: number | undefined
  edition: string | null
  cells: Record<string, unknown>
  findings: unknown[]
  outcomes: Record<string, Outcome>
}

/** Rules about the report: what else a file holds is another thing in each format. */
const ofReports = rules.filter(({ id }) => id !== 'word-comments' && id !== 'hidden-content')

async function read({ write, filePath }: FileForm, model: ReportModel): Promise<Reading> {
  const report = await parseReport(write(model), { filePath })
  const { messages, outcomes } = runRules(report, ofReports, { locale: 'zh-CN' })
  return {
    organ: report.organ?.name,
    year: report.year?.value,
    edition: report.edition,
    cells: Object.fromEntries(
      [...cellMap(report)].map(([address, { text, state, value }]) => [address, { text, state, value }]),
    ),
    findings: messages.map(withoutPlace),
    outcomes,
  }
}

const withoutPlace = ({
  ruleId,
  messageId,
  message,
  level,
  section,
  cell,
  data,
  cause,
  related,
  fingerprint,
}: LintMessage): Record<string, unknown> => ({
  ...{ ruleId, messageId, message, level, section, cell, data, cause, fingerprint },
  related: related.map((place) => place.cell),
})

const references = new Map<string, Promise<Reading>>()

function referenceOf(report: string): Promise<Reading> {
  const reading = references.get(report) ?? read(reference, reports[report]!)
  references.set(report, reading)
  return reading
}

/** A reading without what a rule says. */
const without = (reading: Reading, rule: string | undefined): Reading => ({
  ...reading,
  findings: reading.findings.filter((finding) => (finding as LintMessage).ruleId !== rule),
  outcomes: Object.fromEntries(Object.entries(reading.outcomes).filter(([id]) => id !== rule)),
})

/** How a form reads a report, and how it should. */
interface Comparison {
  actual: Reading
  expected: Reading
}

async function compare(form: FileForm, report: string): Promise<Comparison> {
  const own = ownFindings[form.name]?.rule
  return {
    actual: without(await read(form, reports[report]!), own),
    expected: without(await referenceOf(report), own),
  }
}

describe('the reports that are compared', () => {
  it.each(Object.keys(correctReports))('%s has no finding', async (report) => {
    expect((await referenceOf(report)).findings).toEqual([])
  })

  it.each(Object.keys(defectiveReports))('%s has one', async (report) => {
    expect((await referenceOf(report)).findings).not.toEqual([])
  })

  it('have defects of more than half of the rules that one file of any form can break', async () => {
    const readings = await Promise.all(Object.keys(defectiveReports).map(referenceOf))
    const found = new Set(
      readings.flatMap(({ findings }) => findings.map((finding) => (finding as LintMessage).ruleId)),
    )
    const alone = rules.filter(({ requires }) => !requires.includes('previous'))
    expect(found.size).toBeGreaterThanOrEqual(alone.length / 2)
  })
})

/** The reports that a form reads otherwise than the reference, each with what it reads. */
async function disagreements(form: FileForm, among: readonly string[]): Promise<Record<string, Comparison>> {
  const found: Record<string, Comparison> = {}
  for (const report of among) {
    const comparison = await compare(form, report)
    if (JSON.stringify(comparison.actual) !== JSON.stringify(comparison.expected)) found[report] = comparison
  }
  return found
}

const everySide = (comparisons: Record<string, Comparison>, side: keyof Comparison): Record<string, Reading> =>
  Object.fromEntries(Object.entries(comparisons).map(([report, comparison]) => [report, comparison[side]]))

it.each(fileForms)('$name reads as the reference does', async (form) => {
  const found = await disagreements(form, reportsFor(form.name))
  expect(everySide(found, 'actual')).toEqual(everySide(found, 'expected'))
})

describe('what a form cannot show', () => {
  const pairsOf = (list: readonly Exception[]): { report: string; form: string; because: string }[] =>
    list.flatMap(({ report, forms, because }) => forms.map((form) => ({ report, form, because })))

  it.each(pairsOf(cannotShow))('$form, $report: $because', async ({ form, report }) => {
    const { actual, expected } = await compare(fileForm(form), report)
    expect(actual).not.toEqual(expected)
  })

  it.each(pairsOf(cannotShow.filter(({ report }) => report === 'a blank cell')))(
    '$form, $report: is not passed over in silence',
    async ({ form, report }) => {
      const { actual } = await compare(fileForm(form), report)
      expect(Object.values(actual.outcomes)).toContain('fail')
    },
  )
})
