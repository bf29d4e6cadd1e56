/**
 * Hides the font programs of a PDF from pdf.js, which spends two thirds of its time on checking
 * and converting them for the screen: what a character is and how wide it is stands in the PDF
 * itself. The key gets another name of the same length, so that every offset stays true.
 *
 * Not where a font that needs its program to tell its characters has no table of them. Keys in
 * compressed objects are not found: such files are read all the same, only slower.
 */
export function hideFontPrograms(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = (key: string): number => [...placesOf(file, key)].length
  const tables = count('/ToUnicode')
  if (tables < count('/Type0') + count('/Type1C') + count('/FontFile ')) return
  for (const place of placesOf(file, '/FontFile')) file.write('/Hidden__', place, 'latin1')
}

function* placesOf(file: Buffer, key: string): Generator<number> {
  for (let at = file.indexOf(key, 0, 'latin1'); at >= 0; at = file.indexOf(key, at + key.length, 'latin1')) yield at
}
