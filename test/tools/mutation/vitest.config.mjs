import { defineConfig } from 'vitest/config'
import { tableRules } from './rules.mjs'

/** Rules that ask for sums, unsure tables or the report of the year before. */
const otherRules = ['copied-text', 'once-wrong', 'stock-continuity', 'unsure-tables', 'word-comments']

/** What `src/check` gives to other rooms is tested there as well; these are the quick ones. */
const outside = [
  'cli/inspect',
  'formatters/words-place',
  'library/previous',
  'results/fingerprint',
  'suppress/configuration',
]

/** The tests that a mutant of `stryker.config.mjs` is given: those of its rooms, and of rooms that need these. */
export default defineConfig({
  test: {
    include: [
      'test/check/**/*.test.ts',
      ...[...tableRules, ...otherRules].map((name) => `test/rules/${name}.test.ts`),
      ...outside.map((name) => `test/${name}.test.ts`),
    ],
    testTimeout: 300_000,
    isolate: false,
  },
})
