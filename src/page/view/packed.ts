import { fromBase85 } from '../base85.js'

/** What the page carries packed, by the id of its element. */
export async function unpacked(id: string): Promise<Blob> {
  const packed = document.getElementById(id)?.textContent ?? ''
  return new Response(new Blob([fromBase85(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))).blob()
}
