import { join } from 'node:path'
import { build } from 'esbuild'
import { packedFolder } from './installed.js'
import { madeOnce } from './once.js'

/** The program as it is packed, with the library for PDF at hand. Call it in `beforeAll`. */
export const builtProgram = async (): Promise<string> => join(await packedFolder(), 'dist/cli.js')

/**
 * A folder with `report-lint/browser` as index.js and `report-lint/unified`, bundled from the package as a page would
 * have them, once for all tests of these sources. Call it in `beforeAll`.
 */
export const builtForBrowsers = (): Promise<string> =>
  madeOnce('browser', async (outdir) => {
    const packed = await packedFolder()
    await build({
      entryPoints: { index: join(packed, 'dist/browser.js'), unified: join(packed, 'dist/unified.js') },
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      // The last for Windows 7, as offices have it. This is about syntax; a rule of ESLint is about what is called.
      target: 'chrome109',
      // Packages with a variant for workers do without a document there, and so work in both.
      conditions: ['worker', 'module'],
      logLevel: 'silent',
    })
  })
