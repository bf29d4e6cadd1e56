import { behindOrgan, organKinds, placeWord, prefaceOrgan, reportingOrgan } from '../form/wordings/organs.js'
import type { Organ, OrganKind } from '../model/index.js'
import { keyOf } from '../text/key.js'
import { organs as tolerances } from './tolerances.js'

const date = /^(?:20\d{2}|二[〇○零]二[〇○零一二三四五六七八九])年.{1,4}月.{1,3}日$/u
const publisher = /(?:发布机构|发文机关|发布单位|信息来源|公开主体|来源)\s*[:：|]\s*([^\s|:：]{3,30})/u

/** Kind of an organ by its name; null where the name does not tell. */
export function organKindOf(name: string): OrganKind | null {
  const own = name.replace(behindOrgan, '')
  return organKinds.find(({ pattern }) => pattern.test(own))?.kind ?? null
}

const organIn = (line: string, patterns: readonly RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(line)?.groups?.['organ']).find((found) => found !== undefined)

/**
 * Who reports: as the title says, or else as the page names its publisher, or as the report is
 * signed. `head` are the lines before the first section, `tail` the last ones of the report.
 */
export function organOf(titleOrgan: string, head: readonly string[], tail: readonly string[]): Organ | null {
  if (titleOrgan !== '') return { name: titleOrgan, kind: organKindOf(titleOrgan), source: 'title' }
  for (const line of head) {
    const name = publisher.exec(line)?.[1]
    const kind = name ? organKindOf(name) : null
    if (name && kind) return { name, kind, source: 'publisher' }
  }
  for (const line of head) {
    const name = organIn(line, reportingOrgan) ?? organIn(line, prefaceOrgan)
    const kind = name ? organKindOf(name) : null
    if (name && kind && name.length > tolerances.longestGeneral && placeWord.test(name))
      return { name, kind, source: 'publisher' }
  }
  const dated = tail.findLastIndex((line) => date.test(keyOf(line)))
  const signature = keyOf(tail[dated - 1] ?? '')
  const kind = organKindOf(signature)
  if (dated > 0 && kind && signature.length <= tolerances.longestSignature && !/[,.;:]/u.test(signature))
    return { name: signature, kind, source: 'signature' }
  return null
}
