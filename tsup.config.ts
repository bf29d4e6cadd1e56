import { defineConfig } from 'tsup'

/** Bundled CommonJS packages ask for Node's own modules with `require`, which an ES module does not have. */
const requireForBundledPackages =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/bin.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  clean: true,
  silent: true,
  dts: { entry: { index: 'src/index.ts' } },
  noExternal: [/./],
  banner: { js: requireForBundledPackages },
})
