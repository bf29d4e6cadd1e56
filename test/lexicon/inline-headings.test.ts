import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/lexicon/lexicon.js'

const { inline } = lexiconOf().headings

const headingsIn = (text: string): string[] => inline.inWords(text).map(({ from, to }) => text.slice(from, to))

const [first, second, third, fourth] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
] as const
const [fifth, sixth] = ['五、存在的主要问题及改进情况', '六、其他需要报告的事项'] as const

describe('headings one behind the other', () => {
  it('are headings where there are two, the first without a text', () => {
    expect(headingsIn(`${fifth} ${sixth} 无。`)).toEqual([fifth, sixth])
  })

  it('are contents where there are four', () => {
    expect(headingsIn([first, second, third, fourth].join(' '))).toEqual([])
  })

  it('are contents with two spaces between them', () => {
    expect(headingsIn([first, second, third, fourth].join('  '))).toEqual([])
  })

  it('are headings with a word of text behind each', () => {
    expect(headingsIn(`${fourth} 无。${fifth} 无。${sixth} 无。`)).toEqual([fourth, fifth, sixth])
  })

  it('are contents where a remark stands behind the last', () => {
    expect(headingsIn(`${first} ${second} ${third} 等共六个部分。`)).toEqual([])
  })

  it('are headings where a sentence stands behind the last', () => {
    expect(headingsIn(`${fourth} ${fifth} ${sixth} 本年度没有其他需要报告的事项。`)).toEqual([fourth, fifth, sixth])
  })
})
