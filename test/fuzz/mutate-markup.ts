import type { Random } from './random.js'

/** Values that attributes and elements are wrong by. */
const values = ['', '0', '-1', '1', '2', '99999', '1e308', 'true', 'none', 'A1:XFD1048576', 'B2']

/** Changes XML so that most of it can still be read: values, texts, names, whole elements. */
export function mutateMarkup(xml: string, random: Random): string {
  switch (random.below(6)) {
    case 0:
    case 1:
      return replaceOne(xml, /(?<==")[^"]*(?=")/gu, () => random.oneOf(values), random)
    case 2:
      return replaceOne(xml, /(?<=>)[^<]+(?=<)/gu, () => random.oneOf(values), random)
    case 3:
      return exchange(xml, random)
    case 4:
      return replaceOne(xml, element, () => '', random)
    default:
      return replaceOne(xml, element, (own) => own.repeat(2 + random.below(30)), random)
  }
}

/** An element that has no other one in it. */
const element = /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/gu

/** Puts one element in the place of another. */
function exchange(xml: string, random: Random): string {
  const found = [...xml.matchAll(element)]
  if (found.length === 0) return xml
  const [{ 0: put }, { index, 0: own }] = [random.oneOf(found), random.oneOf(found)]
  return xml.slice(0, index) + put + xml.slice(index + own.length)
}

/** Replaces one of the places that an expression finds. */
export function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const { index, 0: own } = random.oneOf(found)
  return text.slice(0, index) + by(own) + text.slice(index + own.length)
}
