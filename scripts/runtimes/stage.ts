import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { docxOf, zipOf } from '../../test/support/docx.js'
import { packedFolder } from '../../test/support/installed.js'
import { correctReport, withCell } from '../../test/support/model.js'
import { pdfOf } from '../../test/support/pdf.js'
import type { Call, Output } from './calls.js'

/** Where calls are made: the packed package, and for each call a folder of its own with the same files. */
export interface Stage {
  /** Runs a call with a program of Node, and gives what it printed with paths and times taken out. */
  run: (call: Call, how: { node: string; locale: string }) => Output
  remove: () => void
}

export async function openStage(): Promise<Stage> {
  const [good, bad] = [goodFiles(), badFiles()]
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-calls-')))
  const [bare, withPdf] = ['bare', 'with-pdf'].map((name) => join(folder, name)) as [string, string]
  for (const target of [bare, withPdf]) cpSync(await packedFolder(), target, { recursive: true })
  cpSync(resolve('node_modules/unpdf'), join(withPdf, 'node_modules/unpdf'), { recursive: true })
  return {
    run: (call, { node, locale }) => {
      const cwd = join(folder, 'work')
      rmSync(cwd, { recursive: true, force: true })
      for (const [path, bytes] of call.wrong === undefined ? good : [...good, ...bad]) {
        mkdirSync(dirname(join(cwd, path)), { recursive: true })
        writeFileSync(join(cwd, path), bytes)
      }
      const cli = join(call.withoutPdf === true ? bare : withPdf, 'dist/cli.cjs')
      const bin = join(folder, 'bin')
      mkdirSync(bin, { recursive: true })
      writeFileSync(join(bin, 'report-lint'), `#!/bin/sh\nexec '${node}' '${cli}' "$@"\n`)
      chmodSync(join(bin, 'report-lint'), 0o755)
      const given = /(?:^| )--locale\b/u.test(call.command) ? call.command : `${call.command} --locale ${locale}`
      const made = call.before === undefined ? given : `${call.before} > before.txt 2>&1\n${given}`
      const { status, stdout, stderr } = spawnSync('bash', ['-c', made], {
        cwd,
        encoding: 'utf8',
        input: readFileSync(join(cwd, 'a.md')),
        env: {
          PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
          HOME: folder,
          LANG: 'C.UTF-8',
          NO_COLOR: '1',
          COLUMNS: '100',
          XDG_CACHE_HOME: join(folder, 'cache'),
        },
      })
      const plain = (text: string): string =>
        text
          .replaceAll(cwd, '/work')
          .replaceAll(folder, '/opt')
          .replaceAll(/\b\d{1,9} ms\b/gu, 'N ms')
      return { status, stdout: plain(stdout), stderr: plain(stderr) }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Files = [path: string, content: string | Uint8Array][]

/** The files that the README's commands are given. */
function goodFiles(): Files {
  const faulty = readFileSync('examples/faulty.md')
  const correct = readFileSync('examples/correct.md', 'utf8')
  const wrongTotal = withCell(correctReport(), 'requests/outcomeTotal/total', 99)
  return [
    ['report.docx', docxOf(wrongTotal)],
    ['report.md', correct.replace('，', ',')],
    ['a.md', correct],
    ['report.pdf', pdfOf(correctReport())],
    ['reports/青禾县人民政府2023年度报告.md', faulty],
    ['reports/units/财政局2023年度报告.pdf', pdfOf(wrongTotal)],
    ['reports/units/教育局2023年度报告.docx', docxOf(correctReport())],
    ['archive/旧报告.md', faulty],
  ]
}

/** What one may call it with by mistake. */
function badFiles(): Files {
  return [
    ['other/README.md', '# 说明\n\n本仓库存放年度报告。\n'],
    ['old/2019年度报告.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['old/年度报告.ofd', zipOf({ 'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' })],
    ['old/附件.zip', zipOf({ 'a.txt': 'a' })],
    ['damaged.docx', docxOf(correctReport()).slice(0, 3_000)],
    ['damaged.pdf', pdfOf(correctReport()).slice(0, 600)],
    ['empty.txt', ''],
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['notice.txt', '关于做好2023年度政府信息公开工作年度报告编制工作的通知\n\n各单位：\n\n请于1月20日前报送。\n'],
    ['two-faults.json', '{ "extend": "strict", "rules": { "overview-lenght": "warn" } }'],
    ['wrong-level.json', '{ "rules": { "overview-length": "loud" } }'],
    ['wrong-option.json', '{ "rules": { "overview-length": ["warn", { "max": "many" }] } }'],
    ['broken.json', '{ "rules": { }'],
    ['broken.yaml', 'rules:\n  overview-length: off\n bad: [1\n'],
    ['throws.js', "throw new Error('no connection')\n"],
    ['plugin.json', '{ "plugins": ["report-lint-plugin-hailan"] }'],
    ['broken-baseline.json', '{ "version": 1 '],
    ['no-baseline.json', '{ "name": "else" }'],
    ['part.ndjson', '{"filePath":"a.md"\n'],
    ['report-lint.config.txt', ''],
  ]
}
