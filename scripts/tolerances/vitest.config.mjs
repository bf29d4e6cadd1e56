import { resolve } from 'node:path'
import process from 'node:process'
import { createJiti } from 'jiti'
import { defineConfig } from 'vitest/config'

const { withValue } = await createJiti(import.meta.url).import('./values.ts')
const changed = JSON.parse(process.env.TOLERANCE)

/** The tests with another value of one tolerance: the sources on disk stay as they are. */
export default defineConfig({
  plugins: [
    {
      name: 'changed-tolerance',
      enforce: 'pre',
      transform: (text, id) => (id === resolve(changed.file) ? withValue(text, changed, changed.value) : undefined),
    },
  ],
  test: { include: ['test/**/*.test.ts'], testTimeout: 300_000, isolate: false },
})
