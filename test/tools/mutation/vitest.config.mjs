import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { tableRules } from './rules.mjs'

/** The tests that a mutant of `stryker.config.mjs` is given: those of its rooms. */
export default defineConfig({
  resolve: { alias: { '#pdf-reader': resolve('src/parse/read/pdf/read.ts') } },
  test: {
    include: [
      'test/check/**/*.test.ts',
      ...[...tableRules, 'once-wrong', 'uncertain-tables'].map((name) => `test/rules/${name}.test.ts`),
    ],
    testTimeout: 300_000,
    isolate: false,
  },
})
