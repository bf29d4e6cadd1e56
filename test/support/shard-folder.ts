import { report } from '../../src/testing.js'
import { docxOf } from './docx.js'
import { correctReport, withCell } from './model.js'

/** What last year's report has of the numbers that this year's goes on from. */
const carried = { 'requests/carriedOut/individual': 2, 'requests/granted/individual': 6 }

const organs = ['松岚县教育局', '松岚县财政局', '松岚县民政局', '松岚县水务局', '松岚县司法局']

/**
 * A folder as a county hands it in: two years, reports with and without mistakes, of several formats, one that cannot be
 * read, one that is none, a picture, and a roster that a report is missing of.
 */
export const shardFolder = (): Record<string, string | Uint8Array> => ({
  'units.csv': `单位名称\n${[...organs, '松岚县砚溪镇人民政府', '松岚县林业局'].join('\n')}\n`,
  ...Object.fromEntries(organs.map((organ, at) => [`reports/2023/${at}.md`, report({ organ })])),
  ...Object.fromEntries(
    organs.map((organ, at) => [`reports/2022/${at}.md`, report({ organ, year: 2022, numbers: carried })]),
  ),
  'reports/2023/faulty.md': report({ organ: '松岚县医疗保障局', cells: { 'requests/outcomeTotal/total': 99 } }),
  'reports/2023/word.docx': docxOf(withCell(correctReport(), 'requests/outcomeTotal/total', 99)),
  'reports/2023/long.md': `${report({ organ: '松岚县审计局' })}\n\n${'我们开展了工作。\n\n'.repeat(3_000)}`,
  'reports/2023/damaged.docx': 'PK\u0003\u0004 damaged',
  'reports/2023/notice.txt': '关于召开会议的通知\n\n请各单位于下周一参加会议。\u2028\u202e\n',
  'reports/2023/empty.md': '',
  'reports/2023/picture.png': '\u0089PNG',
})
