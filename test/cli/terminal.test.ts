import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/formatters/width.js'
import { folderOfReports } from '../faults/program.js'
import { paragraph as blockOf } from '../support/blocks.js'
import { docxOf } from '../support/docx.js'
import { installPackage, type Installed } from '../support/installed.js'
import { correctReport, withCell, withSection } from '../support/model.js'
import { noTerminal, onTerminal, type Shown } from '../support/terminal.js'

const files = 25
let installed: Installed | undefined
let cwd = ''
beforeAll(async () => {
  if (noTerminal === undefined) installed = await installPackage()
})
afterAll(() => installed?.remove())

type Options = Partial<Omit<Parameters<typeof onTerminal>[1], 'cwd'>>

/** Runs the packed command on a terminal, over 25 faulty reports where no others are named. */
const run = (args: string, { columns = 60, ...others }: Options = {}): Promise<Shown> =>
  onTerminal(`exec "${process.execPath}" "${installed?.cli ?? ''}" ${args}`, { cwd, columns, ...others })

/** The lines that the bar was drawn as. */
const bars = ({ written }: Shown): string[] =>
  written
    .split('\x1b[K')
    .map((text) => text.slice(text.lastIndexOf('\r') + 1))
    .filter((line) => /\d\/\d/u.test(line) && !line.includes('\n'))

const summary = `共 ${String(files)} 个文件：合规 0，不合规 ${String(files)}，需人工核对 0`
const red = '\x1b[31m'

describe.skipIf(noTerminal !== undefined)(
  `the packed command on a terminal${noTerminal ? `: ${noTerminal}` : ''}`,
  () => {
    beforeEach(() => {
      cwd = folderOfReports(files)
    })

    it.each([20, 100])('shows a bar that fits into %i columns and goes', async (columns) => {
      const shown = await run('reports', { columns })
      expect(bars(shown)[0]).toContain(`0/${String(files)} 个文件`)
      for (const line of bars(shown)) expect(displayWidth(line)).toBeLessThan(columns)
      expect(shown.screen.replaceAll('\n', '')).toContain(summary)
      expect(shown.screen).not.toContain(`/${String(files)}`)
      expect(shown.screen).toMatch(/^reports\/0001\.md\n/u)
      expect(shown.written).toContain(red)
      expect(shown.code).toBe(1)
    })

    it('speaks English with --locale en', async () => {
      const shown = await run('reports --locale en')
      expect(bars(shown)[0]).toMatch(/^\[\.+\] 0\/25 files, 0 findings$/u)
      expect(shown.screen).toContain('25 files: 0 compliant, 25 not compliant')
      expect(shown.code).toBe(1)
    })

    it('has no colours with NO_COLOR, but a bar', async () => {
      const shown = await run('reports', { env: { NO_COLOR: '1' } })
      expect(bars(shown)).not.toEqual([])
      expect(shown.written.replaceAll('\x1b[K', '')).not.toContain('\x1b')
      expect(shown.code).toBe(1)
    })

    it('shows a bar where standard output goes to a file, and leaves nothing of it in either', async () => {
      const shown = await run('reports > out.txt')
      expect(bars(shown)).not.toEqual([])
      expect(shown).toMatchObject({ screen: '', code: 1 })
      const output = readFileSync(join(cwd, 'out.txt'), 'utf8')
      expect(output).toContain(summary)
      expect(stripVTControlCharacters(output)).toBe(output)
    })

    it.each([
      ['TERM=dumb', { TERM: 'dumb' }, 'reports'],
      ['CI=true', { CI: 'true' }, 'reports'],
      ['--quiet', {}, 'reports --quiet'],
      ['fewer files', {}, 'reports/000*.md'],
      ['standard error in a file', {}, 'reports 2> errors.txt'],
    ])('shows no bar with %s', async (_, env, args) => {
      const shown = await run(args, { env })
      expect(bars(shown)).toEqual([])
      expect(shown.screen.replaceAll('\n', '')).toContain('个文件：合规 0，不合规')
      expect(shown.code).toBe(1)
    })

    it('keeps lines whole that come while the bar is there', async () => {
      const { screen, code } = await run('reports missing.md -f ndjson', { columns: 80 })
      const lines = screen.split('\n')
      const complaint = 'report-lint: missing.md：找不到这个文件或文件夹。请检查路径和名称'
      expect(lines).toContain(complaint)
      const results = lines.filter((line) => line !== complaint).map((line) => JSON.parse(line) as object)
      expect(results).toHaveLength(files + 1)
      expect(code).toBe(2)
    })

    it('shows in words where something stands in a Word file', async () => {
      const model = withSection(withCell(correctReport(), 'requests/outcomeTotal/total', 99), 'problems', [
        blockOf('公开还不够主动,解读还不够丰富。下一步将改进。'),
      ])
      writeFileSync(join(cwd, 'a.docx'), docxOf(model))
      const { screen } = await run('a.docx')
      expect(screen).toContain('\n      收到和处理政府信息公开申请情况表 › （七）总计 × 总计\n        错误  ')
      expect(screen).toContain('\n  五、存在的主要问题及改进情况\n    第 1 段\n      提示  ')
      expect(screen).not.toMatch(/\d:\d/u)
    })

    it('ends on Ctrl-C with what is done, and takes the bar away', async () => {
      // It waits for the reader of a pipe that nobody writes to.
      const pipe = join(cwd, 'reports', '0013.pipe')
      expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
      const shown = await run('reports/*', { press: { keys: '\x03', after: '13/26' } })
      expect(shown.screen).toContain('reports/0013.md\n')
      expect(shown.screen).not.toContain('0013.pipe')
      expect(shown.screen).not.toContain('/26')
      expect(shown.screen.replaceAll('\n', '')).toContain(
        'report-lint: 检查被中断：26 个文件中已检查 13 个，以上是已完成的结果',
      )
      expect(shown.code).toBe(2)
    })
  },
)
