import { join } from 'node:path'
import { build } from 'tsup'
import configuration from '../../tsup.config.js'
import { madeOnce } from './once.js'

/** The program as it would be published, built once for all tests of these sources. Call it in `beforeAll`. */
export async function builtProgram(): Promise<string> {
  const folder = await madeOnce('built', async (outDir) => {
    if (typeof configuration !== 'object' || Array.isArray(configuration))
      throw new Error('one tsup configuration expected')
    await build({ ...configuration, config: false, outDir, dts: false, silent: true })
  })
  return join(folder, 'cli.js')
}
