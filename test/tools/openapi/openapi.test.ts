import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../../../src/testing.js'
import { serve, type Running } from '../../server/service.js'
import { installPackage, type Installed } from '../../support/installed.js'
import { packagePath, whyNoOpenapi } from './installed.js'

const load = (file: string): Promise<unknown> => import(pathToFileURL(packagePath(file)).href)
const documented = (): Record<string, unknown> =>
  JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Record<string, unknown>

describe.skipIf(whyNoOpenapi())('the description of the service', () => {
  it('is valid to the official schema, and a broken one is not', async () => {
    const { Validator } = (await load('@seriousme/openapi-schema-validator/index.js')) as {
      Validator: new () => { validate: (document: object) => Promise<{ valid: boolean; errors?: unknown }> }
    }
    expect(await new Validator().validate(documented())).toEqual({ valid: true })
    expect(await new Validator().validate({ ...documented(), paths: { lint: {} } })).toMatchObject({ valid: false })
  })

  it('is valid to the rules of Redocly, and a broken one is not', async () => {
    const core = (await load('@redocly/openapi-core/lib/index.js')) as {
      createConfig: (config: object) => Promise<object>
      lintFromString: (options: object) => Promise<{ ruleId: string }[]>
    }
    const config = await core.createConfig({ extends: ['spec', 'recommended'] })
    const problems = async (document: object) =>
      (await core.lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config })).map(
        ({ ruleId }) => ruleId,
      )
    expect(await problems(documented())).toEqual([])
    expect(await problems({ ...documented(), paths: { '/a': { get: {} } } })).not.toEqual([])
  })

  describe('a client made from it', () => {
    let installed: Installed
    let running: Running
    beforeAll(async () => {
      installed = await installPackage()
      running = await serve(installed)
    })
    afterAll(async () => {
      await running.stop()
      installed.remove()
    })

    it('compiles and works', async () => {
      const { default: make, astToString } = (await load('openapi-typescript/dist/index.mjs')) as {
        default: (document: object) => Promise<unknown>
        astToString: (ast: unknown) => string
      }
      const folder = join(installed.project, 'client')
      installed.write('client/api.d.ts', astToString(await make(documented())))
      installed.write('client/client.ts', client(running.address))
      const compiler = join('node_modules', 'typescript', 'lib', 'tsc.js')
      const paths = { 'openapi-fetch': [packagePath('openapi-fetch')] }
      const compilerOptions = {
        ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2022', 'dom'], strict: true },
        ...{ types: [], paths, rewriteRelativeImportExtensions: false, skipLibCheck: true },
      }
      installed.write('client/tsconfig.json', JSON.stringify({ compilerOptions, files: ['client.ts'] }))
      const compiled = installed.node([join(process.cwd(), compiler), '-p', folder])
      expect(compiled.stdout).toBe('')
      const source = readFileSync(join(folder, 'client.js'), 'utf8')
      const fetchModule = pathToFileURL(packagePath('openapi-fetch/dist/index.mjs')).href
      installed.write('client/client.js', source.replace("'openapi-fetch'", JSON.stringify(fetchModule)))
      const { stdout, stderr } = installed.node([join(folder, 'client.js')], { input: '' })
      expect({ stdout, stderr }).toEqual({ stdout: 'fail outcome-total\nnot-found-rule 404\n', stderr: '' })
    })
  })
})

const faulty = report({ cells: { 'requests/outcomeTotal/total': 99 } })

const client = (address: string): string => `
import createClient from 'openapi-fetch'
import type { components, paths } from './api'

const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: ${JSON.stringify(address)} })
const { data } = await client.POST('/v1/lint', {
  params: { query: { name: 'a.md', locale: 'en' } },
  body: ${JSON.stringify(faulty)},
  bodySerializer: (body) => body as string,
  headers: { 'Content-Type': 'application/octet-stream' },
})
const result = data!
const verdict: components['schemas']['Result']['verdict'] = result.verdict
const rules: (string | null)[] = result.messages.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)
console.log(verdict, rules.find((rule) => rule === 'outcome-total'))
const { error } = await client.GET('/v1/rules/{id}', { params: { path: { id: 'none' } } })
const problem: components['schemas']['Problem'] = error!
console.log(problem.code === 'unknown-rule' ? 'not-found-rule' : problem.code, problem.status)
`
