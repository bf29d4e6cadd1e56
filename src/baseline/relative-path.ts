/** Path from a folder to a file with forward slashes, whatever the system. Paths of two drives stay as they are. */
export function relativePath(folder: string, file: string): string {
  const from = partsOf(folder)
  const to = partsOf(file)
  if (from[0] !== to[0]) return to.join('/')
  let shared = 1
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** The root (empty for /, a drive, or . for paths that start nowhere) and the names after it. */
function partsOf(path: string): string[] {
  const windows = /^(?:[a-z]:[\\/]|\\\\)/iu.test(path)
  const [first = '', ...rest] = path.split(windows ? /[\\/]/u : '/')
  const isAbsolute = windows || first === ''
  const parts = [isAbsolute ? first.toLowerCase() : '.']
  for (const part of isAbsolute ? rest : [first, ...rest]) {
    if (part === '..' && parts.length > 1 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts
}
