import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { commonChunk } from './scripts/release/common-chunk.js'
import { libraryModules } from './scripts/release/library-modules.js'
import { thirdPartyNotices } from './scripts/release/notices.js'
import { writePages } from './scripts/release/rule-pages.js'
import { shortCode } from './scripts/release/short-code.js'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const shared: Options = { format: 'esm', target: 'node20', silent: true }

export const entries = ['index', 'config', 'testing', 'browser', 'unified', 'server', 'queue'].map(
  (name) => `src/${name}.ts`,
)

/** The files that a thread and a process begin with: no module imports them. */
const besides = ['src/node/lint-worker.ts', 'src/node/pdf-process.ts']

/** The library, a file a module: what a program imports and bundles is what it needs, and packages stay packages. */
const library = async (): Promise<Options> => ({
  ...shared,
  entry: await libraryModules([...entries, ...besides]),
  bundle: false,
  plugins: [shortCode],
  esbuildPlugins: [copyPages],
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
})

/** Files of docs/ that the package has too. */
const published = ['config.schema.json', 'facts.schema.json', 'result.schema.json', 'openapi.json']

/**
 * Puts next to the bundles what is no part of them: the files that the command begins in, the pages about the rules for
 * `report-lint explain`, the schemas, and the description of the service.
 */
const copyPages: Plugin = {
  name: 'copy-pages',
  setup: (build) => {
    const { outdir = 'dist' } = build.initialOptions
    build.onEnd(() => {
      cpSync('src/cli/entry', outdir, { recursive: true })
      writePages(join(outdir, 'cli'))
      cpSync('src/queue/migrations', join(outdir, 'queue/migrations'), { recursive: true })
      for (const name of published) {
        const content: unknown = JSON.parse(readFileSync(join('docs', name), 'utf8'))
        writeFileSync(join(outdir, name), JSON.stringify(content))
      }
    })
  },
}

/** What bundled CommonJS packages expect of Node, and an ES module has not. */
const ofCommonJs = [
  {
    used: 'typeof require',
    made: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n",
  },
  { used: '__dirname', made: 'const __dirname = import.meta.dirname\n' },
]

const withCommonJs: NonNullable<Options['plugins']>[number] = {
  name: 'with-common-js',
  renderChunk: (code) => {
    const made = ofCommonJs.flatMap(({ used, made }) => (code.includes(used) ? [made] : []))
    return made.length > 0 ? { code: `${made.join('')}${code}` } : null
  },
}

/** zod speaks fifty languages; the command has words of its own for what a schema refuses. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}' }))
  },
}

/** Optional peers, and an optional part of piscina that is not used here. */
const notBundled = ['unpdf', 'jiti', 'pg', 'pg-boss', '@modelcontextprotocol/sdk', '@napi-rs/nice']

/** The command in few files with all that it uses: it starts quickly and runs straight from an unpacked package. */
const command: Options = {
  ...shared,
  entry: {
    start: 'src/cli/start.ts',
    'cli/lint-worker': 'src/node/lint-worker.ts',
    // piscina begins its threads with a file of this name next to its own code.
    'cli/worker': 'node_modules/piscina/dist/worker.js',
  },
  splitting: true,
  external: notBundled,
  noExternal: [new RegExp(`^(?!(?:${notBundled.join('|')})(?:/|$))`)],
  plugins: [withCommonJs, shortCode],
  esbuildPlugins: [withoutLocales, commonChunk(), thirdPartyNotices()],
  esbuildOptions: (options) => {
    options.charset = 'utf8'
    options.chunkNames = 'cli/[name]-[hash]'
    // Its main file asks for its parts in a way that a bundler cannot follow.
    options.alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }
  },
}

/** Says to TypeScript that there is nothing to import from a program. */
const withoutExports: Plugin = {
  name: 'without-exports',
  setup: (build) => {
    build.onEnd(() => {
      writeFileSync(join(build.initialOptions.outdir ?? 'dist', 'cli/pdf-process.d.ts'), 'export {}\n')
    })
  },
}

/** What reads PDF in a process of its own, in one file: people who bundle put a copy of it next to their bundle. */
const pdfProcess: Options = {
  ...command,
  entry: { 'cli/pdf-process': 'src/node/pdf-process.ts' },
  splitting: false,
  esbuildPlugins: [withoutLocales, withoutExports],
}

export default defineConfig(async () => [await library(), command, pdfProcess])
