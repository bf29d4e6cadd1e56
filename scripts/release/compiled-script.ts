import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, type Metafile, type Plugin as EsbuildPlugin } from 'esbuild'
import type { Options } from 'tsup'
import ts from 'typescript'
import { sharedName } from '../../src/cli/compiled.js'

type TsupPlugin = NonNullable<Options['plugins']>[number]
type Output = Metafile['outputs'][string]

/**
 * Writes what every check needs as one script besides the modules that it is made of: `common.script`, which can be given
 * compiled code (`src/cli/compiled.ts`). In a process that runs it, nothing of it is there a second time: modules that
 * import these parts are written again, `*.compiled.js`, with the parts of the script, and what a plugin imports from the
 * package has them as well.
 */
export function compiledScript(): { esbuild: EsbuildPlugin; tsup: TsupPlugin } {
  let folder = ''
  let outputs: Metafile['outputs'] = {}
  return {
    esbuild: {
      name: 'remember-outputs',
      setup: (bundle) => {
        bundle.initialOptions.metafile = true
        folder = resolve(bundle.initialOptions.outdir ?? 'dist')
        bundle.onEnd(({ metafile }) => {
          outputs = metafile?.outputs ?? {}
        })
      },
    },
    tsup: {
      name: 'compiled-script',
      buildEnd: async () => {
        const graph = new Graph(outputs)
        if (graph.has(entry)) await writeScript(folder, graph)
      },
    },
  }
}

/** The files of a build by name, and what they import. */
class Graph {
  readonly #outputs: ReadonlyMap<string, Output>

  constructor(outputs: Metafile['outputs']) {
    this.#outputs = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  }

  has(name: string): boolean {
    return this.#outputs.has(name)
  }

  /** Whether a file is made of modules, and not only of what esbuild adds to all, which has no state. */
  hasModules(name: string): boolean {
    return Object.keys(this.#outputs.get(name)?.inputs ?? {}).length > 0
  }

  imports(name: string, kind?: 'import-statement' | 'dynamic-import'): string[] {
    const { imports = [] } = this.#outputs.get(name) ?? {}
    return imports
      .filter((own) => kind === undefined || own.kind === kind)
      .map(({ path }) => basename(path))
      .filter((path) => this.#outputs.has(path))
  }

  exports(name: string): string[] {
    return this.#outputs.get(name)?.exports ?? []
  }

  /** Some files and all that they import, in the given way or in any. */
  closure(names: readonly string[], kind?: 'import-statement'): Set<string> {
    const found = new Set(names)
    for (const name of found) for (const next of this.imports(name, kind)) found.add(next)
    return found
  }
}

/** The entry, and the modules that it leads to one by one; what these import is what every check needs. */
const entry = 'start.js'
const road = ['bin', 'program']
const compiledName = (name: string): string => name.replace(/\.js$/u, '.compiled.js')
const ownName = (name: string): string => name.replace(/\.js$/u, '.own.js')

async function writeScript(folder: string, graph: Graph): Promise<void> {
  const stations = road.reduce<string[]>((before, name) => {
    const next = graph.imports(before.at(-1) ?? entry, 'dynamic-import').find((path) => path.startsWith(`${name}-`))
    if (next === undefined) throw new Error(`${before.at(-1) ?? entry} does not import ${name}`)
    return [...before, next]
  }, [])
  const parts = [...graph.closure(stations, 'import-statement')].filter((name) => graph.hasModules(name))
  const reached = graph.closure(stations)
  const doubled = new Set(parts)
  for (let size = -1; size < doubled.size;) {
    size = doubled.size
    for (const name of reached) if (graph.imports(name).some((other) => doubled.has(other))) doubled.add(name)
  }
  const compiled = (name: string): string => (doubled.has(name) ? compiledName(name) : name)

  const script = await scriptOf(folder, parts, compiled)
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)
  writeFileSync(join(folder, 'common.script'), `//${hash}\n${script}`)

  parts.forEach((name, index) => {
    const shared = `globalThis[Symbol.for(${JSON.stringify(sharedName(hash))})]`
    const exports = graph.exports(name).map((exported) => `export const ${exported} = part.${exported}\n`)
    const write = (path: string, part: string): void =>
      writeFileSync(join(folder, path), `${part}\n${exports.join('')}`)
    write(compiledName(name), `const part = ${shared}.part${String(index)}`)
    renameSync(join(folder, name), join(folder, ownName(name)))
    write(name, `import * as own from './${ownName(name)}'\nconst part = ${shared}?.part${String(index)} ?? own`)
  })
  for (const name of doubled) {
    if (parts.includes(name)) continue
    const code = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, compiledName(name)), withPaths(code, compiled))
  }
}

/** A module with other modules imported from beside it. */
const withPaths = (code: string, pathOf: (name: string) => string): string =>
  code.replace(/(["'])\.\/([\w-]+\.js)\1/gu, (_, quote: string, name: string) => `${quote}./${pathOf(name)}${quote}`)

/**
 * A function like those that Node makes of CommonJS modules, which exports `part0`, `part1` and so on. It loads modules
 * with a function that it is given: compiled code has lost what `import()` needs to know.
 */
async function scriptOf(folder: string, parts: readonly string[], compiled: (name: string) => string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: parts.map((name, index) => `export * as part${String(index)} from './${name}'`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
    define: {
      'import.meta.url': 'moduleUrl',
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    plugins: [
      {
        name: 'leave-dynamic-imports',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^/ }, ({ kind, path }) =>
            kind === 'dynamic-import'
              ? { path: path.startsWith('./') ? `./${compiled(path.slice(2))}` : path, external: true }
              : undefined,
          )
        },
      },
    ],
  })
  const body = withLoader(outputFiles[0]?.text ?? '')
  const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href"
  return `(function (module, require, ${loader}, __filename, __dirname) {\n${moduleUrl}\n${body}\n})`
}

/** What `import` is called in the script: nothing else may be called so. */
const loader = 'importFromBeside'

/** A script with the loader in place of each `import()`. */
function withLoader(code: string): string {
  if (code.includes(loader)) throw new Error(`${loader} is the name of something else`)
  const file = ts.createSourceFile('common.js', code, ts.ScriptTarget.Latest)
  const starts: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      starts.push(node.expression.getStart(file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return starts.reduceRight((text, at) => text.slice(0, at) + loader + text.slice(at + 'import'.length), code)
}
