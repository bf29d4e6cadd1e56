import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { dependenciesOf, type Lock, nameOf, runtimePackages } from './lock.js'

/** The project as its package.json describes it. */
export interface Project {
  name: string
  version: string
  description: string
  license: string
}

/** Package URL of an npm package. */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

function licenceOf(licence: string): Models.License {
  return / (?:AND|OR|WITH) /.test(licence) ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence)
}

function componentOf(lock: Lock, folder: string, scope: Enums.ComponentScope): Models.Component {
  const { version, license, integrity = '' } = lock[folder] ?? {}
  if (version === undefined || license === undefined) throw new Error(`package-lock.json has no licence of ${folder}`)
  const fullName = nameOf(folder)
  const [, group, name = fullName] = /^(@[^/]+)\/(.+)$/.exec(fullName) ?? []
  const purl = purlOf(fullName, version)
  const component = new Models.Component(Enums.ComponentType.Library, name, { bomRef: purl, version, purl, scope })
  if (group !== undefined) component.group = group
  component.licenses.add(licenceOf(license))
  const [, sha512] = /^sha512-(.+)$/.exec(integrity) ?? []
  if (sha512 !== undefined)
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'))
  return component
}

/**
 * Bill of materials in CycloneDX 1.6 as JSON: the packages inside the bundle and those that an installation brings,
 * optional where a system may go without. It has no serial number and no time, so equal packages give equal bytes.
 */
export function billOfMaterials(project: Project, lock: Lock, bundled: readonly string[]): string {
  const { Required, Optional } = Enums.ComponentScope
  const required = new Set([...bundled, ...runtimePackages(requiredOnly(lock))])
  const folders = [...new Set([...bundled, ...runtimePackages(lock)])].sort()
  const components = new Map<string, Models.Component>()
  const byPurl = new Map<string | undefined, Models.Component>()
  for (const folder of folders) {
    const component = componentOf(lock, folder, required.has(folder) ? Required : Optional)
    // A version that is installed twice is one component.
    const same = byPurl.get(component.purl) ?? component
    byPurl.set(component.purl, same)
    components.set(folder, same)
  }
  for (const [folder, { dependencies }] of components) {
    for (const other of dependenciesOf(lock, folder)) {
      const component = components.get(other)
      if (component) dependencies.add(component.bomRef)
    }
  }
  const { name, version, description, license } = project
  const purl = purlOf(name, version)
  const root = new Models.Component(Enums.ComponentType.Application, name, { bomRef: purl, version, purl, description })
  root.licenses.add(licenceOf(license))
  for (const folder of [...bundled, ...dependenciesOf(lock, '')]) {
    const component = components.get(folder)
    if (component) root.dependencies.add(component.bomRef)
  }
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: root }),
    components: new Models.ComponentRepository(byPurl.values()),
  })
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
  return `${new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 })}\n`
}

/** The lock file without optional dependencies. */
function requiredOnly(lock: Lock): Lock {
  return Object.fromEntries(
    Object.entries(lock).map(([folder, { optionalDependencies: optional = {}, dependencies = {}, ...rest }]) => [
      folder,
      {
        ...rest,
        dependencies: Object.fromEntries(Object.entries(dependencies).filter(([name]) => !(name in optional))),
      },
    ]),
  )
}
