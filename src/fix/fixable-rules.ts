/** Ids of the built-in rules that fix what they find; a list of its own, so that who fixes need not load the rules. */
export const fixableRules = ['typography', 'citation-form', 'term-wording'] as const
