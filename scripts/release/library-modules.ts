import { build } from 'esbuild'

/** The modules of the sources that some entries reach, types alone left out. Paths as those of the entries. */
export async function libraryModules(entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...entries],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'dist',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs).sort()
}
