import { expect, it } from 'vitest'
import { readPage } from '../../../../src/parse/read/html/read.js'

/** A report with a box over one of its sections, whose element has a style. */
const report = (style: string, box: string): string =>
  `<h1>松岚县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全县公开信息。</p><h2>二、主动公开政府信息情况</h2><div style="${style}"><p>公开12条。</p><div style="${box}"></div></div><h2>三、收到和处理政府信息公开申请情况</h2><p>无。</p>`

/** What is said of a page with such a box. */
function told(box: string, style = 'position:relative'): string[] {
  const { hidden, notes = [] } = readPage(report(style, box))
  return [...hidden.map(({ by }) => by), ...notes.map(({ kind }) => kind)]
}

const inFlow = 'position:relative;height:40px;background:#fff'
const placed = 'position:absolute;left:20px;top:20px;background:#fff'
const ofPage = 'position:absolute;height:100px;width:300px;background:#fff'

it.each([
  ['is moved by less than its border', `${inFlow};margin-top:-6px`, []],
  ['is moved by most of a line', `${inFlow};margin-top:-12px`, ['uncertain']],
  ['is as narrow as a mark', `${placed};width:15px;height:20px`, []],
  ['is as wide as a number', `${placed};width:30px;height:20px`, ['cover']],
  ['is as low as a line that is drawn', `${placed};width:90px;height:6px`, []],
  ['is as high as small type', `${placed};width:90px;height:12px`, ['cover']],
  ['is seen through', `${placed};width:90px;height:20px;opacity:.7`, []],
  ['is hardly seen through', `${placed};width:90px;height:20px;opacity:.97`, ['cover']],
  ['has a shadow at its edge', 'position:absolute;left:50%;top:50%;box-shadow:0 0 0 30px #fff', []],
  ['has a shadow as large as an area', 'position:absolute;left:50%;top:50%;box-shadow:0 0 0 60px #fff', ['uncertain']],
  ['takes two thirds of what it stands in', `${placed};width:70%;height:70%`, ['cover']],
  ['takes nearly all of it', `${placed};width:95%;height:95%`, ['uncertain']],
])('a box over numbers that %s', (_, box, expected) => {
  expect(told(box)).toEqual(expected)
})

it.each([
  ['in the head of the page', 'left:300px;top:200px', []],
  ['below it', 'left:300px;top:400px', ['cover']],
  ['in the margin', 'left:1130px;top:400px', []],
  ['in the right of the page', 'left:1000px;top:400px', ['cover']],
])('a box that is placed on the page %s', (_, place, expected) => {
  expect(told(`${ofPage};${place}`, '')).toEqual(expected)
})
