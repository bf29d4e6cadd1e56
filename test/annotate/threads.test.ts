import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.js'
import { lint } from '../../src/check/lint.js'
import { defectiveReports } from '../support/defects.js'
import { docxOf, zipOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { withColleagues } from '../support/word-everything.js'
import { commentsOf, partOf } from './copies.js'

/** A copy in which somebody has answered the comment of a rule, as Word saves that. */
function answered(copy: Uint8Array, rule: string): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(copy)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const edit = (name: string, change: (xml: string) => string): void => {
    const xml = parts[name] ?? ''
    parts[name] = change(xml)
    if (parts[name] === xml) throw new Error(`nothing of ${name} was changed`)
  }
  const comment = new RegExp(
    `<w:comment w:id="(\\d+)"(?:(?!</w:comment>).)*${rule}(?:(?!</w:comment>).)*</w:comment>`,
    'u',
  ).exec(parts['word/comments.xml'] ?? '')
  const [whole = '', id = ''] = comment ?? []
  const parent = /w14:paraId="(\w+)"/u.exec(whole)?.[1] ?? ''
  edit('word/comments.xml', (xml) =>
    xml.replace(
      '</w:comments>',
      '<w:comment w:id="90" w:author="张三"><w:p w14:paraId="0C000001"><w:r><w:t>数字无误</w:t></w:r></w:p></w:comment></w:comments>',
    ),
  )
  edit('word/commentsExtended.xml', (xml) =>
    xml.replace(
      '</w15:commentsEx>',
      `<w15:commentEx w15:paraId="0C000001" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
    ),
  )
  edit('word/document.xml', (xml) =>
    xml
      .replace(
        `<w:commentRangeStart w:id="${id}"/>`,
        `<w:commentRangeStart w:id="${id}"/><w:commentRangeStart w:id="90"/>`,
      )
      .replace(
        `<w:r><w:commentReference w:id="${id}"/></w:r>`,
        `<w:r><w:commentReference w:id="${id}"/></w:r><w:commentRangeEnd w:id="90"/><w:r><w:commentReference w:id="90"/></w:r>`,
      ),
  )
  return zipOf(parts)
}

/** Who a colleague answers in a file: the text of the comment, or undefined where the answer stands for itself. */
function answeredComment(file: Uint8Array): string | undefined {
  const parent = /w15:paraId="0C000001" w15:paraIdParent="(\w+)"/u.exec(partOf(file, 'word/commentsExtended.xml'))?.[1]
  if (parent === undefined) return undefined
  const comments = partOf(file, 'word/comments.xml').split('</w:comment>')
  const text = comments.find((xml) => xml.includes(`w14:paraId="${parent}"`)) ?? 'none'
  return /规则：([\w-]+)/u.exec(text)?.[1]
}

const original = withColleagues(docxOf(defectiveReports['a wrong cell']))

it('an answer to a comment stays with it while the finding lives', async () => {
  const copy = answered(await annotate(original, await lint(original)), 'applicant-total')
  const again = await annotate(copy, await lint(copy))
  expect(answeredComment(again)).toBe('applicant-total')
  expect(commentsOf(again).find(({ author }) => author === '张三')).toMatchObject({ lines: ['数字无误'], on: '19' })
  expect(commentsOf(again).filter(({ author }) => author === 'report-lint')).toHaveLength(4)
  expect(Buffer.from(await annotate(again, await lint(again))).equals(again)).toBe(true)
})

it('it is found again by what it says where a program has given other ids', async () => {
  const copy = answered(await annotate(original, await lint(original)), 'outcome-total')
  const parent = /w15:paraIdParent="(\w+)" w15:done="0"\/><\/w15:commentsEx>/u.exec(
    partOf(copy, 'word/commentsExtended.xml'),
  )?.[1]
  const parts = Object.entries(unzipSync(copy)).map(([name, bytes]): [string, string] => [
    name,
    strFromU8(bytes).replaceAll(parent ?? 'none', '5D000007'),
  ])
  const renamed = zipOf(Object.fromEntries(parts))
  const again = await annotate(renamed, await lint(renamed))
  expect(answeredComment(again)).toBe('outcome-total')
})

it('an answer stands for itself where the finding is gone', async () => {
  const copy = answered(await annotate(original, await lint(original)), 'applicant-total')
  const result = await lint(copy)
  const without = { ...result, messages: result.messages.filter(({ ruleId }) => ruleId !== 'applicant-total') }
  const again = await annotate(copy, without)
  expect(answeredComment(again)).toBeUndefined()
  expect(partOf(again, 'word/commentsExtended.xml')).toContain('<w15:commentEx w15:paraId="0C000001" w15:done="0"/>')
  expect(commentsOf(again).find(({ author }) => author === '张三')?.on).toBe('19')
  expect(commentsOf(again).filter(({ author }) => author === 'report-lint')).toHaveLength(3)
})

it('comments on what was corrected go, and those of colleagues do not', async () => {
  const corrected = withColleagues(docxOf(correctReport()))
  const copy = await annotate(original, await lint(original))
  const parts = Object.fromEntries(Object.entries(unzipSync(copy)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  parts['word/document.xml'] = partOf(corrected, 'word/document.xml')
  const edited = zipOf(parts)
  const again = await annotate(edited, await lint(edited))
  expect(commentsOf(again).map(({ author, lines }) => `${author} ${lines[0]}`)).toEqual([
    '李四 请核对',
    '王五 已核对',
    'report-lint report-lint 检查结果：合规',
    'report-lint 【提示】文件里有批注2条，没有作为报告内容检查；批注不应随报告发布，请先删除',
  ])
  expect(partOf(again, 'word/commentsExtended.xml').match(/<w15:commentEx /gu)).toHaveLength(4)
})
