import { mutateBytes } from './mutate-bytes.js'
import { mutateCompound } from './mutate-compound.js'
import { mutateOfd } from './mutate-ofd.js'
import { mutatePdf, mutateZip } from './mutate-packed.js'
import { mutateReports } from './mutate-reports.js'
import { mutateText } from './mutate-text.js'
import type { Random } from './random.js'

/** A file to be changed, or one that was. */
export interface FuzzFile {
  filePath: string
  bytes: Buffer
}

/** Changes a file once or a few times; mostly so that it is still of its format. */
export function mutate({ filePath, bytes }: FuzzFile, random: Random, others: readonly FuzzFile[]): FuzzFile {
  let changed = bytes
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    if (changed.length === 0) break
    changed =
      random.below(8) === 0
        ? mutateBytes(changed, random, random.oneOf(others).bytes)
        : byFormat({ filePath, bytes: changed }, random, others)
  }
  return { filePath, bytes: changed }
}

function byFormat({ filePath, bytes }: FuzzFile, random: Random, others: readonly FuzzFile[]): Buffer {
  try {
    if (filePath.endsWith('.zip')) return mutateReports(bytes, random, (file) => mutate(file, random, others))
    if (/\.(?:docx|xlsx)$/u.test(filePath)) return mutateZip(bytes, random)
    if (filePath.endsWith('.ofd')) return mutateOfd(bytes, random)
    if (filePath.endsWith('.pdf')) return mutatePdf(bytes, random)
    if (/\.(?:doc|wps)$/u.test(filePath)) return mutateCompound(bytes, random)
  } catch {
    return mutateBytes(bytes, random, bytes)
  }
  return Buffer.from(mutateText(bytes.toString(), random))
}
