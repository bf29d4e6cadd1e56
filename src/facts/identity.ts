import { areaGovernments } from '../form/organ-kinds.js'
import { ownLevel, ownOffice, wholePlace, wholeSystem } from '../form/wordings/identity.js'
import { formerNameIn, matchedNames } from '../lexicon/organ-identity.js'
import { namesOf } from '../lexicon/organ-names.js'
import type { Facts, Identity, OrganKind, Report } from '../model/index.js'
import { allParagraphs } from '../report/queries.js'
import { foldCharacters } from '../text/key.js'

/** Paragraphs from the beginning that may tell a former name. */
const searched = 4

/** Tells whose report it is, from title and text; worked out once for last year's report and for the facts. */
export function identityOf(report: Report): Identity {
  let identity = known.get(report)
  if (!identity) known.set(report, (identity = identified(report)))
  return identity
}

const known = new WeakMap<Report, Identity>()

function identified(report: Report): Identity {
  const { organ, year, edition } = report
  const own = organ ? matchedNames(organ) : []
  const text = foldCharacters(
    allParagraphs(report)
      .map(({ value }) => value)
      .join('\n'),
  )
  const kind = organ?.kind ?? null
  // The title of an office may leave out 办公室; then nothing but its text tells the one from the other.
  const isOfficeAlone = areaGovernments.has(kind) && ownOffice.test(text) && !wholePlace.test(text)
  const identity = {
    organ: organ?.name ?? null,
    names: [...new Set([...own, ...formerNames(report)])],
    kind: isOfficeAlone ? null : kind,
    scope: scopeOf(kind, foldCharacters(report.title?.value ?? ''), text),
    year: year?.value ?? null,
    form: edition,
  }
  return { ...identity, key: keyOf(identity, own) }
}

function scopeOf(kind: OrganKind | null, title: string, text: string): Facts['scope'] {
  if (ownLevel.test(title) || ownLevel.test(text)) return 'own'
  if (areaGovernments.has(kind)) return ownOffice.test(text) && !wholePlace.test(text) ? null : 'whole'
  if (wholeSystem.test(text)) return 'whole'
  return kind === 'governmentOffice' ? 'own' : null
}

const keyOf = ({ kind, year, form }: Omit<Identity, 'key'>, names: readonly string[]): string =>
  [kind ?? '', names.join('、'), year ?? '', form ?? ''].join('|')

/** Names that the preface gives as 原… right behind a name of the organ. */
function formerNames(report: Report): string[] {
  const { organ, title } = report
  if (!organ) return []
  const names = namesOf(organ)
  const texts = [
    title?.value ?? '',
    ...allParagraphs(report)
      .slice(0, searched)
      .map(({ value }) => value),
  ]
  return texts.flatMap((text) => {
    const folded = foldCharacters(text)
    return names.spansIn(folded).flatMap(({ end }) => formerNameIn(folded, end) ?? [])
  })
}
