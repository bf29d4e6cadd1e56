import type { Told } from '../../county/prose.js'
import { layouts } from '../../support/layouts/index.js'
import { withRows, type ReportModel } from '../../support/model.js'
import { honest, pairOf, printed, type Pair } from './faults.js'
import { changed, twoYears } from './numbers.js'
import { unitsOf, type GeneratedUnit } from './organs.js'
import { gaps, governmentPair } from './set.js'

/** What a correct pair of years is printed as, and under which names the unit was known before. */
interface Printed {
  before: readonly ReportModel[]
  now: readonly ReportModel[]
  formerNames?: readonly string[]
}

const alone = ({ before, now }: Pair): Printed => ({ before: [printed(before)], now: [printed(now)] })
const withBefore = (pair: Pair, before: Partial<Told>): ReportModel => printed({ ...pair.before, ...before })
const former = ({ unit: { name } }: Pair, of = '委员会'): string => name.replace(/局$/u, of)
const gapsOf = ({ unit }: Pair) => gaps[unit.number % gaps.length] ?? {}
const withoutRow = (model: ReportModel): ReportModel => withRows(model, (row) => row !== 'requests/carriedIn')

/** Pairs of years that are right and look as if something were wrong, by what misleads. */
const traps: Readonly<Record<string, (pair: Pair) => Printed>> = {
  'renamed, as the roster says': (pair) => ({
    ...alone(pair),
    before: [withBefore(pair, { organ: former(pair) })],
    formerNames: [former(pair)],
  }),
  'renamed, as the preface says': (pair) => ({
    before: [withBefore(pair, { organ: former(pair) })],
    now: [printed({ ...pair.now, preface: [`${pair.unit.name}（原${former(pair)}）负责解释本报告。`] })],
    formerNames: [former(pair)],
  }),
  'merged of two': (pair) => ({
    ...alone(pair),
    before: [
      withBefore(pair, { organ: former(pair) }),
      withBefore(pair, { organ: former(pair, '管理处'), values: changed(pair.year - 1, new Map(), {}) }),
    ],
    formerNames: [former(pair), former(pair, '管理处')],
  }),
  'blank cells this year': ({ before, now, ...pair }) => ({
    before: [printed(before)],
    now: [printed(now, gapsOf({ before, now, ...pair }))],
  }),
  'blank cells last year': ({ before, now, ...pair }) => ({
    before: [printed(before, gapsOf({ before, now, ...pair }))],
    now: [printed(now)],
  }),
  'a row that is not there this year': ({ before, now }) => ({
    before: [printed(before)],
    now: [withoutRow(printed(now))],
  }),
  'a row that was not there last year': ({ before, now }) => ({
    before: [withoutRow(printed(before))],
    now: [printed(now)],
  }),
  'a copy of the report': (pair) => ({
    before: [printed(pair.before), printed(pair.before)],
    now: [printed(pair.now), printed(pair.now)],
  }),
}

/** Correct pairs of years: in each county a government, its office, and a bureau a trap. */
export function* trapFiles(year: number, counties: number): Generator<[path: string, content: string]> {
  const makers = Object.values(traps)
  const units = unitsOf(counties, makers.length + 2)
  const lines: string[] = []
  for (const government of units.filter(({ index }) => index === 0)) {
    const pairs = units
      .filter(({ county, index }) => county === government.county && index > 0)
      .map((unit) => honest(pairOf(unit, year, twoYears(unit.number, year))))
    const whole = governmentPair(government, pairs, year)
    for (const own of [whole, ...pairs]) {
      const pair = withCommonText(own.unit.index === 1 ? inWordsOf(whole, own) : own)
      const { before, now, formerNames = [] } = (makers[pair.unit.index - 2] ?? alone)(pair)
      lines.push([pair.unit.name, pair.unit.parent ?? '', formerNames.join('、')].join(','))
      yield* written(pair.unit, year - 1, before)
      yield* written(pair.unit, year, now)
    }
  }
  yield ['units.csv', ['单位名称,上级,曾用名', ...lines, ''].join('\n')]
}

/** A government and its office say the same. */
const inWordsOf = (whole: Pair, { before, now, ...pair }: Pair): Pair => ({
  ...pair,
  before: { ...before, words: whole.before.words },
  now: { ...now, words: whole.now.words },
})

/** Sentences that the office of the county has put into every report. */
const commonText = [
  '按照全县统一部署落实政务公开标准目录。',
  '参加县里组织的政务公开业务集中培训。',
  '配合全县政府网站集约化平台迁移数据。',
  '执行全县统一的依申请公开答复文书式样。',
  '纳入全县政务公开工作第三方评估范围。',
  '接受县政务公开主管部门季度通报检查。',
].join('')

const withCommonText = ({ now, ...pair }: Pair): Pair => ({
  ...pair,
  now: { ...now, added: `${now.added ?? ''}${commonText}` },
})

function* written(unit: GeneratedUnit, year: number, reports: readonly ReportModel[]): Generator<[string, string]> {
  for (const [index, report] of reports.entries())
    yield [
      `${String(year)}/${String(unit.county)}-${String(unit.index)}-${String(index)}.txt`,
      layouts['tab-rows'](report),
    ]
}
