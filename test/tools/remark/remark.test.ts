import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../../../src/testing.js'
import { installPackage, type Installed, type Ran } from '../../support/installed.js'
import { packagePath, whyNoRemark } from './installed.js'
import { diagnosticsOf } from './language-client.js'

const faulty = report({ cells: { 'requests/outcomeTotal/total': 99 } })
const careless = report({ sections: { problems: ['主要问题是,解读不够丰富。下一步改进。'] } })
const readme = '# 年度报告\n\n本目录存放历年政府信息公开工作年度报告。\n'

/** A program of the guide, by the name of its file. */
const fromGuide = (name: string): string =>
  new RegExp(`^\`\`\`js ${name.replaceAll('.', '\\.')}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(
    readFileSync('docs/guides/unified.md', 'utf8'),
  )?.[1] ?? ''

describe.skipIf(whyNoRemark())('remark with the packed package', () => {
  let installed: Installed
  const at = (path: string): string => join(installed.project, path)

  beforeAll(async () => {
    installed = await installPackage()
    for (const name of ['remark', 'unified-language-server'])
      symlinkSync(packagePath(name), at(`node_modules/${name}`), 'junction')
    for (const name of ['.remarkrc.js', 'server.js']) installed.write(name, fromGuide(name))
  })

  afterAll(() => installed.remove())

  /** Runs remark-cli on some files of a folder of their own. */
  function remark(files: Record<string, string>, ...args: string[]): Ran {
    rmSync(at('reports'), { recursive: true, force: true })
    rmSync(at('out'), { recursive: true, force: true })
    // An output that is there is a folder for files; another would be the name of one.
    for (const folder of ['reports', 'out']) mkdirSync(at(folder))
    for (const [name, content] of Object.entries(files)) writeFileSync(at(`reports/${name}`), content)
    return installed.node([join(packagePath('remark-cli'), 'cli.js'), 'reports', '--no-color', ...args])
  }

  it('says what is wrong and writes the file all the same', () => {
    const { status, stderr } = remark({ 'a.md': faulty }, '--output', 'out')
    expect(stderr).toMatch(/^ *78:\d+-78:\d+ +warning .+outcome-total +report-lint$/mu)
    expect({ status, written: readFileSync(at('out/a.md'), 'utf8').includes('# 松岚县') }).toEqual({
      status: 0,
      written: true,
    })
  })

  it.each([
    ['1 for an error', faulty, 1, / warning .+ outcome-total /u],
    ['0 for a correct report', report(), 0, /no issues found/u],
    ['0 for what is worth knowing', careless, 0, / info .+ typography /u],
  ])('ends with %s when frail', (_, source, status, said) => {
    const ran = remark({ 'a.md': source }, '--frail')
    expect(ran.stderr).toMatch(said)
    expect(ran.status).toBe(status)
  })

  it('has no message for a README next to the reports', () => {
    const { status, stderr } = remark({ 'a.md': report(), 'README.md': readme }, '--frail')
    expect({ status, lines: stderr.trim().split('\n').sort() }).toEqual({
      status: 0,
      lines: ['reports/README.md: no issues found', 'reports/a.md: no issues found'],
    })
  })

  it('stops at a file that cannot be read, and writes nothing for it', () => {
    const { status, stderr } = remark({ 'a.md': '\n', 'b.md': report() }, '--output', 'out')
    expect(stderr).toMatch(/^ *1:1-1:1 +error .+empty +report-lint$/mu)
    expect([status, existsSync(at('out/a.md')), existsSync(at('out/b.md'))]).toEqual([1, false, true])
  })

  it('serves editors by the language server of the guide', async () => {
    const document = { uri: pathToFileURL(at('new.md')).href, text: faulty }
    const diagnostics = await diagnosticsOf(['server.js', '--stdio'], installed.project, document)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 2,
        code: 'outcome-total',
        source: 'report-lint',
        message: expect.stringContaining('依据：国办公开办函〔2021〕30号') as unknown,
        codeDescription: { href: expect.stringMatching(/outcome-total\.md$/u) as unknown },
      }),
    )
  })
})
