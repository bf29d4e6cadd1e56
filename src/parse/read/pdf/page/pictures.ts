/**
 * Makes every picture one dot. pdf.js leaves out pictures that are too large to be decoded and does not say that it has
 * met one; a dot it tells of, with the place and the size that the picture has on its page.
 */
export function shrinkPictures(bytes: Uint8Array, places: readonly [start: number, end: number][]): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [start, end] of places) {
    const length = /\/Length\s+\d{1,10}(?:\s+\d{1,5}\s+R)?(?![\w.])/u.exec(file.toString('latin1', start, end))?.[0]
    const dot = `<</Type/XObject/Subtype/Image/Width 1/Height 1/ImageMask true${length ?? ''}>>`
    if (length !== undefined && dot.length <= end - start) file.fill(0x20, start, end).write(dot, start, 'latin1')
  }
}
