/**
 * Characters that show nothing, as a class of a pattern: soft hyphens, zero-width spaces and joiners, word joiners,
 * marks of direction, byte order marks. U+202E is none of them: behind it a reader sees the text turned around.
 */
export const invisible = String.raw`\u00AD\u200B-\u200F\u202A-\u202D\u2060-\u2064\u2066-\u2069\uFEFF`

const one = new RegExp(`[${invisible}]`, 'u')

/** Whether a character, given by its code, is one of `invisible`. */
export const isInvisible = (code: number): boolean =>
  code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x2069 && one.test(String.fromCharCode(code)))
