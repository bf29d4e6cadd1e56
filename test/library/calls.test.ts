import { describe, expect, it } from 'vitest'
import {
  applyFixes,
  createLinter,
  lint,
  lintFile,
  lintFiles,
  loadConfig,
  loadFormatter,
  parseReport,
  rules,
  type LintOptions,
} from '../../src/index.js'
import { report } from '../../src/testing.js'
import reportLint from '../../src/unified.js'

const text = report()

describe('rules as a configuration has them', () => {
  const faulty = report({ sections: { problems: ['主要问题是,解读不够丰富。下一步改进。'] } })
  const idsOf = async (options: LintOptions): Promise<(string | null)[]> =>
    (await lint(faulty, options)).messages.map(({ ruleId }) => ruleId)

  it('are off, or run with another level and with options; the others run as they are', async () => {
    const { messages, outcomes } = await lint(faulty, {
      rules: { typography: 'off', 'overview-length': ['warn', { max: 20 }], 'report-title': ['error'] },
    })
    expect(outcomes).not.toHaveProperty('typography')
    expect(Object.keys(outcomes)).toHaveLength(rules.length - 1)
    expect(messages).toMatchObject([{ ruleId: 'overview-length', level: 'warning', data: { max: 20 } }])
  })

  it('give way to levels and options that stand apart', async () => {
    const { messages } = await lint(faulty, {
      rules: { typography: 'warn', 'overview-length': ['warn', { max: 2000 }] },
      levels: { typography: 'error' },
      ruleOptions: { 'overview-length': { max: 20 } },
    })
    expect(messages.map(({ ruleId, level }) => `${ruleId ?? ''} ${level}`).sort()).toEqual([
      'overview-length warning',
      'typography error',
    ])
  })

  it('may be rules themselves', async () => {
    expect(await idsOf({ rules: rules.filter(({ id }) => id === 'typography') })).toEqual(['typography'])
  })

  it('may be the configuration of a file', async () => {
    const linter = await createLinter({ rules: { typography: 'warn' } })
    expect(await lint(faulty, linter.configFor('a.md'))).toMatchObject({ warningCount: 1, infoCount: 0 })
  })

  it.each<[unknown, string]>([
    [['typography'], "Write { typography: 'off', 'overview-length': ['warn', { max: 1200 }] }"],
    ['typography', "Write { typography: 'off', 'overview-length': ['warn', { max: 1200 }] }"],
    [[{ id: 'typography' }], 'rules[0]: expected a rule made by defineRule'],
    [rules[0], 'rules stand in a list: [rule]'],
    [{ tipography: 'off' }, 'rules.tipography: there is no such rule; did you mean “typography”?'],
    [{ typography: 'warning' }, 'rules.typography: there is no "warning" here; did you mean “warn”?'],
    [{ typography: [] }, 'rules.typography[0]: this is missing'],
    [{ 'overview-length': ['warn', 1200] }, 'rules.overview-length[1]: expected an object of options, met 1200'],
    [
      { 'overview-length': ['warn', { maxx: 9 }] },
      'overview-length.maxx: the rule has no such option; did you mean “max”?',
    ],
    [{ 'overview-length': ['warn', { max: '9' }] }, 'overview-length.max: expected a number, met "9"'],
    [{ 'here/contact': 'warn' }, 'rules of plugins need createLinter'],
    [null, 'expected a list of rules'],
  ])('are refused as %j', async (given, message) => {
    const run = lint(text, { rules: given as NonNullable<LintOptions['rules']> })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(message)
  })
})

describe('options', () => {
  it.each<[object, string]>([
    [{ filepath: 'a.md' }, 'lint: options.filepath: there is no such key; did you mean “filePath”?'],
    [{ colour: true }, 'options.colour: there is no such key; use one of filePath, format, '],
    [{ filePath: new URL('file:///a.md') }, 'options.filePath: expected a string, met URL {…}'],
    [{ locale: 'zh' }, 'options.locale: there is no "zh" here; did you mean “zh-CN”?'],
    [{ locale: 'en-GB' }, 'options.locale: there is no "en-GB" here; did you mean “en”?'],
    [{ locale: 1 }, 'options.locale: expected a string, met 1'],
    [{ format: 'md' }, 'options.format: there is no "md" here; did you mean “markdown”?'],
    [{ format: 'markdwn' }, 'options.format: there is no "markdwn" here; did you mean “markdown”?'],
    [{ limits: { byts: 1 } }, 'options.limits.byts: there is no such key; did you mean “bytes”?'],
    [{ limits: { cells: 0 } }, 'options.limits.cells: must be at least 1, met 0'],
    [{ settings: { reportYear: 1999 } }, 'options.settings.reportYear: must be at least 2008, met 1999'],
    [
      { settings: { organKind: 'town' } },
      'options.settings.organKind: there is no "town" here; did you mean “township”?',
    ],
    [{ levels: { typography: 'warn' } }, 'options.levels.typography: there is no "warn" here; did you mean “warning”?'],
    [
      { ruleOptions: { tipography: {} } },
      'options.ruleOptions.tipography: there is no such rule; did you mean “typography”?',
    ],
    [{ suppressions: [{ rule: 'typography' }] }, 'options.suppressions[0].reason: this is missing'],
    [
      { suppressions: [{ rule: 'typography', reason: '-', expires: '2023-02-30' }] },
      'options.suppressions[0].expires: expected a date such as 2025-12-31, met "2023-02-30"',
    ],
    [{ today: new Date(0) }, 'options.today: expected a date such as 2025-12-31, met Date {…}'],
    [{ inlineConfig: 'no' }, 'options.inlineConfig: expected true or false, met "no"'],
    [{ readers: [{ format: 'letter' }] }, 'options.readers[0]: must have a format in lower case and a function read'],
  ])('of lint are refused as %j', async (options, message) => {
    const run = lint(text, options)
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(message)
  })

  it('are told in both languages, every problem of them', async () => {
    const { reason } = (await lint(text, { locale: 'zh', extract: 1 } as never).catch((error: unknown) => error)) as {
      reason: { zh: string; en: string }
    }
    expect(reason.zh).toBe(
      'lint：options.locale：没有 "zh" 这个值；是不是“zh-CN”？\nlint：options.extract：应为true 或 false，现为 1',
    )
    expect(reason.en.split('\n')).toHaveLength(2)
  })

  it('that are undefined are as good as absent', async () => {
    const options = { filePath: undefined, locale: undefined, rules: undefined, limits: { bytes: undefined } }
    expect((await lint(text, options as object)).verdict).toBe('pass')
  })

  it('may name the format of a reader that comes along', async () => {
    const reader = {
      format: 'letter',
      extensions: ['.letter'],
      read: (bytes: Uint8Array) => {
        const source = new TextDecoder().decode(bytes)
        return { source, blocks: [{ type: 'line' as const, text: { text: source, start: 0, end: source.length } }] }
      },
    }
    const { messages } = await lint('你好', { format: 'letter', readers: [reader] })
    expect(messages).toMatchObject([{ code: 'not-a-report' }])
    const linter = await createLinter({ plugins: [{ name: 'here', readers: [reader] }] })
    expect((await linter.lint('你好', { format: 'letter' })).messages).toMatchObject([{ code: 'not-a-report' }])
  })

  it.each<[string, () => unknown, string]>([
    ['lint', () => lint(text, 'en' as never), 'lint: options: expected an object, met "en"'],
    [
      'parseReport',
      () => parseReport(text, { locale: 'en' } as never),
      'parseReport: options.locale: there is no such key',
    ],
    ['lintFile', () => lintFile('a.md', { lang: 'en' } as never), 'lintFile: options.lang'],
    [
      'lintFile',
      () => lintFile('a.md', { filePath: 'x' } as never),
      'lintFile: options.filePath: the result is named by the path that is the first argument',
    ],
    ['lintFile', () => lintFile(new URL('file:///a.md') as never), 'lintFile: path: expected a string'],
    ['createLinter', () => createLinter('strict' as never), 'createLinter: config: expected a configuration'],
    [
      'createLinter',
      () => createLinter([], { local: 'en' } as never),
      'options.local: there is no such key; did you mean “locale”?',
    ],
    ['linter.lint', async () => (await createLinter()).lint(text, { format: 'PDF' }), 'did you mean “pdf”?'],
    ['linter.lintFile', async () => (await createLinter()).lintFile(1 as never), 'linter.lintFile: path'],
    [
      'linter.lintFiles',
      async () => (await createLinter()).lintFiles({} as never),
      'linter.lintFiles: paths: expected a list',
    ],
    ['lintFiles', () => lintFiles(1 as never).next(), 'lintFiles: paths: expected a list, met 1'],
    ['lintFiles', () => lintFiles('.', { concurrency: 0 }).next(), 'options.concurrency: must be at least 1'],
    ['lintFiles', () => lintFiles('.', { signal: {} as never }).next(), 'options.signal: expected an AbortSignal'],
    ['loadConfig', () => loadConfig({} as never), 'loadConfig: options.cwd: this is missing'],
    ['loadFormatter', () => loadFormatter('json', { cwdd: '/' } as never), 'did you mean “cwd”?'],
    ['a formatter', async () => (await loadFormatter('json'))([], { colour: true } as never), 'did you mean “color”?'],
    ['a formatter', async () => (await loadFormatter('json'))({} as never), 'json: results: expected a list'],
    [
      'applyFixes',
      () => applyFixes(new Uint8Array() as never, []),
      'applyFixes: source: expected a string, met Uint8Array',
    ],
    ['applyFixes', () => applyFixes(text, [], { type: ['typography'] } as never), 'did you mean “types”?'],
    [
      'applyFixes',
      () => applyFixes('abc', [], { types: ['typograpy/space'] }),
      'applyFixes: options.types[0]: there is no such rule; did you mean “typography/space”?',
    ],
    ['the plugin for unified', () => reportLint({ locale: 'zh' as never }), 'did you mean “zh-CN”?'],
  ])('of %s are checked', async (_, call, message) => {
    const run = Promise.resolve().then(call)
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(message)
  })
})
