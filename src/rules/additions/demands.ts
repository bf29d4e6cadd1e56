import { flatMap } from '../../text/flat-map.js'
import type { Demand, EditionAddition, Place, Reason, Report, SectionId } from '../../model/index.js'
import { formNames } from '../../form/names.js'
import { foldCharacters } from '../../text/key.js'

/** The demands of additions that a report has to meet, and why some could not be determined. */
export interface Asked<Kind extends Demand> {
  demands: Kind[]
  unsure: Reason[]
}

/**
 * Of what additions ask, that which is asked of a report: of its format, its year and its kind of organ.
 *
 * @param kindOf The demands of one kind in an addition.
 */
export function askedOf<Kind extends Demand>(
  { editionInForce, year, organ }: Report,
  additions: readonly EditionAddition[],
  kindOf: (addition: EditionAddition) => readonly Kind[],
): Asked<Kind> {
  const inTime = flatMap(
    additions.filter((addition) => addition.extends === editionInForce),
    kindOf,
  ).filter(({ from }) => from === undefined || (year !== null && year.value >= from))
  const kind = organ?.kind ?? null
  const doubtful = kind === null && inTime.some(({ organs }) => organs !== undefined)
  return {
    demands: inTime.filter(({ organs }) => organs === undefined || (kind !== null && organs.includes(kind))),
    unsure: doubtful ? [unknownKind] : [],
  }
}

const unknownKind: Reason = {
  zh: '不能确定报告机关的类别；请在 settings.organKind 中写明',
  en: 'The kind of the reporting organ is unknown. Give it as settings.organKind',
}

/** Where a report is said to lack something. */
export const headOf = ({ title, position: { start } }: Report): Place => title ?? { position: { start, end: start } }

/** A text as words are looked for in it. */
export const compact = (text: string): string => foldCharacters(text).replace(/\s+/gu, '')

/** Why a section that must say something could not be read. */
export function noSection(report: Report, id: SectionId): Reason {
  const title = formNames(report).sectionTitle(id, report.edition)
  return { zh: `没有找到“${title}”部分`, en: `Section ${title} was not found` }
}
