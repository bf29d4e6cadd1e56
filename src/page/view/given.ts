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
