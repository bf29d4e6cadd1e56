import { peoplesGovernments } from '../form/organ-kinds.js'
import { endOfFirstName, endOfSecondName, formerName, organOfPlace, sameEndings } from '../form/wordings/identity.js'
import type { Organ } from '../model/index.js'
import { foldCharacters } from '../text/key.js'
import { namePartsOf, startsWithPlace } from './organ-names.js'
import { organKindOf } from './organs.js'

/**
 * The name of an organ as it is matched: with its full ending, without white space, marks of width and script folded.
 * Nothing else is made equal: another place, another function or another level is another organ.
 */
export function matchedName(name: string): string {
  const own = foldCharacters(name).replace(/\s+/gu, '')
  const kind = organKindOf(own)
  for (const endings of sameEndings) {
    const [full = ''] = endings
    const ending = endings.find((one) => own.endsWith(one))
    if (ending !== undefined) return own.slice(0, -ending.length) + full
  }
  if (peoplesGovernments.has(kind)) return own + organOfPlace.government
  return kind === 'committee' ? own + organOfPlace.committee : own
}

/** The names of an organ as they are matched: several where organs report together. */
export const matchedNames = (organ: Pick<Organ, 'name'>): string[] => [
  ...new Set(namePartsOf(organ).flatMap(splitWithoutMark).map(matchedName)),
]

/** 黄埔区人民政府 and 广州开发区管委会 stand next to each other where the title has a blank between them. */
function splitWithoutMark(name: string): string[] {
  const end = endOfFirstName.exec(name)
  if (!end) return [name]
  const at = end.index + end[0].length
  const second = name.slice(at)
  return endOfSecondName.test(second) && startsWithPlace(second) ? [name.slice(0, at), second] : [name]
}

/** The former name that stands right behind a name of the organ in a text; undefined where none does. */
export function formerNameIn(text: string, end: number): string | undefined {
  const name = formerName.exec(text.slice(end, end + 40))?.[1]
  return name === undefined ? undefined : matchedName(name)
}
