import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The rooms of src/ in their order, as the table of CONTRIBUTING lists them: a folder or a file each. */
const rooms = Array.from(
  read('CONTRIBUTING.md').matchAll(/^\| `src\/([\w-]+)(?:\/|\.ts)`/gmu),
  ([, room]) => room ?? '',
)
/** What is exported; entries may import from every room. */
const entries = ['index', 'browser', 'config', 'queue', 'server', 'testing', 'unified']

const files = globSync('src/**/*.ts', { cwd: root })
const roomOf = (file: string): string => /^src\/([\w-]+)/u.exec(file)?.[1] ?? ''
const isEntry = (file: string): boolean => entries.some((entry) => file === `src/${entry}.ts`)

/** Every import of one file by another, static, lazy or of types alone, as “file imports file”. */
const imports = files.flatMap((file) =>
  Array.from(read(file).matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/gu), ([, target = '']) => ({
    file,
    target: posix.join(posix.dirname(file), target),
  })).filter(({ target }) => target.startsWith('src/')),
)
const said = ({ file, target }: { file: string; target: string }): string => `${file} imports ${target}`

it('every file stands in a room that CONTRIBUTING lists', () => {
  expect(files.filter((file) => !isEntry(file) && !rooms.includes(roomOf(file)))).toEqual([])
  expect(rooms.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([])
})

it('each room imports from rooms above it only', () => {
  const upward = imports.filter(
    ({ file, target }) => !isEntry(file) && rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file)),
  )
  expect(upward.map(said)).toEqual([])
})

it('reading and assembling know nothing of each other', () => {
  const [read, assemble] = ['src/parse/read/', 'src/parse/assemble/']
  const across = imports.filter(
    ({ file, target }) =>
      (file.startsWith(read) && target.startsWith(assemble)) || (file.startsWith(assemble) && target.startsWith(read)),
  )
  expect(across.map(said)).toEqual([])
})

it('the model imports nothing but types, and nothing of other rooms', () => {
  const model = files.filter((file) => roomOf(file) === 'model')
  expect(model.filter((file) => /^(?:import|export) (?!type\b|interface\b)/mu.test(read(file)))).toEqual([])
})

it('what turns placed characters into tables knows nothing of PDF', () => {
  const toPdf = imports.filter(
    ({ file, target }) => file.startsWith('src/parse/read/fixed/') && target.startsWith('src/parse/read/pdf/'),
  )
  expect(toPdf.map(said)).toEqual([])
})
