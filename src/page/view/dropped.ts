import { isPassedOver } from '../names.js'
import type { GivenFile } from '../protocol.js'
import { chosenFiles } from './given.js'

/** A file or a folder, by whichever means the browser shows what is in it. */
interface Dropped {
  name: string
  open: () => Promise<File>
  /** Absent for a file. */
  list?: () => Promise<Dropped[]>
}

/** What the types of the browser do not have yet. */
interface Handle {
  kind: 'file' | 'directory'
  name: string
  getFile: () => Promise<File>
  values: () => AsyncIterable<Handle>
}

type Item = DataTransferItem & { getAsFileSystemHandle?: () => Promise<Handle | null> }

/**
 * Files and folders that were dropped. What they are must be asked for before anything is waited for.
 *
 * Of a page that was opened from the disk, Chromium tells by the entries of a drop what there is, and opens none of it:
 * files come as such, and what is in a folder by its handle. Browsers without handles open entries.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === 'file')
  if (dropped.length === 0) return chosenFiles([...files])
  const found = await Promise.all(dropped.map(filesOf))
  return found.flat()
}

/** Asks for everything before it waits: it is called for each item of a drop, and begins at once. */
async function filesOf(item: Item): Promise<GivenFile[]> {
  const entry = item.webkitGetAsEntry()
  const file = item.getAsFile()
  if (!entry?.isDirectory) return file ? chosenFiles([file]) : []
  const handle = await item.getAsFileSystemHandle?.().catch(() => null)
  return filesWithin(handle ? byHandle(handle) : byEntry(entry), entry.name)
}

async function filesWithin(dropped: Dropped, path: string): Promise<GivenFile[]> {
  try {
    if (!dropped.list) return [{ path, content: await dropped.open(), found: true }]
    const inner = (await dropped.list()).filter(({ name }) => !isPassedOver(name))
    inner.sort((a, b) => (a.name < b.name ? -1 : 1))
    return (await Promise.all(inner.map((one) => filesWithin(one, `${path}/${one.name}`)))).flat()
  } catch {
    // One file or folder that cannot be opened is told, and costs none of the others.
    return [{ path, content: null, found: false }]
  }
}

const byHandle = (handle: Handle): Dropped => ({
  name: handle.name,
  open: () => handle.getFile(),
  ...(handle.kind === 'directory' && {
    list: async () => {
      const inner: Dropped[] = []
      for await (const one of handle.values()) inner.push(byHandle(one))
      return inner
    },
  }),
})

const byEntry = (entry: FileSystemEntry): Dropped => ({
  name: entry.name,
  open: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
  ...(entry.isDirectory && {
    list: async () => {
      const inner: Dropped[] = []
      const reader = (entry as FileSystemDirectoryEntry).createReader()
      const read = (): Promise<FileSystemEntry[]> =>
        new Promise((resolve, reject) => reader.readEntries(resolve, reject))
      // A reader gives a hundred at a time, and none when there are no more.
      for (let some = await read(); some.length > 0; some = await read()) inner.push(...some.map(byEntry))
      return inner
    },
  }),
})
