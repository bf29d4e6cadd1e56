import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { expect, it } from 'vitest'
import { readLock } from '../../scripts/release/lock.js'
import { billOfMaterials } from '../../scripts/release/sbom.js'
import project from '../../package.json' with { type: 'json' }

interface Bom {
  metadata: { component: { purl: string } }
  components: { purl: string; scope: string; licenses: unknown; hashes: { alg: string; content: string }[] }[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

const lock = readLock()
const bundled = ['node_modules/saxes', 'node_modules/xmlchars', 'node_modules/fflate']
const text = billOfMaterials(project, lock, bundled)
const bom = JSON.parse(text) as Bom
const componentOf = (name: string) => bom.components.find(({ purl }) => purl.startsWith(`pkg:npm/${name}@`))
const own = `pkg:npm/report-lint@${project.version}`

it('is valid by the schema of CycloneDX 1.6', async () => {
  await expect(new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).resolves.toBeNull()
})

it('has what is bundled and what an installation brings, as required', () => {
  for (const name of ['saxes', 'xmlchars', 'fflate', 'piscina', 'zod']) {
    expect(componentOf(name), name).toMatchObject({ scope: 'required' })
  }
})

it('has what only some systems get, as optional', () => {
  expect(componentOf('%40napi-rs/nice')).toMatchObject({ scope: 'optional' })
})

it('has nothing that only builds the package', () => {
  expect(bom.components.filter(({ purl }) => /\/(?:typescript|vitest|tsup)@/.test(purl))).toEqual([])
})

it('gives licence and hash of a package', () => {
  const [, sha512 = ''] = lock['node_modules/fflate']!.integrity!.split('sha512-')
  expect(componentOf('fflate')).toMatchObject({
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }],
  })
})

it('says what depends on what', () => {
  const on = (ref: string) => bom.dependencies.find((entry) => entry.ref === ref)?.dependsOn ?? []
  expect(on(own)).toEqual(expect.arrayContaining([componentOf('saxes')!.purl, componentOf('piscina')!.purl]))
  expect(on(componentOf('saxes')!.purl)).toEqual([componentOf('xmlchars')!.purl])
})

it('takes a version that is installed twice for one component', () => {
  const twice = { ...lock, 'node_modules/saxes/node_modules/fflate': lock['node_modules/fflate']! }
  expect(billOfMaterials(project, twice, [...bundled, 'node_modules/saxes/node_modules/fflate'])).toBe(text)
})

it('has the same bytes whatever order the packages come in', () => {
  expect(billOfMaterials(project, lock, bundled.toReversed())).toBe(text)
})

it('names no host and no path of a machine', () => {
  const addresses = text.match(/\w+:\/\/[^"]+/gu)
  expect(addresses).toEqual(['http://cyclonedx.org/schema/bom-1.6.schema.json'])
  expect(text).not.toContain('node_modules')
  expect(text).not.toContain(process.cwd())
})
