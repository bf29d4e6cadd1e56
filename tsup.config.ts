import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { commonChunk } from './scripts/release/common-chunk.js'
import { compiledScript } from './scripts/release/compiled-script.js'
import { thirdPartyNotices } from './scripts/release/notices.js'

const requireForBundledPackages =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** Bundled CommonJS packages ask for Node's own modules with `require`, through one file: an ES module has none. */
const withRequire: NonNullable<Options['plugins']>[number] = {
  name: 'with-require',
  renderChunk: (code) => (code.includes('typeof require') ? { code: `${requireForBundledPackages}\n${code}` } : null),
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Puts next to the bundle what is no part of it: the files that the command begins in, the pages about the rules for
 * `report-lint explain`, and the schema of configurations.
 */
const copyPages: Plugin = {
  name: 'copy-pages',
  setup: (build) => {
    const { outdir = 'dist' } = build.initialOptions
    build.onEnd(() => {
      cpSync('src/cli/entry', outdir, { recursive: true })
      cpSync('docs/rules', join(outdir, 'rules'), { recursive: true })
      cpSync('docs/config.schema.json', join(outdir, 'config.schema.json'))
    })
  },
}

const script = compiledScript()

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    testing: 'src/testing.ts',
    unified: 'src/unified.ts',
    start: 'src/cli/start.ts',
    'lint-worker': 'src/node/lint-worker.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  // What is built for browsers stands there too, see tsup.browser.config.ts.
  clean: ['!browser'],
  silent: true,
  dts: {
    entry: {
      index: 'src/index.ts',
      testing: 'src/testing.ts',
      browser: 'src/browser.ts',
      unified: 'src/unified.ts',
    },
  },
  // unpdf is an optional peer that weighs more than all the rest; piscina looks for its own files beside it.
  noExternal: [/^(?!(?:unpdf|piscina)(?:\/|$))/],
  plugins: [withRequire, script.tsup],
  esbuildPlugins: [commonChunk(), copyPages, thirdPartyNotices(), script.esbuild],
  esbuildOptions: (options) => {
    // Its main file asks for its parts in a way that a bundler cannot follow.
    options.alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }
  },
})
