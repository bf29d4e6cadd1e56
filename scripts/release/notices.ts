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

/** A text of a licence and the packages that have it, each with its copyrights. */
interface Group {
  packages: string[]
  text: string
}

const copyright = /^\s*Copyright (?:\([Cc]\)|[©\dA-Z])/u

/**
 * The file that carries the notices of bundled packages, in the order of their folders. Most have the same licence but
 * for who holds the copyright: its text stands once, below all of them.
 */
export function noticesOf(folders: readonly string[]): string {
  const groups = new Map<string, Group>()
  for (const folder of folders) {
    const [title = '', ...lines] = noticeOf(folder).split('\n')
    const holders = lines.filter((line) => copyright.test(line)).map((line) => line.trim())
    const text = lines
      .filter((line) => !copyright.test(line))
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()
    const same = sameWords(text)
    const group = groups.get(same) ?? { packages: [], text }
    group.packages.push([title, ...holders].join('\n'))
    groups.set(same, group)
  }
  const parts = [...groups.values()].map(
    ({ packages, text }) => `${'-'.repeat(80)}\n\n${packages.join('\n\n')}\n\n${text}\n`,
  )
  return [opening, ...parts].join('\n')
}

/** A licence without what differs in writing alone: its name above it, line ends, kinds of quotes. */
const sameWords = (text: string): string =>
  text
    .replace(/^\(?(?:the )?(?:MIT|ISC) licen[cs]e\)?(?: \(MIT\))?\n/iu, '')
    .replaceAll(/["'“”]/gu, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim()

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
        writeFileSync(join(outdir, bundledList), JSON.stringify(packages))
      })
    },
  }
}
