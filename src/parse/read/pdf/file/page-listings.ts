import type { Limits } from '../../../../model/index.js'
import { flatMap } from '../../../../text/flat-map.js'
import { limitError } from '../../../limits.js'
import { latin1Of } from './bytes.js'
import type { UnpackedFile, UnpackedStream } from './inflated-size.js'
import { describingTexts } from './object-values.js'
import { savedStates, type SavedStates } from './saved-states.js'

/*
 * What a file makes pdf.js read again and again. None of it shows as operators before it is too late: a page may list
 * one stream of white space ten thousand times, or draw one form of white space as often, and all that takes 1 KB.
 */

/** Bytes of a page's content or of a form that take as long as a step. */
const bytesOfStep = 300
/** Steps of a stream or annotation beyond those that a page may well list. */
const stepsOfListing = 200
const usualContents = 8
const usualAnnotations = 100
/** A form is read again each time it is drawn. */
export const stepsOfForm = 50
/** States saved within states, as a multiple of the limit of nesting: files are careless with them, and a few thousand do no harm. */
const statesOfDepth = 8

/** What reading a file takes besides its operators, in steps. @throws {InputError} `limit-depth` for forms in forms. */
export function stepsOfListings({ texts, streams }: UnpackedFile, limits: Limits): number {
  const stepsOf = drawingSteps(texts, streams, limits)
  const packed = streams.filter(({ dictionary }) => /\/ObjStm\b/u.test(dictionary))
  const all = describingTexts({ texts, streams })
  const arrays = new Map([...flatMap(texts, arraysOf), ...flatMap(packed, packedArraysOf)])
  const known = new Map<string, number>()
  const statesOf = countingStates(streams, limits)
  let steps = 0
  for (const text of all)
    for (const [, key = '', list, object = ''] of text.matchAll(listing)) {
      const cached = known.get(key + object)
      if (list === undefined && cached !== undefined) {
        steps += cached
        continue
      }
      const listed = list === undefined ? (arrays.get(Number(object)) ?? [Number(object)]) : referencesIn(list)
      const own = key === 'Annots' ? stepsOfAnnotations(listed) : stepsOfContents(listed, stepsOf)
      if (key === 'Contents') statesOf(listed)
      if (list === undefined) known.set(key + object, own)
      steps += own
    }
  return steps
}

const listing = /\/(Contents|Annots)\s*(?:\[([\s\dR]*)\]|(\d{1,10})\s+\d{1,5}\s+R)/gu
const array = /\b(\d{1,10})\s+\d{1,5}\s+obj\s*\[([\s\dR]*)\]/gu
const reference = /(\d{1,10})\s+\d{1,5}\s+R/gu

const referencesIn = (list: string): number[] => Array.from(list.matchAll(reference), ([, object]) => Number(object))

const arraysOf = (text: string): [number, number[]][] =>
  Array.from(text.matchAll(array), ([, object, list = '']) => [Number(object), referencesIn(list)])

/** Arrays among objects packed together, whose numbers and places stand before them. */
function packedArraysOf({ dictionary, content }: UnpackedStream): [number, number[]][] {
  const first = Number(/\/First\s+(\d{1,10})\b/u.exec(dictionary)?.[1] ?? 0)
  const text = latin1Of(content)
  return flatMap(Array.from(text.slice(0, first).matchAll(/(\d{1,10})\s+(\d{1,10})/gu)), ([, object, place]) => {
    const start = first + Number(place)
    const end = text.charAt(start) === '[' ? text.indexOf(']', start) : -1
    return end < 0 ? [] : [[Number(object), referencesIn(text.slice(start, end))]]
  })
}

const stepsOfAnnotations = ({ length }: readonly number[]): number =>
  stepsOfListing * Math.max(0, length - usualAnnotations)

const stepsOfContents = (listed: readonly number[], stepsOf: (object: number) => number): number =>
  listed.reduce((sum, object) => sum + stepsOf(object), 0) + stepsOfListing * Math.max(0, listed.length - usualContents)

/** Kinds of streams that hold no content, but may hold the letters for saved states. */
const noContent = /\/(?:ObjStm|XRef|Metadata|EmbeddedFile|Length1)\b/u

/**
 * Counts the states that contents save within each other, each by itself and those of a page one after the other.
 *
 * @throws {InputError} `limit-depth`, at once where one content alone is beyond it.
 */
function countingStates(streams: readonly UnpackedStream[], limits: Limits): (listed: readonly number[]) => void {
  const most = limits.depth * statesOfDepth
  const check = (depth: number): void => {
    if (depth > most) throw limitError('depth', limits)
  }
  const byObject = new Map<number, SavedStates>()
  for (const { object, dictionary, content } of streams) {
    if (noContent.test(dictionary)) continue
    const states = savedStates(latin1Of(content))
    check(states.deepest)
    byObject.set(object, states)
  }
  return (listed) => {
    let left = 0
    for (const object of listed) {
      const states = byObject.get(object)
      check(left + (states?.deepest ?? 0))
      left = Math.max(0, left + (states?.left ?? 0))
    }
  }
}

/**
 * Gives the steps to read a stream and the forms that it draws. Where its own dictionary does not tell
 * which form a name is, it is the largest that has the name anywhere in the file.
 */
function drawingSteps(
  texts: readonly string[],
  streams: readonly UnpackedStream[],
  limits: Limits,
): (object: number) => number {
  const byObject = new Map(streams.map((stream) => [stream.object, stream]))
  const byName = formsByName([...texts, ...streams.map(({ dictionary }) => dictionary)], byObject)
  const known = new Map<number | string, number>()
  /** What is being counted counts for nothing: a form that draws itself is not drawn. */
  const once = (key: number | string, count: () => number): number => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, 0)
    const steps = count()
    known.set(key, steps)
    return steps
  }
  const stepsOf = (object: number, depth: number): number =>
    once(object, () => {
      const { content, dictionary } = byObject.get(object) ?? {}
      if (!content || dictionary === undefined) return 0
      if (depth > limits.depth) throw limitError('depth', limits)
      const own = formsByName([dictionary], byObject)
      let steps = content.length / bytesOfStep
      for (const [name, times] of byName.size > 0 ? drawnIn(content) : []) {
        const forms = own.get(name)
        steps += times * (forms ? largest(forms, depth + 1) : ofName(name, depth + 1))
      }
      return steps
    })
  const ofName = (name: string, depth: number): number => once(name, () => largest(byName.get(name) ?? [], depth))
  const largest = (forms: Iterable<number>, depth: number): number => {
    let most = 0
    for (const form of forms) most = Math.max(most, stepsOf(form, depth) + stepsOfForm)
    return most
  }
  return (object) => stepsOf(object, 0)
}

function formsByName(
  texts: readonly string[],
  streams: ReadonlyMap<number, UnpackedStream>,
): Map<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>()
  for (const text of texts)
    for (const [, name = '', digits] of text.matchAll(/\/([^\s/<>[\]()]{1,127})\s+(\d{1,10})\s+\d{1,5}\s+R/gu)) {
      const object = Number(digits)
      if (!/\/Form\b/u.test(streams.get(object)?.dictionary ?? '')) continue
      names.set(name, (names.get(name) ?? new Set()).add(object))
    }
  return names
}

/** How often a content draws what, by name. */
function drawnIn(content: Uint8Array): Map<string, number> {
  const times = new Map<string, number>()
  for (const [, name = ''] of latin1Of(content).matchAll(/\/([^\s/<>[\]()]{1,127})\s+Do\b/gu))
    times.set(name, (times.get(name) ?? 0) + 1)
  return times
}
