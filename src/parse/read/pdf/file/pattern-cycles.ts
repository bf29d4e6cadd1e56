import type { Limits } from '../../../../model/index.js'
import { limitError } from '../../../limits.js'
import { latin1Of } from './bytes.js'
import { describingTexts, dictionaryIn, objectValues } from './object-values.js'
import type { UnpackedFile, UnpackedStream } from './inflated-size.js'

const reference = String.raw`\s+(\d{1,10})\s+\d{1,5}\s+R\b`
const namedReference = new RegExp(String.raw`/([^\s/<>[\]()]{1,127})${reference}`, 'gu')
const resource = new RegExp(`/(?:Resources|Pattern|XObject)${reference}`, 'gu')
/** Resources, and in them the list of patterns or forms. */
const resourceSteps = 2

/**
 * Refuses a pattern that is painted with itself, by itself or through others: pdf.js would read it for ever.
 *
 * @throws {InputError} `limit-depth`, also for patterns within patterns beyond the limit.
 */
export function checkPatterns(file: UnpackedFile, limits: Limits): void {
  const patterns = file.streams.filter(isPattern)
  if (patterns.length === 0) return
  const byObject = new Map(file.streams.filter(isPainted).map((stream) => [stream.object, stream]))
  const painted = paintedBy(file, byObject)
  const done = new Set<number>()
  const visit = (object: number, above: readonly number[]): void => {
    const cycle = above.includes(object) ? above.slice(above.indexOf(object)) : []
    if (cycle.some((one) => isPattern(byObject.get(one)))) throw limitError('depth', limits)
    if (done.has(object) || cycle.length > 0) return
    if (above.length > limits.depth) throw limitError('depth', limits)
    for (const next of painted(object)) visit(next, [...above, object])
    done.add(object)
  }
  for (const { object } of patterns) visit(object, [])
}

const isPattern = (stream: UnpackedStream | undefined): boolean => /\/PatternType\s+1\b/u.test(stream?.dictionary ?? '')
const isPainted = (stream: UnpackedStream): boolean => isPattern(stream) || /\/Form\b/u.test(stream.dictionary)

/** Gives the patterns and forms that one paints with: by its own resources; where it has none, by those of any page. */
function paintedBy(file: UnpackedFile, byObject: ReadonlyMap<number, UnpackedStream>): (object: number) => Set<number> {
  const valueOf = objectValues(file)
  const namedIn = (text: string): [string, number][] =>
    Array.from(text.matchAll(namedReference), ([, name = '', object]): [string, number] => [
      name,
      Number(object),
    ]).filter(([, object]) => byObject.has(object))
  const resourcesOf = (text: string, steps = resourceSteps): string =>
    text +
    Array.from(text.matchAll(resource), ([, object]) =>
      steps > 0 ? resourcesOf(dictionaryIn(valueOf(Number(object))), steps - 1) : '',
    ).join('')
  let anywhere: [string, number][] | undefined
  return (object) => {
    const { dictionary = '', content = new Uint8Array() } = byObject.get(object) ?? {}
    const named = /\/Resources\b/u.test(dictionary)
      ? namedIn(resourcesOf(dictionary))
      : (anywhere ??= describingTexts(file).flatMap(namedIn))
    const used = new Set(
      Array.from(latin1Of(content).matchAll(/\/([^\s/<>[\]()]{1,127})\s+(?:scn|SCN|Do)\b/gu), ([, name]) => name),
    )
    return new Set(named.flatMap(([name, one]) => (used.has(name) ? [one] : [])))
  }
}
