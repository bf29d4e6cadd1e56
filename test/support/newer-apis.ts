/**
 * Takes away what Node and browsers of today have and Chrome 109 does not: what is left is what runs in offices on
 * Windows 7. Stands alone, so that its text can be run anywhere.
 *
 * @returns Names of what was there and is no longer.
 */
export function deleteNewerApis(): string[] {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object
  const copying = 'toReversed toSorted with'
  const newer: [name: string, holder: unknown, keys: string][] = [
    ['Array.prototype', Array.prototype, `${copying} toSpliced`],
    ['TypedArray.prototype', typedArray, copying],
    ['Array', Array, 'fromAsync'],
    ['Object', Object, 'groupBy'],
    ['Map', Map, 'groupBy'],
    ['Map.prototype', Map.prototype, 'getOrInsert getOrInsertComputed'],
    ['WeakMap.prototype', WeakMap.prototype, 'getOrInsert getOrInsertComputed'],
    [
      'Set.prototype',
      Set.prototype,
      'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    ],
    [
      'Iterator.prototype',
      iterator,
      'map filter take drop flatMap reduce toArray forEach some every find join includes',
    ],
    ['Promise', Promise, 'withResolvers try'],
    ['String.prototype', String.prototype, 'isWellFormed toWellFormed'],
    ['RegExp', RegExp, 'escape'],
    ['RegExp.prototype', RegExp.prototype, 'unicodeSets'],
    [
      'ArrayBuffer.prototype',
      ArrayBuffer.prototype,
      'transfer transferToFixedLength detached resize resizable maxByteLength',
    ],
    ['Uint8Array', Uint8Array, 'fromBase64 fromHex'],
    ['Uint8Array.prototype', Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
    ['DataView.prototype', DataView.prototype, 'getFloat16 setFloat16'],
    ['Math', Math, 'f16round sumPrecise'],
    ['Error', Error, 'isError'],
    ['JSON', JSON, 'rawJSON isRawJSON'],
    ['Intl', Intl, 'DurationFormat'],
    ['URL', URL, 'canParse parse'],
    ['URLSearchParams.prototype', URLSearchParams.prototype, 'size'],
    ['AbortSignal', AbortSignal, 'any'],
    ['Blob.prototype', Blob.prototype, 'bytes textStream'],
    ['Response.prototype', Response.prototype, 'bytes textStream'],
    ['ReadableStream', ReadableStream, 'from'],
    ['ReadableStream.prototype', ReadableStream.prototype, 'values'],
    [
      'globalThis',
      globalThis,
      'Iterator Float16Array Temporal DisposableStack AsyncDisposableStack SuppressedError scheduler',
    ],
  ]
  const deleted = newer.flatMap(([name, holder, keys]) =>
    keys
      .split(' ')
      .filter((key) => Object.hasOwn(holder as object, key) && Reflect.deleteProperty(holder as object, key))
      .map((key) => `${name}.${key}`),
  )
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
  return deleted
}
