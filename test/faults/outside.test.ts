import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { folderOfReports, here, reports, shell, torso, type Ended } from './program.js'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

const files = { 'a.md': torso, 'b.md': reports.correct, 'folder/c.md': reports.correct }
const inFolder = (line: string, cwd = folderWith(files)): Ended => shell(program, line, cwd)

/** One line for people, or none, and no trace of a stack. */
function expectOneLine({ stderr }: Ended): void {
  expect(stderr).toMatch(/^report-lint: [^\n]+\n$/u)
  expect(stderr).not.toMatch(/^ {4}at |这是 report-lint 的缺陷/mu)
}

describe.runIf(process.platform === 'linux')('what cannot be written', () => {
  it.each([
    ['standard output on a full disk', 'report-lint a.md > /dev/full', '磁盘空间不足'],
    ['lines to a full disk', 'report-lint a.md -f ndjson > /dev/full', '磁盘空间不足'],
    ['a workbook to a full disk', 'report-lint a.md -f xlsx > /dev/full', '磁盘空间不足'],
    ['data to a full disk', 'report-lint extract a.md > /dev/full', '磁盘空间不足'],
    ['the rules to a full disk', 'report-lint rules > /dev/full', '磁盘空间不足'],
    ['help to a full disk', 'report-lint --help > /dev/full', '磁盘空间不足'],
    ['a file on a full disk', 'report-lint a.md -f json:/dev/full', '磁盘空间不足'],
    ['a file of lines on a full disk', 'report-lint a.md -f ndjson:/dev/full', '磁盘空间不足'],
    ['lines beyond the limit of the system', 'ulimit -f 1; report-lint a.md -f ndjson:o', '文件大小超过系统的限制'],
    ['a file in place of a folder', 'report-lint a.md -f json:folder', '这是文件夹'],
    ['lines in place of a folder', 'report-lint a.md -f ndjson:folder', '这是文件夹'],
    ['a file below a file', 'report-lint a.md -f json:b.md/x/y.json', '路径中有一段是文件'],
    ['lines below a file', 'report-lint a.md -f ndjson:b.md/x/y', '路径中有一段是文件'],
    ['a baseline below a file', 'report-lint a.md --update-baseline --baseline b.md/x', '路径中有一段是文件'],
    ['a baseline in place of a folder', 'report-lint a.md --update-baseline --baseline folder', '这是文件夹'],
    ['a name that is too long', `report-lint a.md -f json:${'长'.repeat(100)}.json`, '文件名太长'],
  ])('is said in one line: %s', async (_, line, said) => {
    const needsProcess = /[>;]/u.test(line)
    const ended = needsProcess ? inFolder(line) : await here(line.split(' ').slice(1), folderWith(files))
    expectOneLine(ended)
    expect(ended.stderr).toContain(said)
    expect(ended.code).toBe(2)
  })

  it('is said in English where English is asked for: JSON to a full disk', () => {
    const { code, stderr } = inFolder('report-lint a.md -f json --locale en > /dev/full')
    expect(code).toBe(2)
    expect(stderr).toBe('report-lint: the output cannot be written: the disk is full. Make room and try again\n')
  })

  it('is said in one line, and leaves the old file as it was: a file beyond the limit of the system', () => {
    const cwd = folderWith({ ...files, 'o.json': '[]' })
    const ended = inFolder('ulimit -f 1; report-lint a.md -f json:o.json', cwd)
    expectOneLine(ended)
    expect(ended.stderr).toContain('文件大小超过系统的限制')
    expect(ended.code).toBe(2)
    expect(readFileSync(join(cwd, 'o.json'), 'utf8')).toBe('[]')
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'folder', 'o.json'])
  })

  it('ends with the code of the run where it is what goes to standard error', () => {
    expect(inFolder('report-lint missing.md -f json 2> /dev/full').code).toBe(2)
  })

  it('does not keep a report from being judged where it is the cache', () => {
    const cwd = folderWith(files)
    const ended = inFolder('report-lint a.md b.md -f ndjson --cache --cache-location folder/c.md', cwd)
    expectOneLine(ended)
    expect(ended.stderr).toContain('没有用到缓存')
    expect(ended.code).toBe(1)
    expect(ended.stdout).toBe(inFolder('report-lint a.md b.md -f ndjson', cwd).stdout)
  })
})

describe.runIf(process.platform === 'linux')('what cannot be read', () => {
  it('is said in one line where a link leads to itself', () => {
    const cwd = folderWith()
    symlinkSync('b.md', join(cwd, 'a.md'))
    symlinkSync('a.md', join(cwd, 'b.md'))
    const ended = inFolder('report-lint a.md', cwd)
    expectOneLine(ended)
    expect(ended.stderr).toBe('report-lint: a.md：链接绕成了圈，没有指向文件。请检查链接\n')
    expect(ended.code).toBe(2)
  })

  it.each([
    ['a name longer than any', `report-lint ${'0'.repeat(5_000)}.md`],
    ['a file below a file', 'report-lint a.md/b.md'],
    ['a configuration that is a folder', 'report-lint a.md -c folder.json'],
    ['a configuration below a file', 'report-lint a.md -c b.md/x.json'],
    ['an earlier run that is a folder', 'report-lint a.md --resume folder'],
    ['a baseline that is a folder', 'report-lint a.md --baseline folder'],
  ])('is said in one line: %s', async (_, line) => {
    const cwd = folderWith(files)
    mkdirSync(join(cwd, 'folder.json'))
    const ended = await here(line.split(' ').slice(1), cwd)
    expectOneLine(ended)
    expect(ended.code).toBe(2)
  })

  it('does not matter where there are more files than may be open', () => {
    const cwd = folderOfReports(80)
    const { code, stdout, stderr } = inFolder('ulimit -n 80; report-lint reports --concurrency 4 -f json', cwd)
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toHaveLength(80)
  })

  // What fails, a module of the program or its threads, and whether it does differ between releases of Node.
  it.each([24, 30, 40, 50])('is said where it is for want of files that may be open, of %i', (most) => {
    const { code, stderr } = inFolder(`ulimit -n ${most}; report-lint reports --concurrency 8`, folderOfReports(24))
    expect(stderr).toMatch(/^(?:report-lint: [^\n]*(?:打开的文件太多|too many open files)[^\n]*\n)*$/u)
    expect(code).toBe(stderr === '' ? 1 : 2)
  })
})

describe.runIf(process.platform !== 'win32')('a pipe', () => {
  it.each(['-f json', '-f ndjson', ''])('whose reader has seen enough is no failure: %s', (format) => {
    const line = `report-lint reports ${format} | head -c 1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = inFolder(line, folderOfReports(40))
    expect([stdout.slice(-2), stderr]).toEqual(['1\n', ''])
  })

  it('is read like a file', () => {
    const { stdout } = inFolder('report-lint <(cat a.md) -f json')
    expect(JSON.parse(stdout)).toMatchObject([{ verdict: 'fail' }])
  })
})

const strangeNames = [
  'new\nline.md',
  'esc\u001b[2J.md',
  '\u202ertl.md',
  'quote"<>&\'.md',
  '-dash.md',
  '{a,b}.md',
  '[x].md',
  ' sp .md',
  '%0A::error::.md',
  '=1+1,"a".md',
]

describe.runIf(process.platform === 'linux')('names that mean something to a terminal or a format', () => {
  const strange = (): string => folderWith(Object.fromEntries(strangeNames.map((name) => [`d/${name}`, torso])))

  it('do not reach the output raw in any format', () => {
    const cwd = strange()
    const inFiles = ['github', 'markdown', 'junit', 'checkstyle', 'html', 'gitlab', 'sarif', 'json', 'ndjson']
    const options = inFiles.map((format) => `-f ${format}:out/${format}`).join(' ')
    const { code, stdout, stderr } = inFolder(`report-lint d -f stylish ${options}`, cwd)
    expect(code).toBe(1)
    const outputs = [stdout + stderr, ...inFiles.map((format) => readFileSync(join(cwd, 'out', format), 'utf8'))]
    const raw = outputs.map((output) => ['\u001b', '\u202e'].filter((character) => output.includes(character)))
    expect(Object.fromEntries(['stylish', ...inFiles].map((format, index) => [format, raw[index]]))).toEqual(
      Object.fromEntries(['stylish', ...inFiles].map((format) => [format, []])),
    )
  })

  it('may be no UTF-8', () => {
    const cwd = folderWith()
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'bad')), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]), 'x')
    const ended = inFolder('report-lint .', cwd)
    expectOneLine(ended)
    expect(ended.code).toBe(2)
  })
})
