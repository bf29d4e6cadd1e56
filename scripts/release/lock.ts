import { readFileSync } from 'node:fs'

/** A package as package-lock.json has it; its key there is its folder, such as `node_modules/piscina`. */
export interface LockedPackage {
  version: string
  license?: string
  /** Subresource integrity of its tarball: `sha512-`, then Base64. */
  integrity?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Packages by folder; the project itself is ''. */
export type Lock = Readonly<Record<string, LockedPackage>>

/** Reads the packages of a package-lock.json. */
export function readLock(path = 'package-lock.json'): Lock {
  return (JSON.parse(readFileSync(path, 'utf8')) as { packages: Lock }).packages
}

/** The name of the package in a folder: the scope counts, folders around it do not. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13)

/** The folder where Node finds a package from another one's folder; undefined where it is not installed. */
export function resolveFrom(lock: Lock, folder: string, name: string): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (candidate in lock) return candidate
    if (at === '') return undefined
  }
}

/** Folders of the packages that a package asks for, required and optional ones. */
export function dependenciesOf(lock: Lock, folder: string): string[] {
  const { dependencies, optionalDependencies } = lock[folder] ?? {}
  return Object.keys({ ...dependencies, ...optionalDependencies })
    .map((name) => resolveFrom(lock, folder, name))
    .filter((found) => found !== undefined)
}

/** Folders of all packages that come with an installation of the project, on any system. */
export function runtimePackages(lock: Lock): string[] {
  const found = new Set<string>()
  const visit = (folder: string): void => {
    for (const dependency of dependenciesOf(lock, folder)) {
      if (found.has(dependency)) continue
      found.add(dependency)
      visit(dependency)
    }
  }
  visit('')
  return [...found].sort()
}
