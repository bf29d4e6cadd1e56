import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** What every check of a text report needs, as modules that reach the rest of it. */
const core = [
  'src/node/create-linter.ts',
  'src/node/linter.ts',
  'src/node/open-run.ts',
  'src/text/nearest.ts',
  'src/formatters/index.ts',
]
/** What the command line needs besides. */
const commands = ['src/cli/program.ts']
/** Load that when they need it. */
const thinEntries = /\/(?:bin|start)\.ts$/u

/**
 * Keeps what every run needs in one file, and its commands in a second: the loader takes a third of a millisecond for
 * each file. esbuild puts modules into one file when the same entries reach them, and whatever is loaded on demand is
 * an entry as well. So each entry is given an import of the common modules, which are there already when it is loaded.
 */
export function commonChunk(): Plugin {
  return {
    name: 'common-chunk',
    setup: (build) => {
      build.onResolve({ filter: /^(?:\.{1,2}|src)\// }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === 'seen' || [path, importer].some((one) => one.includes('node_modules'))) return undefined
        const isEntry = kind === 'entry-point'
        const found = await build.resolve(isEntry ? resolve(path) : path, {
          kind: isEntry ? 'import-statement' : kind,
          importer,
          resolveDir: resolveDir || '.',
          pluginData: 'seen',
        })
        const isWrapped = (isEntry || kind === 'dynamic-import') && !thinEntries.test(found.path)
        // Without this, an import for the sake of the file it leads to would be dropped.
        if (!isWrapped) return { path: found.path, sideEffects: true, errors: found.errors }
        const common = importer.includes('/src/cli/') ? [...core, ...commands] : core
        return { path: found.path, namespace: 'entry', pluginData: common, errors: found.errors }
      })
      build.onResolve({ filter: /^/, namespace: 'entry' }, ({ path }) => ({ path, sideEffects: true }))
      build.onLoad({ filter: /^/, namespace: 'entry' }, ({ path, pluginData }) => ({
        contents: entryOf(path, pluginData as string[]),
        resolveDir: '.',
      }))
    },
  }
}

function entryOf(path: string, common: readonly string[]): string {
  const own = JSON.stringify(path)
  const hasDefault = /^export (?:default\b|\{[^}]*\bdefault\b)/mu.test(readFileSync(path, 'utf8'))
  return [
    ...common.map((part) => `import ${JSON.stringify(resolve(part))}`),
    `export * from ${own}`,
    ...(hasDefault ? [`export { default } from ${own}`] : []),
  ].join('\n')
}
