import { join } from 'node:path'
import { load as loadBundled } from '../scripts/run-main.mjs'

/** What a TypeScript file of this folder exports. */
export const load = (name) => loadBundled(join('bench', `${name}.ts`), join('bench', name))
