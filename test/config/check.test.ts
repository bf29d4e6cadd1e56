import { describe, expect, it } from 'vitest'
import { checkedElements } from '../../src/config/check.js'
import { ConfigError } from '../../src/config/config-error.js'
import type { Plugin, Reason } from '../../src/model/index.js'

/** What is said against a configuration. */
async function complaint(value: unknown, plugins: readonly Plugin[] = []): Promise<Reason> {
  const error: unknown = await checkedElements([{ value, origin: 'c.json', source: 'c.json' }], plugins).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof ConfigError) return error.reason
  throw new Error(`expected a ConfigError, met ${String(error)}`)
}

const rules = (id: string, setting: unknown): object => ({ rules: { [id]: setting } })
const levels = '可用的有 off、info、warn、error'

describe('checkedElements says which file, which place and what was meant', () => {
  it.each([
    [{ ruls: {} }, 'ruls：没有这个设置项；是不是“rules”？'],
    [{ zzzzzz: {} }, 'zzzzzz：没有这个设置项；可用的有 name、files、'],
    [rules('outcome-totl', 'warn'), 'rules.outcome-totl：没有这条规则；是不是“outcome-total”？'],
    [rules('zzzzzz', 'warn'), 'rules.zzzzzz：没有这条规则'],
    [rules('ours/own', 'warn'), 'rules.ours/own：没有载入插件“ours”；请把它写进 plugins'],
    [rules('outcome-total', 'eror'), 'rules.outcome-total：没有 "eror" 这个值；是不是“error”？'],
    [rules('outcome-total', 'zzz'), `rules.outcome-total：没有 "zzz" 这个值；${levels}`],
    [rules('outcome-total', ['eror']), 'rules.outcome-total[0]：没有 "eror" 这个值；是不是“error”？'],
    [rules('outcome-total', 2), 'rules.outcome-total：不能是 2'],
    [rules('outcome-total', []), 'rules.outcome-total：不能为空'],
    [rules('outcome-total', ['warn', {}, {}]), 'rules.outcome-total：最多 2 项'],
    [rules('outcome-total', ['warn', { max: 1 }]), 'rules.outcome-total[1].max：规则没有这个选项'],
    [rules('overview-length', ['warn', { maxx: 1 }]), 'rules.overview-length[1].maxx：规则没有这个选项；是不是“max”？'],
    [rules('overview-length', ['warn', { zz: 1 }]), 'rules.overview-length[1].zz：规则没有这个选项；可用的有 max'],
    [rules('overview-length', ['warn', { max: '9' }]), 'rules.overview-length[1].max：应为数，现为 "9"'],
    [rules('overview-length', ['warn', { max: 1.5 }]), 'rules.overview-length[1].max：应为整数，现为 1.5'],
    [rules('overview-length', ['warn', { max: 0 }]), 'rules.overview-length[1].max：应大于 0，现为 0'],
    [{ extends: 'strct' }, 'extends：没有 "strct" 这个值；是不是“strict”？'],
    [{ extends: ['strct'] }, 'extends[0]：没有 "strct" 这个值；是不是“strict”？'],
    [{ extends: [{ rules: { zzz: 'off' } }] }, 'extends[0].rules.zzz：没有这条规则'],
    [{ extends: 5 }, 'extends：不能是 5'],
    [{ settings: { reportYear: 23 } }, 'settings.reportYear：不能小于 2008，现为 23'],
    [{ settings: { reportYear: 20233 } }, 'settings.reportYear：不能大于 2100，现为 20233'],
    [{ settings: { edition: '2020' } }, 'settings.edition：没有 "2020" 这个值；是不是“'],
    [{ settings: { organKind: 'school' } }, 'settings.organKind：没有 "school" 这个值；可用的有 ministry、'],
    [{ locale: 'zh' }, 'locale：没有 "zh" 这个值'],
    [{ limits: { byte: 5 } }, 'limits.byte：没有这个设置项；是不是“bytes”？'],
    [{ limits: { bytes: 0 } }, 'limits.bytes：不能小于 1，现为 0'],
    [{ files: '*.md' }, 'files：应为列表，现为 "*.md"'],
    [{ files: [] }, 'files：不能为空'],
    [{ files: { a: 1 } }, 'files：应为列表，现为 {…}'],
    [{ limits: { bytes: 5n } }, 'limits.bytes：应为数，现为 5'],
    [{ rules: null }, 'rules：应为对象，现为 null'],
    [{ suppressions: [{ rule: 'cell-filled' }] }, 'suppressions[0].reason：缺少这一项'],
    [{ suppressions: [{ rule: 'cell-filled', reason: ' ' }] }, 'suppressions[0].reason：不能为空'],
    [
      { suppressions: [{ rule: 'cell-filed', reason: 'x' }] },
      'suppressions[0].rule：没有 "cell-filed" 这个值；是不是“cell-filled”？',
    ],
    [{ suppressions: [{ rule: ['x'], reason: 'x' }] }, 'suppressions[0].rule[0]：没有 "x" 这个值'],
    [
      { suppressions: [{ rule: 'cell-filled', reason: 'x', cell: 'a/b' }] },
      'suppressions[0].cell：应为“表/行/列”，现为 "a/b"',
    ],
    [
      { suppressions: [{ rule: 'cell-filled', reason: 'x', expires: '2025-13-01' }] },
      'suppressions[0].expires：应为日期，如 2025-12-31',
    ],
    [
      { suppressions: [{ rule: 'cell-filled', reason: 'x', section: 'request' }] },
      'suppressions[0].section：没有 "request" 这个值；是不是“requests”？',
    ],
    [{ name: 'x'.repeat(99), locale: 'x'.repeat(99) }, `locale：没有 "${'x'.repeat(59)}… 这个值`],
  ])('case %#: %o', async (value, words) => {
    const { zh } = await complaint(value)
    expect(zh.startsWith(`c.json：${words}`), zh).toBe(true)
  })

  it('names the element of a list', async () => {
    expect((await complaint([{}, rules('zzzzzz', 'off')])).zh).toBe('c.json：[1].rules.zzzzzz：没有这条规则')
    expect((await complaint([{}, 5])).zh).toBe('c.json：[1]：应为对象，现为 5')
  })

  it('says it in English too', async () => {
    expect((await complaint(rules('outcome-totl', 'warn'))).en).toBe(
      'c.json: rules.outcome-totl: there is no such rule; did you mean “outcome-total”?',
    )
  })

  it('names every problem on a line of its own', async () => {
    const { zh, en } = await complaint({ a1: 1, rules: { b1: 'off', c1: 'off' } })
    expect([zh, en].map((text) => text.split('\n').length)).toEqual([3, 3])
  })

  it('names the preset of a plugin that is wrong', async () => {
    const plugin: Plugin = { name: 'ours', presets: { 'ours/all': { rules: { own: 'warn' } } } }
    expect((await complaint({}, [plugin])).zh).toBe('preset ours/all：rules.own：没有这条规则')
  })
})
