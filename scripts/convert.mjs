// Has other programs convert the reports of test/accuracy/conversions and packs what they write into
// test/fixtures/converted: `node scripts/convert.mjs`. Needs LibreOffice, poppler and pandoc on the machine, and
// @opendocsg/pdf2md@0.2.1 in the folder that PDF2MD names (later ones do not end on files with embedded fonts). Tests
// need none of them: they read what was packed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import process from 'node:process'
import { createJiti } from 'jiti'

const root = join(import.meta.dirname, '..')
const jiti = createJiti(import.meta.url)
const { isKeptAsPdf, originals } = await jiti.import('../test/accuracy/conversions/originals.ts')
const { pack } = await jiti.import('../test/accuracy/conversions/packed.ts')

const folder = mkdtempSync(join(tmpdir(), 'converted-'))
const inFolder = (name) => join(folder, name)
const filesOf = (name) =>
  readdirSync(inFolder(name))
    .sort()
    .map((file) => join(folder, name, file))

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0)
    throw new Error(`${command} could not be run; install it (${error?.message ?? `exit code ${status}`})`)
}

/** LibreOffice reads all files of a folder in one start. */
function office(from, to, filter, ...options) {
  const profile = `-env:UserInstallation=file://${inFolder('profile')}`
  run('soffice', profile, '--headless', ...options, '--convert-to', filter, '--outdir', inFolder(to), ...filesOf(from))
}

/** Each file of a folder by itself; `convert` is given its path and that of the file to write. */
function eachOf(from, to, extension, convert) {
  mkdirSync(inFolder(to))
  for (const file of filesOf(from)) convert(file, join(folder, to, basename(file, extname(file)) + extension))
}

mkdirSync(inFolder('original'))
for (const { name, file } of originals()) writeFileSync(join(folder, 'original', `${name}.docx`), file)

office('original', 'office-text', 'txt:Text (encoded):UTF8')
office('original', 'office-html', 'html:HTML (StarWriter)')
office('office-html', 'office-docx', 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)')
office('original', 'office-pdf', 'pdf:writer_pdf_Export')
eachOf('office-pdf', 'pdftotext', '.txt', (file, out) => run('pdftotext', file, out))
eachOf('office-pdf', 'pdftotext-layout', '.txt', (file, out) => run('pdftotext', '-layout', file, out))
eachOf('original', 'pandoc-markdown', '.md', (file, out) => run('pandoc', file, '-t', 'gfm', '-o', out))
eachOf('original', 'pandoc-plain', '.txt', (file, out) => run('pandoc', file, '-t', 'plain', '-o', out))

const pdf2md = createRequire(join(process.env.PDF2MD ?? root, 'package.json'))('@opendocsg/pdf2md')
mkdirSync(inFolder('pdf2md'))
for (const file of filesOf('office-pdf'))
  writeFileSync(join(folder, 'pdf2md', `${basename(file, '.pdf')}.md`), await pdf2md(readFileSync(file)))

const target = join(root, 'test/fixtures/converted')
mkdirSync(target, { recursive: true })
for (const name of [
  'office-text',
  'office-html',
  'office-docx',
  'office-pdf',
  'pdftotext',
  'pdftotext-layout',
  'pandoc-markdown',
  'pandoc-plain',
  'pdf2md',
]) {
  const kept = filesOf(name).filter((_, index) => name !== 'office-pdf' || isKeptAsPdf(index))
  const files = Object.fromEntries(kept.map((file) => [basename(file), readFileSync(file)]))
  writeFileSync(join(target, `${name}.br`), pack(files))
}
rmSync(folder, { recursive: true })
