import { isPassedOver } from '../names.js'
import type { GivenFile } from '../protocol.js'

/** Files that were chosen by themselves or with their folder. */
export const chosenFiles = (files: readonly File[]): GivenFile[] =>
  files
    .map((file) => {
      const path = file.webkitRelativePath
      return { path: path === '' ? file.name : path, content: file, found: path !== '' }
    })
    .filter(({ path, found }) => !found || !path.split('/').some(isPassedOver))

/** Files and folders that were dropped. What they are must be asked for before anything is waited for. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (entries.length === 0) return chosenFiles([...files])
  const found = await Promise.all(entries.map((entry) => filesOf(entry, entry.isDirectory)))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry, found: boolean): Promise<GivenFile[]> {
  if (found && isPassedOver(entry.name)) return []
  if (isFile(entry)) {
    const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.slice(1), content, found }]
  }
  if (!isDirectory(entry)) return []
  const inner: FileSystemEntry[] = []
  const reader = entry.createReader()
  // A reader gives a hundred at a time, and none when there are no more.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) inner.push(...some)
  inner.sort((a, b) => (a.name < b.name ? -1 : 1))
  return (await Promise.all(inner.map((one) => filesOf(one, true)))).flat()
}

const read = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** What stands in the clipboard: files, a page with a table, or text. */
export function pastedFiles({ files, ...data }: Pick<DataTransfer, 'files' | 'getData'>, name: string): GivenFile[] {
  if (files.length > 0) return chosenFiles([...files])
  const html = data.getData('text/html')
  if (/<table\b/iu.test(html)) return [pasted(html, `${name}.html`)]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [pasted(text, name)]
}

/** Text as a file. */
export const pasted = (text: string, path: string): GivenFile => ({ path, content: new Blob([text]), found: false })
