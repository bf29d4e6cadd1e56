import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { packedPages } from '../../src/node/pages.js'
import { catalogueRules as rules } from '../../src/rules/index.js'
import { report } from '../../src/testing.js'
import type { LintResult } from '../../src/model/index.js'
import { docxOf } from '../support/docx.js'
import { installPackage, type Ran } from '../support/installed.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'

const alone = await installPackage()
const withPeers = await installPackage({ peers: true })
afterAll(() => {
  for (const { remove } of [alone, withPeers]) remove()
})

const files = {
  'a.md': report(),
  'long.md': `${report()}\n\n${'我们开展了工作。\n\n'.repeat(3_000)}`,
  'a.docx': docxOf(correctReport()),
  'a.pdf': pdfOf(correctReport()),
}
for (const [path, content] of Object.entries(files)) for (const { write } of [alone, withPeers]) write(path, content)

/** Verdict, or code of the fatal message, by file. */
function judged(program: string, paths = Object.keys(files)): Record<string, string> {
  const { stdout } = withPeers.node([program, ...paths, '-f', 'json', '--no-config'])
  const results = JSON.parse(stdout) as LintResult[]
  return Object.fromEntries(
    results.map(({ filePath, messages, verdict }) => [
      filePath.slice(withPeers.project.length + 1),
      messages.find(({ fatal }) => fatal)?.code ?? verdict,
    ]),
  )
}

/** The program in the unpacked package. */
const unpacked = join(alone.unpacked, 'dist/cli.js')

describe('the command', () => {
  it('reads every format, large files and those that are unpacked in threads', () => {
    const expected = { 'a.md': 'pass', 'long.md': 'pass', 'a.docx': 'pass', 'a.pdf': 'pass' }
    expect(judged(withPeers.cli)).toEqual(expected)
  })

  it('runs from the unpacked package, where no other package is', () => {
    const expected = { 'a.md': 'pass', 'long.md': 'pass', 'a.docx': 'pass', 'a.pdf': 'pdf-library-missing' }
    expect(judged(unpacked)).toEqual(expected)
  })

  it('reads PDF there with the unpacked library for PDF in its node_modules', () => {
    cpSync(resolve('node_modules/unpdf'), join(withPeers.unpacked, 'node_modules/unpdf'), { recursive: true })
    expect(judged(join(withPeers.unpacked, 'dist/cli.js'), ['a.pdf'])).toEqual({ 'a.pdf': 'pass' })
  })

  it('compares with the ledger of an earlier round where nothing but the package is', () => {
    alone.write('round.md', report({ cells: { 'requests/granted/individual': '19' } }))
    alone.node([unpacked, 'round.md', '--no-config', '-f', 'xlsx:ledger.xlsx', '-f', 'brief:brief.html'])
    alone.write('round.md', report())
    const { status, stdout } = alone.node([unpacked, 'round.md', '--no-config', '--compare', 'ledger.xlsx'])
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/已改 [1-9]\d*，仍在 0/u) as unknown,
    })
  })

  it('explains every rule where nothing but the package is', () => {
    const packed = readFileSync(join(alone.unpacked, 'dist/cli', packedPages))
    const pages = JSON.parse(String(brotliDecompressSync(packed))) as Record<string, string>
    for (const { id } of rules) expect(pages[id]).toBe(readFileSync(`docs/rules/${id}.md`, 'utf8'))
    expect(alone.node([unpacked, 'explain', 'balance-equation'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^# balance-equation\n/u) as unknown,
    })
  })
})

describe('accepted findings', () => {
  it('are told with every verdict, and asked for their reasons', () => {
    alone.write('accepted.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    const run = (...argv: string[]): Ran => alone.reportLint(['accepted.md', '--baseline', 'known.json', ...argv])
    expect(run('--update-baseline')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/基线已写入，共\d+条：新增\d+条，删去0条\n.*其中\d+条没有写理由/u) as unknown,
    })
    const later = run('--verbose', '-f', 'stylish', '-f', 'xlsx:台账.xlsx')
    expect(later.status).toBe(0)
    expect(later.stdout).toMatch(/\n {2}合规（另有\d+处已接受的问题）：1 个警告\n/u)
    expect(later.stdout).toContain('baseline-reason')
    expect(later.stdout).toContain('基线：没有写理由')
    expect(later.stderr).toContain('台账.xlsx')
  })
})

describe('what the command writes', () => {
  const wrong = report({ cells: { 'requests/outcomeTotal/total': 99 } })
  for (const [name, content] of [
    ['a.md', wrong],
    ['b.md', report().replace('。', '。。')],
  ] as const)
    alone.write(`written/${name}`, content)
  const run = (...argv: string[]): Ran => alone.reportLint([...argv, '--no-config'], { cwd: 'written' })

  it('is told in a line a file: what, where, and how many findings', () => {
    const { status, stderr } = run('a.md', 'b.md', '-f', 'html:out/检查结果.html', '-f', 'xlsx:台账.xlsx')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^report-lint: out\/检查结果\.html：已写入 html：2 个文件，问题 (\d+) 处\nreport-lint: 台账\.xlsx：已写入 xlsx：2 个文件，问题 \1 处\n$/u,
    )
  })

  it('and fixes is told for each file, in English too', () => {
    expect(run('a.md', 'b.md', '--fix', '--locale', 'en').stderr).toBe(
      'report-lint: b.md: fixed 1 finding: typography/doubled 1\n',
    )
  })

  it('is not told with --quiet', () => {
    alone.write('written/b.md', report().replace('。', '。。'))
    expect(run('a.md', 'b.md', '--fix', '--quiet', '-f', 'html:p.html').stderr).toBe('')
    expect(run('b.md').stdout).toContain('未发现问题')
  })
})

describe('the files of the command', () => {
  const parts = join(alone.unpacked, 'dist/cli')
  const codeOf = (name: string): string => readFileSync(join(parts, name), 'utf8')
  const found = (name: string, pattern: RegExp): string[] =>
    Array.from(codeOf(name).matchAll(pattern), ([, text = '']) => text)

  /** What is loaded for some of its exports: `{name}=await import("path")`. */
  const destructuredLoads = (code: string): string[] =>
    Array.from(code.matchAll(/\}=await import\("[^"]+"\)/gu), ({ 0: load, index }) =>
      code.slice(code.lastIndexOf('{', index), index + load.length),
    )

  it('are few that a text needs: it stands together', () => {
    const [bin = ''] = found('../start.js', /import\("\.\/cli\/(bin-\w+\.js)"\)/gu)
    const [program = ''] = found(bin, /import\("\.\/(program-\w+\.js)"\)/gu)
    const needed = new Set([bin, program])
    for (const name of needed)
      for (const other of found(name, /(?:^|[;\n])(?:import|export)\b[^("]*"\.\/([\w-]+\.js)"/gu)) needed.add(other)
    expect(needed.size).toBeGreaterThan(3)
    expect(needed.size).toBeLessThan(12)
  })

  it('are asked for their default export alone where they are CommonJS packages, which have no other', () => {
    const names = readdirSync(parts).filter((name) => name.endsWith('.js'))
    const commonJs = names.filter((name) => /export default \w+\(\);$/u.test(codeOf(name).trim()))
    expect(commonJs.map((name) => name.replace(/-\w+\.js$/u, ''))).toContain('picomatch')
    const loads = names.flatMap((name) => destructuredLoads(codeOf(name)))
    const ofCommonJs = loads.filter((load) => commonJs.some((name) => load.endsWith(`import("./${name}")`)))
    expect(ofCommonJs).not.toEqual([])
    for (const load of ofCommonJs) expect(load).toMatch(/^\{default:\w+\}=await import\(/u)
  })
})

describe('TypeScript in a configuration', () => {
  const config = "const rules: Record<string, 'error'> = { 'overview-length': 'error' }\nexport default { rules }\n"
  for (const { write } of [alone, withPeers]) {
    write('typed/a.md', report())
    write('typed/report-lint.config.ts', config)
  }
  const runsTypeScript = Boolean((process.features as { typescript?: unknown }).typescript)
  const options = { cwd: 'typed' }

  it('is run, by Node or by jiti', () => {
    expect(withPeers.reportLint(['a.md'], options)).toMatchObject({ status: 0, stderr: '' })
  })

  it.skipIf(runsTypeScript)('asks for a Node that runs it, or for jiti', () => {
    const { status, stderr } = alone.reportLint(['a.md'], options)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^report-lint: report-lint\.config\.ts：Node\.js \S+ 不能直接运行 TypeScript；.*jiti/u)
  })

  it('is run by the jiti of the project, though report-lint is installed elsewhere', () => {
    mkdirSync(join(alone.project, 'typed/node_modules'))
    symlinkSync(resolve('node_modules/jiti'), join(alone.project, 'typed/node_modules/jiti'), 'junction')
    expect(alone.node([unpacked, 'a.md'], options)).toMatchObject({ status: 0, stderr: '' })
  })
})
