// Makes one executable of the command and of Node's binary: `npm run executable -- [--target SYSTEM] [node] [file]`. The
// binary is the one that runs this, or that of another system: `--target win32-x64` and `linux-arm64` install one of the
// same release apart, from npm.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { serialize } from 'node:v8'
import { brotliCompressSync, constants } from 'node:zlib'
import { createJiti } from 'jiti'
import { install } from './runtimes/releases.mjs'
import { installed, run } from './tools.mjs'

const { faultsOf, fuse, resource, systemOf, unsigned } = await createJiti(import.meta.url).import(
  './executable/binary.ts',
)
const targets = ['linux-x64', 'linux-arm64', 'win32-x64']
const { values, positionals } = parseArgs({ options: { target: { type: 'string' } }, allowPositionals: true })
const { target } = values
if (target !== undefined && !targets.includes(target)) {
  process.stderr.write(`--target is one of ${targets.join(', ')}\n`)
  process.exit(2)
}
const [binary, file = fileOf(target)] =
  target === undefined
    ? [positionals[0] ?? process.execPath, positionals[1]]
    : [install(process.versions.node, target), positionals[0]]

if (!existsSync('dist/start.js')) run('npm', ['run', 'build'])
const files = [
  ...filesOf('dist', isNeeded),
  ...filesOf('node_modules/unpdf', (path) => !path.endsWith('.ts')),
  'package.json',
  'LICENSE',
]
const contents = serialize(files.map((path) => [path, readFileSync(path)]))
const packed = brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
const folder = mkdtempSync(join(tmpdir(), 'report-lint-executable-'))
const blob = join(folder, 'program.blob')
const assets = { files: join(folder, 'files'), hash: join(folder, 'hash') }
writeFileSync(assets.files, packed)
writeFileSync(assets.hash, createHash('sha256').update(contents).digest('hex').slice(0, 16))
const config = join(folder, 'config.json')
writeFileSync(
  config,
  JSON.stringify({
    // As it is named in traces of errors: no folder of the machine that made it.
    main: 'scripts/executable/main.cjs',
    output: blob,
    disableExperimentalSEAWarning: true,
    assets,
  }),
)
execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'ignore' })

mkdirSync(dirname(file), { recursive: true })
const node = readFileSync(binary)
writeFileSync(file, unsigned(node))
chmodSync(file, 0o755)
const postject = join(installed('executable'), 'node_modules/postject/dist/cli.js')
execFileSync(process.execPath, [postject, file, resource, blob, '--sentinel-fuse', fuse], {
  stdio: ['ignore', 'ignore', 'pipe'],
})
const faults = faultsOf(readFileSync(file), systemOf(node), readFileSync(blob))
rmSync(folder, { recursive: true })
if (faults.length > 0) {
  process.stderr.write(`${file} was not made: ${faults.join('; ')}\n`)
  process.exit(1)
}
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
process.stdout.write(
  `${file}: ${megabytes(statSync(file).size)} MB, of which ${megabytes(packed.length)} MB are the program\n`,
)

/** The executable of a system, or of the one that runs this. */
function fileOf(system) {
  const name = `executable/report-lint${system === undefined ? '' : `-${system}`}`
  return `${name}${(system ?? process.platform).startsWith('win32') ? '.exe' : ''}`
}

/** What the command runs without: types, the page, and the library, a file a module. */
function isNeeded(path) {
  const parts = relative('dist', path).split(/[\\/]/)
  return (
    !path.endsWith('.d.ts') &&
    (parts[0] === 'cli' ||
      parts[0] === 'start.js' ||
      parts[0] === 'queue' ||
      parts.at(-1).endsWith('.json') ||
      parts[0].endsWith('.txt') ||
      parts.length === 1)
  )
}

function filesOf(root, wanted) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile() && wanted(path))
    .sort()
}
