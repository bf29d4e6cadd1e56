// Builds the package into dist: `npm run build`.
import { createJiti } from 'jiti'

const { buildPackage } = await createJiti(import.meta.url).import('./release/build.ts')
await buildPackage()
