import { expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { parseText } from '../harness.js'

/** A report whose signature has some lines below it. */
const signedAbove = (...lines: string[]): Promise<Report> =>
  parseText(
    [
      '2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年公开信息12条。',
      '六、其他需要报告的事项',
      ...Array.from({ length: 8 }, (_, index) => `第${String(index + 1)}件事已经办好。`),
      '松岚县教育局',
      '2024年1月20日',
      ...lines,
    ].join('\n'),
  )

it('the signature names the organ where the lines of a foot stand below it', async () => {
  const { organ } = await signedAbove('联系人：王某', '电话：000-1234', '本页已打印')
  expect(organ).toMatchObject({ name: '松岚县教育局', source: 'signature' })
})

it('a name and a day in the middle of the text are no signature', async () => {
  const { organ } = await signedAbove(...Array.from({ length: 8 }, (_, index) => `附件${String(index + 1)}另行公布。`))
  expect(organ).toBeNull()
})
