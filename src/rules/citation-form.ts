import { placeIn, proseNodes } from '../report/queries.js'
import { rewrite } from '../report/rewrite.js'
import { brokenNumbersIn, isFused, normOfTitle } from '../prose/citations.js'
import { proseOf } from '../prose/prose.js'
import { nestedTitles } from '../prose/title-marks.js'
import { defineRule } from './shared/define.js'

export const citationForm = defineRule({
  id: 'citation-form',
  level: 'warning',
  duty: {
    zh: '文号年份用〔〕括入、写四位，序号前不加“第”；书名号内用〈〉',
    en: 'Document numbers have a four-digit year in 〔〕 and no 第; titles within titles have 〈〉',
  },
  clause: ['document-format', 'punctuation'],
  legacy: true,
  fixable: true,
  messages: {
    brackets: '文号“{printed}”的年份应用六角括号〔〕括入',
    ordinal: '文号“{printed}”的序号前不加“第”字',
    year: '文号“{printed}”的年份应写四位',
    zero: '文号“{printed}”的序号不编虚位（开头不写0）',
    fused: '文号“{printed}”把两个发文代字连在了一起；请核对',
    broken: '文号“{printed}”缺少括入年份的六角括号〔〕；请改正',
    nested: '书名号内的“{printed}”应改用单书名号〈〉',
  },
  en: {
    brackets: 'The year of “{printed}” belongs in 〔〕',
    ordinal: 'The serial number of “{printed}” has no 第 before it',
    year: 'The year of “{printed}” should have four digits',
    zero: 'The serial number of “{printed}” should not begin with 0',
    fused: '“{printed}” runs two document codes into one. Check it',
    broken: '“{printed}” lacks the brackets 〔〕 of its year. Correct it',
    nested: 'Within 《》, “{printed}” should have 〈〉',
  },
  check: ({ report }, context) => {
    for (const node of proseNodes(report)) {
      for (const cited of proseOf(node).documentNumbers) {
        const { printed, start, end, open, close, ordinal, year, serial, issuer, title } = cited
        const at = placeIn(report, node, start, end)
        const data = { printed }
        const yearAt = start + issuer.length
        if (open !== '〔' || close !== '〕') {
          const marks = [
            { start: yearAt, end: yearAt + 1, text: '〔' },
            { start: yearAt + 1 + year.length, end: yearAt + 2 + year.length, text: '〕' },
          ]
          context.report('brackets', { at, data, fix: rewrite(report, node, marks) })
        }
        if (ordinal !== '') {
          const from = yearAt + 2 + year.length
          context.report('ordinal', {
            at,
            data,
            fix: rewrite(report, node, [{ start: from, end: from + 1, text: '' }]),
          })
        }
        if (year.length === 2) context.report('year', { at, data })
        if (serial.startsWith('0')) context.report('zero', { at, data })
        // Where the title gives the right number, `citation-number` does.
        if (isFused(issuer) && (title === undefined || !normOfTitle(title))) context.report('fused', { at, data })
      }
      for (const { printed, start, end } of brokenNumbersIn(proseOf(node).text))
        context.report('broken', { at: placeIn(report, node, start, end), data: { printed } })
      for (const { start, end, opens, closes } of nestedTitles(node.value)) {
        const marks = [
          { start: opens, end: opens + 1, text: '〈' },
          { start: closes, end: closes + 1, text: '〉' },
        ]
        context.report('nested', {
          at: placeIn(report, node, start, end),
          data: { printed: shortened(node.value.slice(start, end)) },
          fix: rewrite(report, node, marks),
        })
      }
    }
  },
})

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 12)}…${text.slice(-6)}` : text)
