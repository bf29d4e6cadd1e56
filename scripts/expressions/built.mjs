import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const outfile = 'node_modules/.cache/report-lint-expressions/all.mjs'
/** They begin to work as soon as they are loaded. */
const programs = /(?:^|[\\/])(?:start|lint-worker|pdf-process|page[\\/]worker|page[\\/]view[\\/]main)\.ts$/u

/** What makes the expressions that are not there before a report is read. */
const readReports = `
  import { lint } from './src/index.js'
  import { pdfOf } from './test/support/pdf.js'
  import { correctReport } from './test/support/model.js'
  const picture = '9 0 obj\\n<< /Subtype /Image /Width 9 /Height 9 >>\\nstream\\n\\nendstream\\nendobj\\n'
  await lint(Buffer.concat([Buffer.from(pdfOf(correctReport())), Buffer.from(picture)]), { filePath: 'a.pdf' })
`

/** The expressions that the modules of a folder put together, with the places where they do: `file:line`. */
export async function builtExpressions(folder) {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !programs.test(name))
    .map((name) => `import './${join(folder, name).replaceAll('\\', '/')}'`)
  await build({
    stdin: { contents: [...modules, readReports].join('\n'), resolveDir: process.cwd() },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The modules are said to have no side effects; what they make is wanted here although nobody uses it.
    ignoreAnnotations: true,
    sourcemap: 'inline',
    logLevel: 'error',
  })
  const places = originalPlaces(folder)
  const found = new Map()
  const original = globalThis.RegExp
  const made = (target, given, newTarget) => {
    const expression = Reflect.construct(target, given, newTarget)
    const at = places(new Error().stack ?? '')
    if (at !== undefined) found.set(`${at} ${expression}`, { at, expression })
    return expression
  }
  globalThis.RegExp = new Proxy(original, {
    construct: made,
    apply: (target, _, given) => made(target, given, target),
  })
  process.setSourceMapsEnabled(true)
  try {
    await import(pathToFileURL(resolve(outfile)).href)
  } finally {
    globalThis.RegExp = original
    process.setSourceMapsEnabled(false)
  }
  return [...found.values()]
}

/** Finds the place in the sources from which `RegExp` was called, if it was called from there. */
const originalPlaces = (folder) => {
  const root = `${process.cwd().replaceAll('\\', '/')}/`
  return (stack) => {
    const caller = stack.split('\n').find((line) => /^\s+at /u.test(line) && !line.includes('built.mjs'))
    const [, behindRoot = ''] = caller?.replaceAll('\\', '/').split(root) ?? []
    const [path = '', line] = behindRoot.split(':')
    // The source maps of packages may name files that would lie here.
    return path.startsWith(`${folder}/`) && existsSync(path) ? `${path}:${line}` : undefined
  }
}
