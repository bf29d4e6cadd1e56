import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inspect } from '../../src/library/inspect.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { textOf } from '../rules/check.js'
import { call, folder } from './harness.js'

const texts = ['全年收到政府信息公开申请29件，其中网上申请12件。', '2022年收到申请21件，召开会议3次。']
const source = textOf(withSection(correctReport(), 'overview', texts.map(paragraph)))

it('inspect tells for each number its cell or why it was not compared', async () => {
  const { organ, year, numbers, total, compared } = await inspect(source, { filePath: 'report.txt' })
  expect({ organ: organ?.name, year }).toEqual({ organ: '松岚县砚溪镇人民政府', year: 2023 })
  const from = numbers.findIndex(({ value }) => value === 29)
  expect(numbers.slice(from, from + 4)).toMatchObject([
    {
      value: 29,
      object: 'requests',
      act: 'receive',
      verdict: 'agrees',
      reason: null,
      cells: [{ row: 'received', column: 'total' }],
    },
    { value: 12, verdict: 'notCompared', reason: 'channel' },
    { value: 21, verdict: 'notCompared', reason: 'otherYear' },
    { value: 3, verdict: 'notCompared' },
  ])
  expect(total).toBe(numbers.length)
  expect(compared).toBe(numbers.filter(({ verdict }) => verdict !== 'notCompared').length)
})

it('report-lint inspect prints a line a number, and a sum of them', async () => {
  const { code, stdout } = await call(['inspect', 'a.md'], folder({ 'a.md': 'good' }))
  expect(stdout).toMatch(/正文有\d+个数，核对了\d+个/u)
  expect(stdout).toMatch(/^ {2}部分 {2}第\d+行 {2}主动公开政府信息情况$/mu)
  expect(code).toBe(0)
})

it('report-lint inspect --format json prints the same as data', async () => {
  const cwd = folder({ 'a.md': 'good' })
  const { stdout } = await call(['inspect', 'a.md', '--format', 'json'], cwd)
  expect(JSON.parse(stdout)).toMatchObject([{ filePath: join(cwd, 'a.md'), year: 2023 }])
})

it('report-lint inspect gives 2 for what is no report', async () => {
  expect((await call(['inspect', 'b.md'], folder({ 'b.md': '一句话' }))).code).toBe(2)
})
