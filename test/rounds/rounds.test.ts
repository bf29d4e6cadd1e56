import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf, readRound, roundNames, type Change, type Round } from './round.js'
import { runRound } from './run.js'
import { scoreOf } from './table.js'

const text = readFileSync('examples/correct.md', 'utf8')
const received = '全县新收政府信息公开申请253件，上年结转12件。'
const published = '全县主动公开政府信息6842条，其中通过县政府门户网站公开5217条，通过政务新媒体公开1625条。'
const training = '全年举办业务培训班2期。'

const changeOf = (sentence: string, from: string, to: string, contradicts: Change['contradicts']): Change => ({
  ...{ report: 'r1', sentence, from, to, contradicts, with: '', kind: contradicts },
  changed: sentence.replace(from, to),
})

const small = (over: Partial<Round> = {}): Round => ({
  name: '0',
  about: { zh: '', en: '' },
  reports: [{ id: 'r1', style: 'county', text }],
  sentences: [received, published].map((sentence) => ({ report: 'r1', sentence })),
  changes: [],
  disputes: [],
  ...over,
})

describe('a run of a round', () => {
  it('finds changes where they stand or at what they contradict, and is silent on those that contradict nothing', async () => {
    const changes = [
      changeOf(received, '253', '235', 'cell'),
      changeOf(published, '5217', '5271', 'sentence'),
      changeOf(training, '2期', '3期', 'nothing'),
    ]
    const { trials, falseFindings } = await runRound(small({ changes }))
    expect(trials.map(({ found }) => found)).toEqual([true, true, false])
    expect(falseFindings).toEqual([])
  })

  it('does not count a finding that lies elsewhere than the change', async () => {
    const other = changeOf(received, '12件', '12件 ', 'cell')
    const wrong = { ...other, sentence: `${received}全年`, changed: `${received.replace('253', '235')}本年` }
    const changes = [wrong, { ...wrong, changed: `${received}今年` }]
    const report = { id: 'r1', style: 'county', text: text.replace(received, `${received}全年`) }
    const { trials } = await runRound(small({ reports: [report], changes }))
    expect(trials.map(({ found, findings }) => [found, findings.length])).toEqual([
      [true, 1],
      [false, 0],
    ])
  })

  it('names the true sentence that a finding lies in, and counts the others apart', async () => {
    const wrong = text.replace('上年结转12件', '上年结转13件').replace('继续办理15件', '继续办理16件')
    const sentence = received.replace('12', '13')
    const outcome = await runRound(
      small({ reports: [{ id: 'r1', style: 'county', text: wrong }], sentences: [{ report: 'r1', sentence }] }),
    )
    expect(outcome.falseFindings.map((finding) => finding.sentence)).toEqual([sentence, null])
    expect(scoreOf(outcome)).toMatchObject({ falseFindings: 1, elsewhere: 1, sentences: 1 })
    expect(scoreOf(outcome, [{ report: 'r1', sentence, reason: '' }])).toMatchObject({ falseFindings: 0, elsewhere: 1 })
  })

  it('refuses sentences that do not stand once in their report, and changes that change nothing', () => {
    const sentences = [
      { report: 'r1', sentence: '全县' },
      { report: 'r2', sentence: received },
    ]
    const changes = [changeOf(received, '253', '253', 'cell')]
    expect(faultsOf(small({ sentences, changes }))).toHaveLength(3)
  })
})

describe.each(roundNames())('round %s', (name) => {
  it('stands as it was written', () => {
    expect(faultsOf(readRound(name))).toEqual([])
  })
})
