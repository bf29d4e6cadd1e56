import { aroundParts, aspectUnit, betweenParts, consistsOf, listsSome } from '../form/wordings/preface.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import type { Edition, Paragraph, SectionId } from '../model/index.js'
import { chineseNumber } from '../text/numerals.js'
import { proseOf } from './prose.js'

/** What a sentence says that the report consists of. */
export interface Contents {
  /** Number of parts as it is said. */
  count: number
  /** The words that say it. */
  printed: string
  /** Place of the sentence in the paragraph, the end exclusive. */
  start: number
  end: number
  /** It speaks of parts, and not of 方面, which section 一 has too. */
  ofParts: boolean
  /** The sections that its list names, or may name. */
  named: SectionId[]
  /** Names in its list that are no section of any form. */
  unknown: string[]
  /** The list names as many as it says, and leaves none out by its words. */
  complete: boolean
}

/** What a paragraph says that the report consists of; undefined where it does not count the parts. */
export function contentsIn(paragraph: Paragraph, forms: readonly Edition[]): Contents | undefined {
  const { text } = proseOf(paragraph)
  const match = consistsOf.exec(text)
  if (!match) return undefined
  const { list = '', count: said = '', unit = '' } = match.groups ?? {}
  const count = /^\d/u.test(said) ? Number(said) : (chineseNumber(said) ?? 0)
  const { named, unknown } = partsOf(list, forms)
  return {
    count,
    printed: match[0].slice(match[0].lastIndexOf(said)),
    start: match.index,
    end: match.index + match[0].length,
    ofParts: unit !== aspectUnit,
    named,
    unknown,
    complete: !listsSome.test(list.trim()) || named.length + unknown.length >= count,
  }
}

/** The names of a list: those between its marks, or two of them where a name has a mark within. */
function partsOf(list: string, forms: readonly Edition[]): Pick<Contents, 'named' | 'unknown'> {
  const { headings } = lexiconOf(forms)
  const idsOf = (name: string): SectionId[] => {
    const wording = headings.byWording(name)
    return wording ? [wording.id] : headings.meanings(name)
  }
  const names = list
    .split(betweenParts)
    .map((name) => name.replace(aroundParts, ''))
    .filter((name) => name !== '')
  const named: SectionId[] = []
  const unknown: string[] = []
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? ''
    const next = names[index + 1]
    const both = next === undefined ? undefined : headings.byWording(`${name}、${next}`)?.id
    const ids = both === undefined ? idsOf(name) : [both]
    if (both !== undefined) index += 1
    named.push(...ids)
    if (ids.length === 0) unknown.push(name)
  }
  return { named, unknown }
}
