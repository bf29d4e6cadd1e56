import { strFromU8, strToU8 } from 'fflate'
import { packed, partsOf } from './archive.js'
import { mutateMarkup, replaceOne } from './mutate-markup.js'
import { mutateZip } from './mutate-packed.js'
import type { Random } from './random.js'

/** Values that no drawing should have, and some that it should. */
const values = ['', '0', '-1', '1e308', 'NaN', '0 0 0 0', '1 0 0 1', '0 0 0 0 0 0', '1e38 0 0 1e38 0 0', '#FF #FF', 'x']
const deltas = ['g', 'g 2', 'g 1000000000 1', 'g -5 1', 'g 2 x', '5 5 5', '-9 -9', '1e300 1e300', '']
const paths = ['M', 'M 0 0 L', 'A 1 1 0 0 0', 'C C C', 'M 0 0 1 1 2 2 3', 'S 1e308 1e308 L -1e308 0', 'Q B L M', '']
const elements = [
  'Layer',
  'PageBlock',
  'TextObject',
  'PathObject',
  'ImageObject',
  'CompositeObject',
  'TextCode',
  'Template',
]

/** Changes what the pages of an OFD file draw, or its archive as that of any other. */
export function mutateOfd(bytes: Buffer, random: Random): Buffer {
  if (random.below(4) === 0) return mutateZip(bytes, random)
  const parts = partsOf(bytes)
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'))
  const name = random.oneOf([...names, ...names.filter((part) => part.includes('Page'))])
  let xml = strFromU8(parts[name] ?? new Uint8Array())
  for (let left = 1 + random.below(6); left > 0; left -= 1) xml = mutateDrawing(xml, random)
  return packed({ ...parts, [name]: strToU8(xml) }, random)
}

function mutateDrawing(xml: string, random: Random): string {
  switch (random.below(5)) {
    case 0:
      return replaceOne(xml, /(?<==")[^"]*(?=")/gu, () => random.oneOf(values), random)
    case 1:
      return replaceOne(xml, /(?<=Delta[XY]=")[^"]*(?=")/gu, () => random.oneOf(deltas), random)
    case 2:
      return replaceOne(xml, /(?<=AbbreviatedData>)[^<]*/gu, () => random.oneOf(paths), random)
    case 3:
      return rename(xml, random)
    default:
      return mutateMarkup(xml, random)
  }
}

/** Gives an element without others in it another name. */
function rename(xml: string, random: Random): string {
  const simple = /<((?:\w+:)?)(\w+)((?: [^<>]*)?>[^<]*<\/)\1\2>/gu
  const name = random.oneOf(elements)
  const to = (own: string): string => own.replace(simple, `<$1${name}$3$1${name}>`)
  return replaceOne(xml, simple, to, random)
}
