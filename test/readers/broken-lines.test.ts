import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/parse/read/docx/read.js'
import { readMarkdown } from '../../src/parse/read/markdown/read.js'
import { readText } from '../../src/parse/read/lines/text.js'
import type { Block } from '../../src/model/index.js'
import { docxFile, paragraphOf, run } from '../support/docx.js'
import { linesIn } from '../parse/harness.js'
import { readHtml } from '../parse/read/html/blocks.js'

const word = (lines: readonly string[]): string =>
  paragraphOf(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'))

/** Lines of one paragraph with a soft line break between them, by how a format writes it. */
const formats: Record<string, (...lines: string[]) => Block[] | Promise<Block[]>> = {
  'text, a line end': (...lines) => readText(lines.join('\n')),
  'Markdown, a line end': (...lines) => readMarkdown(lines.join('\n')),
  'Markdown, two spaces': (...lines) => readMarkdown(lines.join('  \n')),
  'Markdown, a backslash': (...lines) => readMarkdown(lines.join('\\\n')),
  'Markdown, <br>': (...lines) => readMarkdown(lines.join('<br>')),
  'HTML, <br>': (...lines) => readHtml(`<p>${lines.join('<br>')}</p>`),
  'HTML, <br /> among spaces': (...lines) =>
    readHtml(`<div><span>${lines.join(' </span> <br />\n<span> ')}</span></div>`),
  'HTML, kept line ends': (...lines) => readHtml(`<p style="white-space: pre-line">${lines.join('\n')}</p>`),
  'Word, w:br': (...lines) => readDocx(docxFile({ document: word(lines) })).blocks,
}

describe.each(Object.entries(formats))('a soft line break: %s', (_, read) => {
  it('is none within a sentence', async () => {
    const lines = ['2023年，本机关共收到公开申请3', '1件，其中予以公开', '12件，', '不予公开4件。']
    expect(linesIn(await read(...lines))).toEqual([lines.join('')])
  })

  it('divides sentences, items of a list and headings', async () => {
    const lines = [
      '办理情况如下，',
      '一是予以公开12件',
      '二是不予公开4件',
      '（二）监督保障',
      '开展考核1次，结果良好。',
      '特此报告',
    ]
    expect(linesIn(await read(...lines))).toEqual(lines)
  })
})

describe('lines stay apart', () => {
  it.each([
    ['with a blank line between them', '<p>全年收到申请，其中<br><br>31件，均已答复。</p>'],
    ['where the second is indented', '<p>全年收到申请，其中<br>　　31件，均已答复。</p>'],
    ['in paragraphs of their own', '<p>全年收到申请，其中<br></p><p>31件，均已答复。</p>'],
    ['with a line of a no-break space between them', '<p>全年收到申请，其中<br>&nbsp;<br>31件，均已答复。</p>'],
  ])('%s', (_, page) => {
    expect(linesIn(readHtml(page))).toEqual(['全年收到申请，其中', '31件，均已答复。'])
  })
})
