import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../../src/model/index.js'
import { report } from '../../../src/testing.js'
import { installPackage, type Installed } from '../../support/installed.js'
import { packagePath, whyNoMcp } from './installed.js'

interface CallResult {
  content: { type: string; text: string }[]
  structuredContent?: Record<string, unknown>
  isError?: boolean
}
/** The client of the SDK: it checks what tools give against the schemas that they promise. */
interface Client {
  connect: (transport: object) => Promise<void>
  listTools: () => Promise<{ tools: { name: string; outputSchema?: object; annotations?: object }[] }>
  callTool: (call: { name: string; arguments?: object }) => Promise<CallResult>
  close: () => Promise<void>
}

describe.skipIf(whyNoMcp())('report-lint mcp', () => {
  let installed: Installed
  let outside: string
  let client: Client

  beforeAll(async () => {
    installed = await installPackage()
    mkdirSync(join(installed.project, 'node_modules/@modelcontextprotocol'))
    const link = join(installed.project, 'node_modules/@modelcontextprotocol/sdk')
    symlinkSync(packagePath('@modelcontextprotocol/sdk'), link, 'junction')
    outside = mkdtempSync(join(tmpdir(), 'report-lint-outside-'))
    writeFileSync(join(outside, 'secret.md'), report())
    installed.write('drafts/faulty.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    installed.write('drafts/notice.txt', '关于召开会议的通知\n')
    installed.write('more/correct.md', report())
    installed.write('other/correct.md', report())
    symlinkSync(outside, join(installed.project, 'drafts/linked'), 'junction')
    symlinkSync(join(outside, 'secret.md'), join(installed.project, 'drafts/secret.md'))
    symlinkSync(join(installed.project, 'more/correct.md'), join(installed.project, 'drafts/within.md'))
    client = await connect('drafts', 'more')
  })
  afterAll(async () => {
    await client.close()
    installed.remove()
    rmSync(outside, { recursive: true })
  })

  async function connect(...folders: string[]): Promise<Client> {
    const load = createRequire(join(packagePath('@modelcontextprotocol/sdk'), 'package.json'))
    const { Client } = load('@modelcontextprotocol/sdk/client/index.js') as { Client: new (info: object) => Client }
    const { StdioClientTransport } = load('@modelcontextprotocol/sdk/client/stdio.js') as {
      StdioClientTransport: new (options: object) => object
    }
    const made = new Client({ name: 'tests', version: '1.0.0' })
    const args = [installed.cli, 'mcp', ...folders, '--locale', 'en']
    await made.connect(
      new StdioClientTransport({ command: process.execPath, args, cwd: installed.project, stderr: 'ignore' }),
    )
    return made
  }
  const call = (name: string, given: object): Promise<CallResult> => client.callTool({ name, arguments: given })

  it('lists four tools that read and promise what they give', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['lint', 'explain', 'inspect', 'extract'])
    for (const { outputSchema, annotations } of tools) {
      expect(outputSchema).toMatchObject({ type: 'object' })
      expect(annotations).toMatchObject({ readOnlyHint: true })
    }
  })

  it('gives the result of the command, as structure and as text', async () => {
    const { structuredContent, content } = await call('lint', { path: 'faulty.md' })
    const { stdout } = installed.reportLint(['drafts/faulty.md', '-f', 'json', '--locale', 'en'])
    const [wanted] = JSON.parse(stdout) as LintResult[]
    expect(wanted?.verdict).toBe('fail')
    expect(structuredContent).toEqual(wanted)
    expect(JSON.parse(content[0]?.text ?? '')).toEqual(wanted)
  })

  it.each(['inspect', 'extract'] as const)('gives what the command gives: %s', async (name) => {
    const { structuredContent } = await call(name, { path: join(installed.project, 'more/correct.md') })
    const { stdout } = installed.reportLint([name, join(installed.project, 'more/correct.md'), '-f', 'json'])
    expect([structuredContent]).toEqual(JSON.parse(stdout))
  })

  it('explains a rule', async () => {
    const { structuredContent, content } = await call('explain', { rule: 'balance-equation' })
    expect(structuredContent).toMatchObject({ id: 'balance-equation', level: 'error' })
    expect(content[0]?.text).toBe(installed.reportLint(['explain', 'balance-equation', '--locale', 'en']).stdout)
  })

  it('judges a file that is no report, as the command does, and says that nothing can be extracted from it', async () => {
    const { structuredContent, isError } = await call('lint', { path: 'notice.txt' })
    expect(isError).toBeFalsy()
    expect(structuredContent).toMatchObject({
      verdict: 'incomplete',
      messages: [{ code: 'not-a-report', fatal: true }],
    })
    expect(await call('extract', { path: 'notice.txt' })).toMatchObject({ isError: true })
  })

  it.each([
    ['a folder next to it', '../other/correct.md'],
    ['a file outside', () => join(outside, 'secret.md')],
    ['a file outside that is not there', () => join(outside, 'none.md')],
    ['a link to a file outside', 'secret.md'],
    ['a link to a folder outside', 'linked/secret.md'],
  ])('refuses %s, and says nothing of it', async (_, given) => {
    const path = typeof given === 'string' ? given : given()
    for (const name of ['lint', 'inspect', 'extract'])
      expect(await call(name, { path })).toEqual({
        isError: true,
        content: [{ type: 'text', text: `${path} is not in a folder that may be read; it was not read` }],
      })
  })

  it('follows a link from one of its folders into another', async () => {
    expect((await call('lint', { path: 'within.md' })).structuredContent).toMatchObject({ verdict: 'pass' })
  })

  it.each([
    ['lint', {}, 'the argument path is missing or no text'],
    ['lint', { path: 'none.md' }, 'there is no file none.md'],
    ['explain', { rule: 'balance-equatio' }, 'there is no rule "balance-equatio"; did you mean balance-equation?'],
    ['fix', { path: 'faulty.md' }, 'there is no tool "fix"; there are lint, explain, inspect, extract'],
  ])('answers a wrong call of %s with an error: %j', async (name, given, text) => {
    expect(await call(name, given)).toEqual({ isError: true, content: [{ type: 'text', text }] })
  })

  it('ends with 0 when its input ends', () => {
    expect(installed.reportLint(['mcp', 'drafts', '--locale', 'en'])).toMatchObject({ status: 0, stdout: '' })
  })

  it('ends with 2 where a folder is missing', () => {
    const { status, stderr } = installed.reportLint(['mcp', 'nowhere', '--locale', 'en'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^report-lint: there is no folder .+nowhere\./u)
  })

  it('says what to install, and refuses a version by its number', async () => {
    const other = await installPackage()
    try {
      expect(other.reportLint(['mcp', '--locale', 'en'])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('npm install @modelcontextprotocol/sdk@1') as string,
      })
      other.write('node_modules/@modelcontextprotocol/sdk/package.json', '{ "version": "1.9.0" }')
      expect(other.reportLint(['mcp', '--locale', 'en'])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('does not work with @modelcontextprotocol/sdk 1.9.0') as string,
      })
    } finally {
      other.remove()
    }
  })
})
