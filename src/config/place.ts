/** A place in a configuration as it is written, for example `rules.outcome-total` or `[1].extends[0]`. */
export const placeName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )
