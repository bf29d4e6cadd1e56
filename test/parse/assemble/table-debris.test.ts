import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { parseText } from '../harness.js'

/** A report that has lines of its own where the table of requests should stand, a sentence behind each. */
const reportWith = (...lines: string[]): Promise<Report> =>
  parseText(
    [
      '松岚县教育局2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      ...lines.flatMap((line, index) => [line, `说明${String(index + 1)}见上。`]),
      '六、其他需要报告的事项',
      '无。',
    ].join('\n'),
  )

const certaintyIn = async (...lines: string[]): Promise<string | undefined> =>
  (await reportWith(...lines)).tables.get('requests')?.certainty

describe('labels and numbers loose in a section', () => {
  it('are what is left of its table where there are some', async () => {
    expect(await certaintyIn('自然人', '商业企业', '12', '总计')).toBe('torn')
  })

  it('are chance where there are two', async () => {
    expect(await certaintyIn('总计', '12')).toBeUndefined()
  })

  it('may stand in one line, as long as the labels of a header', async () => {
    expect(await certaintyIn('总计', '12', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计')).toBe('torn')
  })

  it('do not stand in a line as long as a paragraph', async () => {
    const words = '商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'
    expect(await certaintyIn('自然人', '12', `${words} ${words} ${words}`)).toBeUndefined()
  })
})
