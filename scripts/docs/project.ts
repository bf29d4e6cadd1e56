import type { ReadFile } from './generate.js'

/** What a project is known by outside of its sources. */
export interface Project {
  name: string
  version: string
  /** Without a slash at its end. */
  address: string
}

/** Something that is written from the project: how it is found, and what has to stand there. */
interface Place {
  found: RegExp
  text: (project: Project, unpdf: string) => string
}

const version = String.raw`\d+\.\d+\.\d+(?:-[\w.]+)?`

const published: Place = {
  found: new RegExp(String.raw`\breport-lint@${version}`, 'gu'),
  text: (project) => `report-lint@${project.version}`,
}
const variable: Place = { found: /(?<=REPORT_LINT_VERSION: ')[^']*/gu, text: (project) => project.version }
const tarball: Place = {
  found: new RegExp(String.raw`\breport-lint-${version}\.tgz`, 'gu'),
  text: (project) => `report-lint-${project.version}.tgz`,
}
const publishedPdf: Place = {
  found: new RegExp(String.raw`\bunpdf@${version}`, 'gu'),
  text: (_, unpdf) => `unpdf@${unpdf}`,
}
const tarballPdf: Place = {
  found: new RegExp(String.raw`\bunpdf-${version}\.tgz`, 'gu'),
  text: (_, unpdf) => `unpdf-${unpdf}.tgz`,
}
const page: Place = { found: /https?:\/\/\S+(?=\/blob\/main\/)/gu, text: ({ address }) => address }
const repository: Place = { found: /(?<=repo: )https?:\/\/\S+/gu, text: ({ address }) => address }
const action: Place = {
  found: /(?<=uses: )\S+(?=@COMMIT)/gu,
  text: ({ address }) => new URL(address).pathname.slice(1),
}

/** The files that hold such places, each of them at least once. */
const places: Readonly<Record<string, readonly Place[]>> = {
  '.pre-commit-hooks.yaml': [page],
  'action.yml': [page],
  'docs/guides/cms.md': [published],
  'docs/guides/cms.zh-CN.md': [published],
  'docs/guides/github-action.md': [action],
  'docs/guides/gitlab.md': [published, publishedPdf, variable],
  'docs/guides/gitlab.zh-CN.md': [published, publishedPdf, variable],
  'docs/guides/pre-commit.md': [repository],
  'docs/guides/tarball.md': [tarball, tarballPdf, publishedPdf],
}

/** Everything that is written from src/project.ts, by path: the manifest, the guides, the action and the hook. Unformatted. */
export function projectFiles(project: Project, read: ReadFile): Map<string, string> {
  const text = (path: string): string => {
    const found = read(path)
    if (found === undefined) throw new Error(`${path} is not there.`)
    return found
  }
  const manifest = JSON.parse(text('package.json')) as Manifest
  const files = new Map([['package.json', JSON.stringify(ofProject(manifest, project))]])
  for (const [path, wanted] of Object.entries(places)) {
    files.set(
      path,
      wanted.reduce((written, { found, text }) => {
        if (written.search(found) < 0) throw new Error(`${path}: nothing matches ${found}.`)
        return written.replace(found, text(project, manifest.devDependencies['unpdf'] ?? ''))
      }, text(path)),
    )
  }
  return files
}

interface Manifest extends Record<string, unknown> {
  devDependencies: Record<string, string>
}

/** A manifest with what it takes from the project. */
const ofProject = (manifest: Manifest, { name, version, address }: Project): Manifest => ({
  ...manifest,
  name,
  version,
  homepage: `${address}#readme`,
  repository: { type: 'git', url: `git+${address}.git` },
  bugs: { url: `${address}/issues` },
})
