import { sanitize } from '../sanitize.js'

/** An invisible character that keeps its neighbours from being read as one. */
const joiner = '\u2060'

/**
 * Places where a site makes a link, a mention or a picture of plain text, after which a joiner stands:
 * @name, #1 !1 &1 %1 ~name and the like, scheme:// and www., GH-1, :emoji:, the first digits of a commit.
 * Backslashes do not help there, since sites look for these in the finished page.
 */
const references = [
  /[@#!&%~$^](?=[\w"[])/g,
  /:(?=\/\/|[\w+-]+:)/g,
  /\bwww(?=\.)/gi,
  /\b[A-Z][A-Z\d]*-(?=\d)/gi,
  /\b(?=\d*[a-f])[\da-f]{3}(?=[\da-f]{4})/gi,
]

/** Text of a report as Markdown that shows it as it is: no markup, link, HTML or mention comes of it. */
export function escapeMarkdown(text: string): string {
  const inert = references.reduce((result, pattern) => result.replace(pattern, `$&${joiner}`), sanitize(text))
  return inert
    .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
