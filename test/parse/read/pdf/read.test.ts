import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { readPdf } from '../../../../src/parse/read/pdf/read.js'
import { correctReport } from '../../../support/model.js'
import { pdfOf, pdfOfLines } from '../../../support/pdf.js'

const linesOf = async (...pages: string[][]): Promise<string[]> => {
  const { blocks } = await readPdf(pdfOfLines(pages))
  return blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text.text]))
}

const sentence = '按照统一规范设置公开专栏，逐月检查栏目更新和链接可用情况，在办事大厅设立查阅点。'

describe('paragraphs of a PDF', () => {
  it('are whole again when a line or a page ends in them', async () => {
    const long = sentence.repeat(30)
    expect(await linesOf([long, sentence])).toEqual([long, sentence])
  })

  it('lose the page number and the head that stands on every page', async () => {
    const { blocks } = await readPdf(
      pdfOfLines([['甲乙丙丁。'], ['戊己庚辛。'], ['壬癸子丑。']], { head: '松岚县教育局' }),
    )
    expect(blocks.map((block) => (block.type === 'table' ? '' : block.text.text))).toEqual([
      '甲乙丙丁。',
      '戊己庚辛。',
      '壬癸子丑。',
    ])
  })

  it('keep a number that is not at the edge of the page', async () => {
    expect(await linesOf(['一、总体情况', '12', sentence])).toContain('12')
  })
})

describe('the canonical text of a PDF', () => {
  it('holds each block at its place', async () => {
    const { blocks, source } = await readPdf(pdfOf(correctReport()))
    const spans = blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.text],
    )
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(spans.map(({ text }) => text))
  })

  it('says where each page begins', async () => {
    const { source, pages } = await readPdf(pdfOfLines([['甲乙丙丁。'], [], ['壬癸子丑。']]))
    expect(pages.map((offset) => source.slice(offset, offset + 2))).toEqual(['甲乙', '壬癸', '壬癸'])
  })

  it('says which pages are a picture without text', async () => {
    const { pagesWithoutText } = await readPdf(pdfOfLines([['甲乙丙丁。'], [], ['壬癸子丑。']], { pictures: [0, 1] }))
    expect(pagesWithoutText).toEqual([2])
  })

  it('says nothing of pages that are empty', async () => {
    const { pagesWithoutText } = await readPdf(pdfOfLines([['甲乙丙丁。'], [], ['壬癸子丑。'], []]))
    expect(pagesWithoutText).toEqual([])
  })
})

describe('a PDF that cannot be read', () => {
  it('without text is said to be without text', async () => {
    await expect(readPdf(pdfOfLines([[], []]))).rejects.toMatchObject({ code: 'no-text' })
  })

  it('that ends too early or is none is said to be corrupt', async () => {
    const noPdf = new TextEncoder().encode('%PDF-1.7\n这里没有内容')
    await expect(readPdf(noPdf)).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('with more pages than the limit is refused', async () => {
    const pdf = pdfOfLines([['甲'], ['乙'], ['丙']])
    await expect(readPdf(pdf, { ...defaultLimits, pages: 2 })).rejects.toMatchObject({ code: 'limit-pages' })
  })

  it('with more cells than the limit is refused', async () => {
    const pdf = pdfOf(correctReport())
    await expect(readPdf(pdf, { ...defaultLimits, cells: 100 })).rejects.toMatchObject({ code: 'limit-cells' })
  })

  it('that inflates beyond the limit is refused before it is inflated', async () => {
    const pdf = pdfOfLines([[sentence.repeat(20_000)]])
    expect(pdf.length).toBeLessThan(2 ** 20)
    await expect(readPdf(pdf, { ...defaultLimits, inflatedBytes: 2 ** 21 })).rejects.toMatchObject({
      code: 'limit-inflated',
    })
  })

  it('leaves the bytes it was given as they are', async () => {
    const pdf = pdfOfLines([['甲乙丙丁。']])
    const before = pdf.slice()
    await readPdf(pdf)
    expect(pdf).toEqual(before)
  })
})
