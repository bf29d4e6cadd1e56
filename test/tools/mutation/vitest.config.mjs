import { defineConfig } from 'vitest/config'
import { tableRules } from './rules.mjs'

/** The tests that a mutant of `stryker.config.mjs` is given: those of its rooms. */
export default defineConfig({
  test: {
    include: [
      'test/check/**/*.test.ts',
      ...[...tableRules, 'once-wrong', 'uncertain-tables'].map((name) => `test/rules/${name}.test.ts`),
    ],
    testTimeout: 300_000,
    isolate: false,
  },
})
