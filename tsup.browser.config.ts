import { resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Puts what there is for browsers in place of the reader of PDF. */
const withoutPdf: Plugin = {
  name: 'without-pdf',
  setup: (build) => {
    build.onResolve({ filter: /\/pdf\/read\.js$/ }, () => ({ path: resolve('src/browser/pdf.ts') }))
  },
}

/** The entries for browsers: all that they need in files beside each other, none of Node's own modules. */
export default defineConfig({
  entry: { index: 'src/browser.ts', unified: 'src/unified.ts' },
  outDir: 'dist/browser',
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  splitting: true,
  clean: true,
  silent: true,
  noExternal: [/./],
  esbuildPlugins: [withoutPdf],
  // Packages with a variant for workers do without a document there, and so work in both.
  esbuildOptions: (options) => {
    options.conditions = ['worker', 'browser', 'module']
  },
})
