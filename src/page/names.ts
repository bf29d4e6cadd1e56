import { copyName } from '../annotate/copy-name.js'

/** Folders, name and extension of a path, each with its mark. */
function partsOf(path: string): { folders: string; name: string; extension: string } {
  const nameAt = path.lastIndexOf('/') + 1
  const dot = path.lastIndexOf('.')
  const extensionAt = dot > nameAt ? dot : path.length
  return {
    folders: path.slice(0, nameAt),
    name: path.slice(nameAt, extensionAt),
    extension: path.slice(extensionAt),
  }
}

/** A path that no other file has: one that is taken gets a number. */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const { folders, name, extension } = partsOf(path)
  let free = path
  for (let number = 2; isTaken(free); number += 1) free = `${folders}${name} (${String(number)})${extension}`
  return free
}

/** The path as it may stand in an archive, or in a list: no step out of it, nothing that systems refuse. */
export const safePath = (path: string): string =>
  path
    .split('/')
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .map((step) => step.replace(/[\u0000-\u001F\u007F\\:*?"<>|]/gu, '_'))
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/')

/** The path of the annotated copy of a Word file. */
export function copyPath(path: string): string {
  const { folders, name } = partsOf(path)
  return `${folders}${copyName(name)}.docx`
}

/** The path of the page about a file; the extension stays, since a report may be there as Word and as PDF. */
export const reportPath = (path: string): string => `${path}.html`

/** Names that a search of a folder passes over, as that of the command does: hidden ones, and Word's lock files. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === 'node_modules'
