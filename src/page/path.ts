/**
 * Stands in for `node:path` in the page, where every path is relative and parted by `/`, and the working directory is the
 * root of them all.
 */
const system = {
  sep: '/',
  resolve: (_: string, path: string): string => `/${path}`,
  relative: (_: string, path: string): string => path.slice(1),
  isAbsolute: (path: string): boolean => path.startsWith('/'),
}

export { system as posix, system as win32 }
