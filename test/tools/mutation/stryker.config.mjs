// Mutants of what sums, explains and judges: the equations and their diagnosis, the run of the rules, and the rules
// about numbers and tables. `npm run mutate` calls Stryker with this and writes docs/mutation.md.

import { tableRules } from './rules.mjs'

export default {
  mutate: [
    'src/check/**/*.ts',
    // A schema says what an inspection looks like, not how it is made; what the service answers is held against it.
    '!src/check/inspection-schema.ts',
    ...tableRules.map((name) => `src/rules/${name}.ts`),
  ],
  // Words are read by eye, and a rule's messages are held by the compiler.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  plugins: ['./test/tools/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  vitest: { configFile: 'test/tools/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // Mutants of text that is made when a module is loaded would need all tests each.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.stryker-tmp/incremental.json',
  tempDirName: '.stryker-tmp/sandboxes',
  ignorePatterns: ['dist', 'coverage', '.report-lint-cache', 'bench', 'docs/*.md'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  concurrency: 2,
  timeoutMS: 20_000,
  disableTypeChecks: false,
}
