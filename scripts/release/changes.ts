/**
 * The part of the changelog for a version, without its heading.
 *
 * @throws {Error} when the version is not that of package.json, or the changelog has no finished part for it.
 */
export function changesOf(version: string, { own, changelog }: { own: string; changelog: string }): string {
  if (version !== own) throw new Error(`The tag says ${version}, package.json says ${own}.`)
  const parts = changelog.split(/^## /mu).slice(1)
  const part = parts.find((text) => text.split(/\s/u, 1)[0] === version)
  if (part === undefined) throw new Error(`CHANGELOG.md has no part for ${version}: run \`npm run bump\`.`)
  const [heading = '', ...lines] = part.split('\n')
  if (heading !== version) throw new Error(`CHANGELOG.md says “${heading}”: take away what stands behind the version.`)
  return `${lines.join('\n').trim()}\n`
}
