/** An expression for any of the phrases of a list, one a line; they are taken as they stand. */
export const anyOf = (list: string): RegExp =>
  new RegExp(
    list
      .trim()
      .split('\n')
      .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
      .join('|'),
    'u',
  )
