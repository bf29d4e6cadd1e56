// Makes one executable of the command and of Node's binary: `npm run executable -- [node] [file]`. The binary is the one
// that runs this, or that of another system; the file is `executable/report-lint` where none is given.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
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
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { serialize } from 'node:v8'
import { brotliCompressSync, constants } from 'node:zlib'
import { installed, run } from './tools.mjs'

const [binary = process.execPath, file = 'executable/report-lint'] = process.argv.slice(2)
/** Marks the place in Node's binary that says whether a program is in it; the same in all releases. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

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
    main: resolve('scripts/executable/main.cjs'),
    output: blob,
    disableExperimentalSEAWarning: true,
    assets,
  }),
)
execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'ignore' })

mkdirSync(dirname(file), { recursive: true })
copyFileSync(binary, file)
chmodSync(file, 0o755)
const postject = join(installed('executable'), 'node_modules/postject/dist/cli.js')
execFileSync(process.execPath, [postject, file, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse], {
  stdio: ['ignore', 'ignore', 'pipe'],
})
rmSync(folder, { recursive: true })
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
process.stdout.write(
  `${file}: ${megabytes(statSync(file).size)} MB, of which ${megabytes(packed.length)} MB are the program\n`,
)

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
