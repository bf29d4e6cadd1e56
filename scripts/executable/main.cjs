/* global Buffer, process */
'use strict'
// What the executable begins with. It carries the files of the command in itself and puts them into a folder of the
// user's own before it runs them: Node takes threads, processes and modules from files alone.
const {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const { homedir, tmpdir } = require('node:os')
const { dirname, isAbsolute, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { deserialize } = require('node:v8')
const { brotliDecompressSync } = require('node:zlib')
const { getAsset, getRawAsset } = require('node:sea')

const failed = 2
const given = process.argv.slice(2)

/** Whether a folder is the user's own, and nobody else may write into it. */
function isOwn(folder) {
  try {
    const { mode, uid } = lstatSync(folder)
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
  } catch {
    return false
  }
}

function write(folder) {
  for (const [path, content] of deserialize(brotliDecompressSync(Buffer.from(getRawAsset('files'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The folder of these files below that of the user's caches; the files are written where it is not there yet. */
function keptFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const caches = [LOCALAPPDATA, XDG_CACHE_HOME].find((path) => path && isAbsolute(path)) || join(homedir(), '.cache')
  const parent = join(caches, 'report-lint')
  const folder = join(parent, `program-${getAsset('hash', 'utf8')}`)
  if (isOwn(folder)) return folder
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  if (!isOwn(parent)) throw new Error('others may write into it')
  const fresh = mkdtempSync(join(parent, 'new-'))
  write(fresh)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Another run was faster.
    rmSync(fresh, { recursive: true })
    if (!isOwn(folder)) throw error
  }
  return folder
}

/** A folder for this run alone, where none can be kept. */
function passingFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  write(folder)
  return folder
}

function programFolder() {
  try {
    return keptFolder()
  } catch {
    return passingFolder()
  }
}

/** A double click opens a window that closes with the program: it stays until somebody has read it. */
function waitForEnter() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return
  process.stdout.write('按回车键结束 Press Enter to end\n')
  const terminal = openSync(process.platform === 'win32' ? '\\\\.\\CON' : '/dev/tty', 'r')
  readSync(terminal, Buffer.alloc(1))
  closeSync(terminal)
}

async function run() {
  // The process that reads PDF is begun with its file, as one of Node is.
  const [file] = given
  if (
    process.send !== undefined &&
    file !== undefined &&
    /[\\/]cli[\\/]pdf-process\.js$/.test(file) &&
    isOwn(dirname(file))
  )
    return import(pathToFileURL(file).href)
  const folder = programFolder()
  if (given.length === 0)
    process.stdout.write(
      '把报告文件或文件夹拖到这个程序上，或者在命令行里写：report-lint 文件…\nDrop reports or a folder onto this program, or write: report-lint FILES\n',
    )
  await import(pathToFileURL(join(folder, 'dist/start.js')).href)
  if (given.length === 0) waitForEnter()
  return undefined
}

run().catch((error) => {
  process.stderr.write(`report-lint: ${error.message}\n`)
  process.exitCode = failed
})
