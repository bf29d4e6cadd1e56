import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** True and wrong sentences, held against the tables by several rules. */
const sentences = ['correct-prose', 'correct-prose-lists', 'wrong-prose', 'unseen', 'whole-reports']

/** The rules that rest on the room. */
const rules = readdirSync('src/rules')
  .filter((file) => file.endsWith('.ts') && readFileSync(join('src/rules', file), 'utf8').includes("'../prose/"))
  .map((file) => file.slice(0, -'.ts'.length))

/** The tests that a mutant of `prose.config.mjs` is given. */
export default defineConfig({
  test: {
    include: [
      'test/prose/**/*.test.ts',
      ...[...rules, 'prose-*', ...sentences]
        .map((name) => `test/rules/${name}.test.ts`)
        .filter((path) => path.includes('*') || existsSync(path)),
      'test/check/inspect.test.ts',
    ],
    testTimeout: 300_000,
    isolate: false,
  },
})
