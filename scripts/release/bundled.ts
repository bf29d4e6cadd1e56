import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, nameOf } from './lock.js'

/** The list of what is in a bundle, next to it. */
export const bundledList = 'third-party.json'

/** The part of esbuild's metafile that is needed here. */
export interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>
}

/** A package of which something is in a bundle. */
export interface BundledPackage {
  name: string
  version: string
  /** As SPDX calls it. */
  license: string
}

/** Folders of the packages of which something stands in the output; what was shaken off is not shipped. */
export function bundledFolders({ outputs }: Metafile): string[] {
  const folders = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined)
  return [...new Set(folders)].sort()
}

/** Folders of the packages that are in the bundle of `dist`. Throws where there is none, or one of other packages. */
export function readBundled(lock: Lock, dist = 'dist'): string[] {
  const packages = JSON.parse(readFileSync(join(dist, bundledList), 'utf8')) as BundledPackage[]
  return packages.map(({ name, version }) => {
    const folder = Object.keys(lock).find((at) => nameOf(at) === name && lock[at]?.version === version)
    if (folder === undefined) throw new Error(`${dist} has ${name} ${version}, package-lock.json has not: build again`)
    return folder
  })
}
