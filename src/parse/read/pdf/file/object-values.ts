import { latin1Of } from './bytes.js'
import type { UnpackedFile, UnpackedStream } from './inflated-size.js'

/** A value that refers to an object, by its number. */
export const reference = /^(\d{1,10})\s+\d{1,5}\s+R\b/u

/** Text that describes objects: what stands outside of streams, and what is packed in streams of objects. */
export const describingTexts = ({ texts, streams }: Pick<UnpackedFile, 'texts' | 'streams'>): string[] => [
  ...texts,
  ...streams.filter(isOfObjects).map(({ content }) => latin1Of(content)),
]

const isOfObjects = ({ dictionary }: UnpackedStream): boolean => /\/ObjStm\b/u.test(dictionary)

/** Finds the text that the value of an object begins; where the object is there twice, of the last one. */
export function objectValues({ texts, streams }: UnpackedFile): (object: number) => string {
  const places = new Map<number, [text: string, start: number]>()
  for (const text of texts)
    for (const { 0: head, 1: object, index } of text.matchAll(/\b(\d{1,10})\s+\d{1,5}\s+obj\b\s*/gu))
      places.set(Number(object), [text, index + head.length])
  for (const { dictionary, content } of streams.filter(isOfObjects)) {
    const text = latin1Of(content)
    const first = Number(/\/First\s+(\d{1,10})\b/u.exec(dictionary)?.[1] ?? 0)
    for (const [, object, place] of text.slice(0, first).matchAll(/(\d{1,10})\s+(\d{1,10})/gu))
      places.set(Number(object), [text, first + Number(place)])
  }
  return (object) => {
    const [text, start] = places.get(object) ?? ['', 0]
    return text.slice(start)
  }
}

/** The list that a text begins with, without its brackets; undefined where it begins with none. */
export function listIn(text: string): string | undefined {
  if (!text.startsWith('[')) return undefined
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/gu)) {
    depth += bracket === '[' ? 1 : -1
    if (depth === 0) return text.slice(1, index)
  }
  return text.slice(1)
}

/** The dictionary that a text begins with, with what is in it; empty where it begins with none. */
export function dictionaryIn(text: string): string {
  if (!text.startsWith('<<')) return ''
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/<<|>>/gu)) {
    depth += bracket === '<<' ? 1 : -1
    if (depth === 0) return text.slice(0, index)
  }
  return text
}
