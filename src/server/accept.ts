/** A range of media types, as the header Accept has it. */
interface Range {
  type: string
  subtype: string
  quality: number
}

/**
 * Of some media types those that a client takes, the one that it likes best first; those it likes as well stay in their
 * order.
 *
 * @param accept The header; all are taken where it is absent or empty.
 */
export function acceptable<Type extends string>(accept: string | undefined, types: readonly Type[]): Type[] {
  const ranges = rangesOf(accept ?? '')
  if (ranges.length === 0) return [...types]
  return types
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ type }) => type)
}

function rangesOf(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const [type = '', subtype = ''] = range.split('/')
    if (type === '' || subtype === '') return []
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const quality = given === undefined ? 1 : Number(given.slice(2))
    return [{ type, subtype, quality: quality >= 0 && quality <= 1 ? quality : 0 }]
  })
}

/** The most specific range that holds a type decides. */
function qualityOf(media: string, ranges: readonly Range[]): number {
  const [type, subtype] = media.split('/')
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype)
  const ofType = ranges.find((range) => range.type === type && range.subtype === '*')
  const any = ranges.find((range) => range.type === '*' && range.subtype === '*')
  return (exact ?? ofType ?? any)?.quality ?? 0
}
