import { latin1Of, writeAscii } from '../file/bytes.js'

const dotWithHoles = '/ImageMask true'
const opaqueDot = '/ColorSpace/DeviceGray/BitsPerComponent 8'

/**
 * Makes every picture one dot. pdf.js leaves out pictures that are too large to be decoded and does not say that it has
 * met one; a dot it mentions, with the place and the size that the picture has on its page.
 */
export function shrinkPictures(bytes: Uint8Array, places: readonly [start: number, end: number][]): void {
  for (const [start, end] of places) {
    const dictionary = latin1Of(bytes, start, end)
    const length = /\/Length\s+\d{1,10}(?:\s+\d{1,5}\s+R)?(?![\w.])/u.exec(dictionary)?.[0]
    if (length === undefined) continue
    // What is below a picture without holes is not seen: such a dot is drawn in another way.
    const isOpaque = !/\/(?:SMask|Mask|ImageMask)(?![A-Za-z])/u.test(dictionary)
    const dots = isOpaque ? [opaqueDot, dotWithHoles] : [dotWithHoles]
    const dot = dots.map((keys) => `<</Type/XObject/Subtype/Image/Width 1/Height 1${keys}${length}>>`)
    const fitting = dot.find((one) => one.length <= end - start)
    if (fitting !== undefined) writeAscii(bytes.fill(0x20, start, end), fitting, start)
  }
}
