import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { type BundledPackage, bundledFolders, bundledList } from './bundled.js'
import { licenceTexts } from './licence-texts.js'

/** The parts of a package.json that a notice is made of. */
interface Manifest extends BundledPackage {
  author?: string | { name: string }
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

const opening = `report-lint is distributed under the licence in the file LICENSE. It contains code of the packages below,
each under its own licence.
`

/** Licence and notice of the package in a folder. Throws where neither it nor the project has the text. */
export function noticeOf(folder: string): string {
  const { name, version, license, author } = manifestOf(folder)
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
  if (texts.length === 0) {
    const text = licenceTexts[license]
    if (text === undefined)
      throw new Error(`${folder} has no text of its licence “${license}”: add it to licence-texts`)
    const holder = typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`)
    texts.push(`Copyright ${holder.split('<', 1).join('').trim()}\n\n${text}`)
  }
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}

/** The file that carries the notices of bundled packages, in the order of their folders. */
export const noticesOf = (folders: readonly string[]): string =>
  [opening, ...folders.map((folder) => `${'-'.repeat(80)}\n\n${noticeOf(folder)}\n`)].join('\n')

/**
 * Plugin of the build: puts the notices and the list of bundled packages next to the bundle.
 * One plugin serves all bundles of a build, so that the files name the packages of each.
 */
export function thirdPartyNotices(): Plugin {
  const all = new Set<string>()
  return {
    name: 'third-party-notices',
    setup: (build) => {
      const { outdir = 'dist' } = build.initialOptions
      build.onEnd(({ metafile }) => {
        if (!metafile) return
        for (const folder of bundledFolders(metafile)) all.add(folder)
        const folders = [...all].sort()
        mkdirSync(outdir, { recursive: true })
        writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), noticesOf(folders))
        const packages = folders.map(manifestOf).map(({ name, version, license }) => ({ name, version, license }))
        writeFileSync(join(outdir, bundledList), `${JSON.stringify(packages, null, 2)}\n`)
      })
    },
  }
}
