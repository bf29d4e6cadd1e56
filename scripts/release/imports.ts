import { build } from 'esbuild'

/** What a program may import of the package, and what it weighs once bundled. */
export interface Import {
  code: string
  platform: 'node' | 'browser'
}

/** Bytes of a bundle, not minified. */
export interface ImportSize {
  /** Everything in one file. */
  whole: number
  /** With `splitting`: the files that are loaded at once. */
  atOnce: number
  /** With `splitting`: the files that are loaded when they are needed, if ever. */
  later: number
}

export const imports: readonly Import[] = [
  { code: "import { applyFixes } from 'report-lint'", platform: 'node' },
  { code: "import { lint } from 'report-lint'", platform: 'node' },
  { code: "import { parseReport } from 'report-lint'", platform: 'node' },
  { code: "import { defineConfig } from 'report-lint/config'", platform: 'node' },
  { code: "import { report } from 'report-lint/testing'", platform: 'node' },
  { code: "import { lint } from 'report-lint/browser'", platform: 'browser' },
  { code: "import reportLint from 'report-lint/unified'", platform: 'browser' },
]

/** Bundles a program that imports one thing, as the package in a folder gives it; optional peers stay outside. */
export async function importSize({ code, platform }: Import, folder = '.'): Promise<ImportSize> {
  const name = /import (?:\{ )?(\w+)/u.exec(code)?.[1] ?? ''
  const bundle = async (splitting: boolean) => {
    const { metafile } = await build({
      stdin: { contents: `${code}\nconsole.log(${name})\n`, resolveDir: folder },
      external: ['unpdf', 'jiti'],
      outdir: 'unused',
      bundle: true,
      format: 'esm',
      logLevel: 'error',
      metafile: true,
      platform,
      // The paths of tsconfig.json would lead from the package back to its sources.
      tsconfigRaw: '{}',
      splitting,
      write: false,
    })
    return metafile.outputs
  }
  const [whole, split] = await Promise.all([bundle(false), bundle(true)])
  const needed = new Set(['unused/stdin.js'])
  for (const path of needed)
    for (const { path: next, kind } of split[path]?.imports ?? []) if (kind === 'import-statement') needed.add(next)
  const bytes = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + (split[path]?.bytes ?? 0), 0)
  const atOnce = bytes(needed)
  return {
    whole: Object.values(whole).reduce((sum, output) => sum + output.bytes, 0),
    atOnce,
    later: bytes(Object.keys(split)) - atOnce,
  }
}
