import { minifySync } from 'rolldown/utils'
import type { Options } from 'tsup'

const keepNames = { function: true, class: true }

/**
 * Code without white space and with short names for values. Functions, classes and modules keep theirs, so that the trace
 * of an error can be read.
 *
 * @throws Error for what is no ES module.
 */
export function shortened(code: string, path = 'code.js'): string {
  const { code: short, errors } = minifySync(path, code, {
    module: true,
    compress: { target: 'node20', keepNames },
    mangle: { toplevel: true, keepNames },
  })
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  // Some bundlers look for what is loaded in plain quotes alone.
  return short.replaceAll(/\bimport\(`([^`$\\]*)`\)/gu, 'import("$1")')
}

/** Plugin of the build: all files of code that it writes. */
export const shortCode: NonNullable<Options['plugins']>[number] = {
  name: 'short-code',
  renderChunk: (code, { path }) => ({ code: shortened(code, path) }),
}
