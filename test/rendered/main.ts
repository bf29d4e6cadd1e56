import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../fuzz/random.js'
import { compare, filesOf, type Outcome, readingOf } from './compare.js'
import { decoysOf } from './decoy.js'
import { findPrograms, type Program } from './programs.js'
import { ways } from './ways/index.js'

/** So many decoys are shown at once: LibreOffice takes longer to start than to read a file. */
const batch = 40

/** How often each outcome was met of a way to write a number. */
export interface Tally extends Record<Outcome, number> {
  extension: string
  way: string
}

export interface RenderedOptions {
  /** Decoys of each extension; of all ways one at least where absent. */
  count?: number
  seed: number
  /** The ways to try, by `extension: name`; all where absent. */
  only?: RegExp
  say: (line: string) => void
}

export interface Rendered {
  tallies: Tally[]
  /** The programs that showed the files, by extension. */
  versions: Map<string, string>
}

/** Shows decoys in the programs of their readers, and compares what is seen with what is read. */
export async function compareRendered({ count, seed, only, say }: RenderedOptions): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-rendered-'))
  const kept = mkdtempSync(join(tmpdir(), 'report-lint-silent-'))
  const { programs, missing } = await findPrograms(folder)
  for (const line of missing) say(line)
  const tallies: Tally[] = []
  const versions = new Map<string, string>()
  for (const [extension, all] of Object.entries(ways)) {
    const program = programs.get(extension)
    const own = all.filter(({ name }) => only?.test(`${extension}: ${name}`) ?? true)
    if (!program || own.length === 0) continue
    versions.set(extension, program.version)
    const decoys = decoysOf(own, count ?? own.length, randomFrom(seed))
    const byWay = new Map(own.map(({ name }) => [name, { extension, way: name, agreed: 0, told: 0, silent: 0 }]))
    for (let from = 0; from < decoys.length; from += batch) {
      const some = decoys.slice(from, from + batch)
      const files = some.map(filesOf)
      const shown = await picturesOf(program, folder, extension, files)
      for (const [index, decoy] of some.entries()) {
        const [bytes = new Uint8Array()] = files[index] ?? []
        const path = join(kept, `${seed}-${from + index}.${extension}`)
        const { outcome, words } = compare(decoy, shown[index] ?? [], await readingOf(bytes, path))
        const tally = byWay.get(decoy.way)
        if (tally) tally[outcome] += 1
        if (outcome !== 'silent') continue
        writeFileSync(path, bytes)
        say(`${path}: ${decoy.way}: ${words}`)
      }
    }
    tallies.push(...byWay.values())
  }
  for (const program of programs.values()) await program.close()
  rmSync(folder, { recursive: true })
  return { tallies, versions }
}

async function picturesOf(program: Program, folder: string, extension: string, files: readonly Uint8Array[][]) {
  const paths = files.map((own, decoy) =>
    own.map((bytes, index) => {
      const path = join(folder, `${decoy}-${index}.${extension}`)
      writeFileSync(path, bytes)
      return path
    }),
  )
  const pictures = await program.show(paths.flat())
  return paths.map((own) => pictures.splice(0, own.length))
}
