/**
 * Text with its place in the source. Where the text stands in the source as it is, `offsets` is
 * absent; where markup was taken out, it holds the source offset of each character.
 */
export interface Span {
  text: string
  start: number
  end: number
  offsets?: readonly number[]
}
