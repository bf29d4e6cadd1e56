import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve } from 'node:path'
import { build } from 'tsup'
import ts from 'typescript'

/**
 * Writes a file of declarations for each entry, and what they share into files of its own. Types are worked out where a
 * declaration asks for them; to check the whole program as well, which `npm run typecheck` does, takes four times as long.
 *
 * @throws Error where a type cannot be declared.
 */
export async function writeDeclarations(entries: readonly string[], outDir: string): Promise<void> {
  const modules = join(outDir, 'declarations')
  declareModules(entries, modules)
  const declared = entries.map((entry) => [basename(entry, '.ts'), join(modules, basename(entry, '.ts') + '.d.ts')])
  await build({
    config: false,
    dts: { entry: Object.fromEntries(declared) as Record<string, string>, only: true },
    entry: [...entries],
    format: 'esm',
    outDir,
    silent: true,
  })
  rmSync(modules, { recursive: true })
}

/** The declarations of some entries and of all modules that these name. */
function declareModules(entries: readonly string[], outDir: string): void {
  const program = ts.createProgram(entries, { ...configuration(), declaration: true, noEmit: false })
  const files = new Set(entries.map((entry) => posix.normalize(entry)))
  for (const file of files) {
    const source = program.getSourceFile(resolve(file))
    if (!source) throw new Error(`${file} is not there to be declared`)
    const { text, problems } = declarationOf(program, source)
    if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`)
    const target = join(outDir, relative('src', file).replace(/\.ts$/u, '.d.ts'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    for (const [, named = ''] of text.matchAll(/(?:\bfrom |\bimport\()['"](\.[^'"]+)\.js['"]/gu))
      files.add(posix.join(posix.dirname(file), `${named}.ts`))
  }
}

function configuration(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown }
  return ts.parseJsonConfigFileContent(config, ts.sys, '.').options
}

function declarationOf(program: ts.Program, source: ts.SourceFile): { text: string; problems: string[] } {
  let text = ''
  const { diagnostics } = program.emit(source, (_, written) => (text = written), undefined, true)
  return { text, problems: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')) }
}
