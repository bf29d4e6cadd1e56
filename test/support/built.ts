import { join } from 'node:path'
import { packedFolder } from './installed.js'

/** The program as it is packed, with the library for PDF at hand. Call it in `beforeAll`. */
export const builtProgram = async (): Promise<string> => join(await packedFolder(), 'dist/cli.js')
