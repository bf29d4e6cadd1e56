// Writes the bill of materials of the built package: `npm run sbom`, or `npm run sbom -- FILE`.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
const { readBundled } = await jiti.import('./release/bundled.ts')
const { readLock } = await jiti.import('./release/lock.ts')
const { billOfMaterials } = await jiti.import('./release/sbom.ts')

const [path = 'sbom.cdx.json'] = process.argv.slice(2)
const lock = readLock()
const project = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync(path, billOfMaterials(project, lock, readBundled(lock)))
process.stdout.write(`written: ${path}\n`)
