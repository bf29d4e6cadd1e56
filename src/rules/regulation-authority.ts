import { ruleMakingPower } from '../form/rule-making.js'
import { flatMap } from '../text/flat-map.js'
import { cellsOf } from '../report/queries.js'
import { defineRule } from './shared/define.js'
import { wholeList } from './shared/wording.js'
import { noOrganKind, organKindOption } from './shared/organ-kind.js'

export const regulationAuthority = defineRule({
  id: 'regulation-authority',
  level: 'error',
  duty: {
    zh: '只有有权制定规章的机关，“规章”一行才大于0',
    en: 'The row 规章 is above 0 only for an organ that may make 规章',
  },
  clause: ['format-2021-disclosure', 'format-2019', 'regulation-20'],
  requires: ['disclosure'],
  options: organKindOption,
  defaults: noOrganKind,
  messages: {
    noPower: '“规章”一行的数为{numbers}，而{organ}无权制定规章；请核对是否应填在“行政规范性文件”一行',
    unlikely:
      '“规章”一行的数为{numbers}，而规章由有权的人民政府制定，不由{organ}制定；请核对是否应填在“行政规范性文件”一行',
  },
  en: {
    noPower:
      'The row 规章 has {numbers}, but {organ} may not make 规章. Check whether they belong to the row 行政规范性文件',
    unlikely:
      'The row 规章 has {numbers}, but 规章 are made by governments, not by {organ}. Check whether they belong to the row 行政规范性文件',
  },
  check: ({ disclosure, report: { organ } }, context) => {
    const cells = flatMap(
      disclosure.filter(({ id }) => id === 'documents'),
      cellsOf,
    )
    const above = cells.filter(({ row, value }) => row === 'rules' && value !== null && value > 0)
    const [first, ...others] = above
    if (!first) return
    const kind = context.options.organKind ?? organ?.kind ?? null
    const power = ruleMakingPower({ name: organ?.name ?? '', kind })
    if (power === 'yes') return
    if (power === 'unknown') {
      context.incomplete({
        zh: `“规章”一行有数，但从${organ ? `“${organ.name}”` : '报告'}看不出该机关是否有权制定规章`,
        en: `The row 规章 has numbers, but ${organ ? `“${organ.name}”` : 'the report'} does not tell whether the organ may make them`,
      })
      return
    }
    context.report(power === 'no' ? 'noPower' : 'unlikely', {
      at: first,
      level: power === 'no' ? 'error' : 'warning',
      related: others.map((at) => ({ at, message: at.text })),
      data: { numbers: wholeList(above.map(({ text }) => text)), organ: organ?.name ?? '' },
    })
  },
})
