import { posix, win32 } from 'node:path'

/** Where a file lies as seen from the working directory. */
export interface FileLocation {
  /** With forward slashes: relative inside the working directory, absolute outside. */
  path: string
  inside: boolean
}

/** Finds where a file lies; paths of Windows are known by the working directory. */
export function locateFile(filePath: string, cwd: string): FileLocation {
  const windows = /^(?:[a-z]:|\\\\)/iu.test(cwd)
  const system = windows ? win32 : posix
  const absolute = system.resolve(cwd, filePath)
  const path = system.relative(cwd, absolute)
  const inside = path !== '' && path !== '..' && !path.startsWith(`..${system.sep}`) && !system.isAbsolute(path)
  const name = inside ? path : absolute
  return { path: windows ? name.replaceAll('\\', '/') : name, inside }
}

/** The URI of a file: a relative reference inside the working directory, a file URI outside. */
export function fileUri({ path, inside }: FileLocation): string {
  const encoded = path.split('/').map(encodeSegment).join('/')
  if (inside) return encoded
  if (path.startsWith('//')) return `file:${encoded}`
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded.replace('%3A', ':')}`
}

/** Half a surrogate pair has no UTF-8, so it becomes U+FFFD. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))
