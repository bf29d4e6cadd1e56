import { describe, expect, it } from 'vitest'
import { acceptedTexts, acceptedTotals, besidesVerdict, countAccepted } from '../../src/formatters/accepted.js'
import { formatterEntry, formatterNames, type FormatterName } from '../../src/formatters/index.js'
import type { LintResult, SuppressedMessage } from '../../src/model/index.js'
import { context } from './context.js'
import { finding, result } from './fakes.js'
import { readXlsx } from './read-xlsx.js'

type Acceptance = SuppressedMessage['suppressions'][number]

const accepted = (...suppressions: Acceptance[]): SuppressedMessage => ({ ...finding(), suppressions })
const comment: Acceptance = { kind: 'directive', justification: '已核对' }
const configured: Acceptance = { kind: 'configuration', justification: '省里统一格式', expires: '2030-06-30' }
const old: Acceptance = { kind: 'baseline', justification: '历史数据', owner: '办公室' }

/** Four findings that are accepted, one of them twice over. */
const suppressedMessages = [accepted(comment), accepted(configured, comment), accepted(old), accepted(old)]
const all = result([], { suppressedMessages })

describe('accepted findings', () => {
  it('are counted once, by the first thing that accepts them', () => {
    expect(countAccepted([all, result(), all])).toEqual({ total: 8, directive: 2, configuration: 2, baseline: 4 })
  })

  it('stand behind the verdict', () => {
    expect(besidesVerdict(all, 'zh-CN')).toBe('（另有4处已接受的问题）')
    expect(besidesVerdict(all, 'en')).toBe(' (not counting 4 accepted findings)')
    expect(besidesVerdict(result([], { suppressedMessages: [accepted(old)] }), 'en')).toBe(
      ' (not counting 1 accepted finding)',
    )
    expect(besidesVerdict(result(), 'zh-CN')).toBe('')
  })

  it('are summed up over a run', () => {
    expect(acceptedTotals([all, all], 'zh-CN')).toEqual(['另有8处已接受的问题（文中注释 2、配置 2、基线 4）'])
    expect(acceptedTotals([all], 'en', 'hint')).toEqual([
      'not counting 4 accepted findings (comment 1, configuration 1, baseline 2; hint)',
    ])
    expect(acceptedTotals([result()], 'zh-CN')).toEqual([])
  })

  it('are told on one line with every reason once', () => {
    expect(acceptedTexts(all, 'zh-CN')).toEqual([
      '已接受的问题4处：文中注释 1（已核对）；配置、文中注释 1（省里统一格式；有效期至：2030-06-30；已核对）；' +
        '基线 2（历史数据；责任人：办公室）',
    ])
    expect(acceptedTexts(result(), 'zh-CN')).toEqual([])
  })

  it('that nobody has given a reason for are said to have none', () => {
    const bare = result([], { suppressedMessages: [accepted({ ...old, justification: ' ' })] })
    expect(acceptedTexts(bare, 'en')).toEqual(['1 accepted finding: baseline 1 (no reason given; Owner: 办公室)'])
  })
})

/** What each format says of how many there are and by what. */
const counts: Record<FormatterName, readonly RegExp[]> = {
  stylish: [/合规（另有4处已接受的问题）\n/u, /已接受的问题4处：文中注释 1、配置 1、基线 2\n/u],
  json: [/"kind": "directive"[\s\S]*"kind": "configuration"[\s\S]*"kind": "baseline"/u],
  // Facts are of reports, and hold no findings.
  facts: [],
  ndjson: [/"kind":"directive".*"kind":"configuration".*"kind":"baseline"/u],
  'json-with-metadata': [
    /"suppressed": 4,\s+"suppressedBy": \{\s+"directive": 1,\s+"configuration": 1,\s+"baseline": 2/u,
  ],
  sarif: [/"accepted": \{\s+"total": 4,\s+"directive": 1,\s+"configuration": 1,\s+"baseline": 2/u],
  junit: [/name="accepted.total" value="4"/u, /name="accepted.baseline" value="2"/u, /已接受的问题4处：文中注释 1/u],
  github: [/^::notice file=a.md,title=已接受的问题::已接受的问题4处：文中注释 1/mu],
  gitlab: [/已接受的问题4处：文中注释 1[\s\S]*"check_name": "accepted"/u],
  checkstyle: [/severity="info" message="已接受的问题4处：文中注释 1.*source="report-lint.accepted"/u],
  markdown: [/\*\*合规\*\*（另有4处已接受的问题）/u, /另有4处已接受的问题（文中注释 1、配置 1、基线 2）/u],
  html: [/（另有4处已接受的问题）/u, /已接受的问题4处：文中注释 1、配置 1、基线 2/u],
  brief: [/另有4处已接受的问题（文中注释 1、配置 1、基线 2）/u],
  'brief-markdown': [/另有4处已接受的问题（文中注释 1、配置 1、基线 2）/u],
  xlsx: [/另有4处已接受的问题（文中注释 1、配置 1、基线 2）/u],
}

/** Formats that hold findings. */
const withFindings = formatterNames.filter((name) => name !== 'facts')

const print = async (name: FormatterName, results: LintResult[], verbose = false): Promise<string> => {
  const format = await formatterEntry(name).load()
  const output = await format(results, context({ verbose }))
  if (typeof output === 'string') return output
  return readXlsx(output)
    .flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))
    .join('\n')
}

describe.each(withFindings)('%s', (name) => {
  it('says how many findings are accepted and by what', async () => {
    const output = await print(name, [all])
    for (const said of counts[name]) expect(output).toMatch(said)
    expect(output).not.toMatch(/(?<!以外，)未发现问题/u)
  })

  // A page for the head of an office has no room for them.
  it.skipIf(name.startsWith('brief'))('gives the reasons, who answers and until when', async () => {
    const output = await print(name, [all], true)
    for (const said of ['已核对', '省里统一格式', '历史数据', '办公室', '2030-06-30']) expect(output).toContain(said)
  })

  it('says nothing of them where there are none', async () => {
    expect(await print(name, [result()])).not.toMatch(/另有|已接受的问题\d|accepted\.|check_name": "accepted"/u)
  })
})

it('stylish keeps the reasons for --verbose, and says so', async () => {
  const output = await print('stylish', [all])
  expect(output).not.toContain('历史数据')
  expect(output.replaceAll('\n', '')).toContain('（文中注释 1、配置 1、基线 2；用 --verbose 显示理由）')
  expect(await print('stylish', [all], true)).not.toContain('--verbose')
})
