import type { SectionId } from '../../src/model/index.js'
import fc from 'fast-check'
import { norms } from '../../src/form/norms.js'
import { arbitraryReport, type Size } from '../support/arbitrary.js'
import { correctReport, editionOf, type ReportModel } from '../support/model.js'
import { balance, type Values } from '../support/values.js'
import { drawFrom, seedOf, type Draw } from './draw.js'
import { freeFacts, tableFacts, type Facts } from './facts.js'
import { makesRules, organs, tellsSupervision, type ReportingOrgan } from './organs.js'
import { layOut, type Style } from './sections.js'
import { pickWording, write, type Digits, type Wording } from './wording.js'
import { banks, type Slot } from './wordings/index.js'

/** A sentence of the report before its numbers are written. */
export interface Sentence {
  wording: Wording
  digits: Digits
}

/** A report of which every sentence is still known by what it says, so that one of them can be made wrong. */
export interface Draft {
  seed: number
  organ: ReportingOrgan
  year: number
  values: Values
  facts: Facts
  sentences: Readonly<Partial<Record<Slot, Sentence>>>
  title: string
  headings: Readonly<Record<SectionId, string>>
  style: Style
}

/** A title in one of the two orders. */
const titleOf = (draw: Draw, organ: string, year: number): string =>
  draw.once(4) ? `${year}年${organ}政府信息公开工作年度报告` : `${organ}${year}年政府信息公开工作年度报告`

/** Values of a form that balances; an organ that may make 规章 has some. */
function valuesOf(seed: number, organ: ReportingOrgan, year: number, size: Size): Values {
  const report = fc.sample(
    arbitraryReport({ organ: fc.constant(organ.name), year: fc.constant(year), size: fc.constant(size) }),
    { seed, numRuns: 1 },
  )[0]
  if (report === undefined) throw new Error('No report was drawn.')
  if (!makesRules(organ) || report.edition !== '2021') return report.values
  return balance(
    editionOf(report),
    new Map([...report.values, ['documents/rules/made', 2], ['documents/rules/valid', 31]]),
  )
}

const digitsOf = (draw: Draw): Digits =>
  draw.once(6) ? draw.pick(['fullWidth', 'thousands', 'chinese'] as const) : 'plain'

/** What a report is narrowed to. */
export interface Wanted {
  years?: readonly number[]
  organs?: (organ: ReportingOrgan) => boolean
  sizes?: readonly Size[]
}

const everyYear = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const everySize: readonly Size[] = ['zero', 'small', 'small', 'small', 'large']

/** A correct report that follows from the seed alone. */
function draftOf(seed: number, { years = everyYear, organs: wanted, sizes = everySize }: Wanted = {}): Draft {
  const draw = drawFrom(seed)
  const organ = draw.pick(wanted ? organs.filter(wanted) : organs)
  const year = draw.pick(years)
  const values = valuesOf(seed, organ, year, draw.pick(sizes))
  const { edition } = correctReport({ year })
  const table = tableFacts(edition, values)
  const facts = { ...table, ...freeFacts(draw, table) }
  const sentences: Partial<Record<Slot, Sentence>> = {}
  for (const { slot, wordings, digits, times } of banks({ edition, year, supervised: tellsSupervision(organ) })) {
    if (times !== undefined && !draw.once(times)) continue
    const wording = pickWording(draw, wordings, facts)
    if (wording !== undefined) sentences[slot] = { wording, digits: digits ? digitsOf(draw) : 'plain' }
  }
  const headings = Object.fromEntries(
    editionOf({ edition }).sections.map(({ id, label, accepted }) => [id, draw.once(5) ? draw.pick(accepted) : label]),
  ) as Record<SectionId, string>
  const style = { overview: draw.pick(['headed', 'inLine', 'numbered', 'plain'] as const), problems: draw.once(2) }
  return { seed, organ, year, values, facts, sentences, headings, style, title: titleOf(draw, organ.name, year) }
}

/** The nth of several reports that are alike in nothing but the name of what they are drawn for. */
export const draftFor = (name: string, index: number, wanted?: Wanted): Draft =>
  draftOf(seedOf(`${name}#${index}`), wanted)

const basisOf = (year: number): string => {
  const { title, number } = year >= 2021 ? norms.format2021 : norms.format2019
  return `《${title}》（${number}）`
}

/** What a sentence of the draft says, with its own facts or with others; undefined where the draft has none. */
export function sentenceOf(draft: Draft, slot: Slot, facts: Facts = draft.facts): string | undefined {
  const sentence = draft.sentences[slot]
  if (!sentence) return undefined
  return write(sentence.wording, facts, draft, sentence.digits).replace('{basis}', basisOf(draft.year))
}

/** Other words for some sentences of a draft; an empty one takes the sentence away. */
export type Said = Readonly<Partial<Record<Slot, string>>>

/** The report that a draft says, or with some sentences otherwise. */
export function compose(draft: Draft, said: Said = {}): ReportModel {
  const { organ, year, values, title, headings, style } = draft
  const say = (slot: Slot): string => said[slot] ?? sentenceOf(draft, slot) ?? ''
  const { preface, sections } = layOut(say, style)
  const model = correctReport({ organ: organ.name, year, allParts: values, title, preface, sections })
  return {
    ...model,
    kind: organ.kind,
    values,
    sections: model.sections.map((section) => ({ ...section, title: headings[section.id] })),
  }
}
