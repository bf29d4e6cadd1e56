import { deflateSync, inflateSync } from 'node:zlib'
import { strFromU8, strToU8 } from 'fflate'
import { mutateDirectory, packed, partsOf } from './archive.js'
import { mutateBytes } from './mutate-bytes.js'
import { mutateMarkup } from './mutate-markup.js'
import { mutateText } from './mutate-text.js'
import type { Random } from './random.js'

/** Changes parts of an archive that is one file, leaves one out, or changes the directory of all of them. */
export function mutateZip(bytes: Buffer, random: Random): Buffer {
  const parts = partsOf(bytes)
  const names = Object.keys(parts)
  const name = random.oneOf([
    ...names,
    ...names.filter((part) => /document\.xml$|sheet\d*\.xml$/u.test(part)).flatMap((part) => [part, part, part]),
  ])
  const part = parts[name] ?? new Uint8Array()
  const kind = random.below(10)
  const others = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name))
  if (kind === 0) return packed(others, random)
  if (kind === 1) return packed({ ...parts, [name]: mutateBytes(Buffer.from(part), random, bytes) }, random)
  if (kind === 2) return packed({ ...others, [random.oneOf(names)]: part, [`../${name}`]: part }, random)
  if (kind === 3) return mutateDirectory(packed(parts, random), random)
  const mutated = kind < 9 ? mutateMarkup : mutateText
  let text = strFromU8(part)
  for (let left = 1 + random.below(4); left > 0; left -= 1) text = mutated(text, random)
  return packed({ ...parts, [name]: strToU8(text) }, random)
}

/** Changes what a stream of a PDF holds, or cuts it off. */
export function mutatePdf(bytes: Buffer, random: Random): Buffer {
  const starts = [...bytes.toString('latin1').matchAll(/stream\r?\n/gu)].filter(
    ({ index }) => bytes.toString('latin1', index - 3, index) !== 'end',
  )
  if (starts.length === 0) return mutateBytes(bytes, random, bytes)
  const { index, 0: word } = random.oneOf(starts)
  const start = index + word.length
  const end = bytes.indexOf('endstream', start)
  if (end < 0) return mutateBytes(bytes, random, bytes)
  const around = (content: Uint8Array): Buffer =>
    Buffer.concat([bytes.subarray(0, start), content, bytes.subarray(end)])
  const content = bytes.subarray(start, end)
  if (random.below(4) === 0) return around(content.subarray(0, random.below(content.length)))
  try {
    const inflated = inflateSync(content).toString('latin1')
    return around(
      deflateSync(
        Buffer.from(random.below(2) === 0 ? mutateText(inflated, random) : mutateDrawing(inflated, random), 'latin1'),
      ),
    )
  } catch {
    return around(mutateBytes(content, random, bytes))
  }
}

const operators = [
  'q',
  'Q',
  'BT',
  'ET',
  'cm',
  'Tj',
  'Td',
  'Tf',
  're',
  'S',
  'l',
  'm',
  '0 0 0 0 0 0 cm',
  '1e38 0 0 1e38 0 0 cm',
  '/X Do',
  '9999999 0 Td',
]

/** Another operator of drawing for one that is there. */
function mutateDrawing(text: string, random: Random): string {
  const words = text.split(' ')
  words[random.below(words.length)] = random.oneOf(operators)
  return words.join(' ')
}
