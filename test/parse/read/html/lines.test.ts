import type { Span } from '../../../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { readHtml } from './blocks.js'
import { printedBlocks } from '../../../support/html.js'

const lines = (source: string): string[] => printedBlocks(readHtml(source))

/** The only line of a page. */
function onlyLine(source: string): Span {
  const [block] = readHtml(source)
  if (block?.type !== 'line') throw new Error('no line')
  return block.text
}

describe('lines of a page', () => {
  it.each([
    ['blocks', '<p>甲</p><div>乙<section>丙</section>丁</div>戊', ['甲', '乙', '丙', '丁', '戊']],
    ['line breaks', '<p>甲<br>乙<br/><br />丙</br>丁</p>', ['甲', '乙', '丙', '丁']],
    [
      'elements inside a word',
      '<p>政<span>府<b>信</b></span>息<o:p></o:p><a name="x"></a>公<font>开</font></p>',
      ['政府信息公开'],
    ],
    ['headings', '<h1>甲</h1><h3><span>乙</span></h3>', ['#1 甲', '#3 乙']],
    ['a sentence in a heading', '<h2>本机关没有其他事项。</h2>', ['本机关没有其他事项。']],
    ['white space run together', '<p>  2023 \t <b> 年 </b>\n\n  12\n月 </p>', ['2023 年 12 月']],
    ['a line end between Chinese characters', '<p>政府信息\r\n   公开 <b>\n工作</b></p>', ['政府信息公开工作']],
    ['references', '<p>甲&nbsp;&amp;&lt;1&gt;&#20057;&#x4E19;&hellip;&nbsp</p>', ['甲\u00a0&<1>乙丙…']],
    ['characters that show nothing', '<p>\ufeff政\u200b府&#8203;&shy;信&zwj;息\u202c</p>', ['政府信息']],
    ['indents', '<p>&emsp;&emsp;　　甲&nbsp;</p>', ['甲']],
    ['empty blocks', '<p></p><p>&nbsp;</p><div><br></div>', []],
    ['page numbers', '<p>甲</p><p>- 3 -</p><p>第 4 页 共 9 页</p><p>乙</p>', ['甲', '乙']],
    ['a block made inline', '<p style="display:inline">甲</p><p style="display: inline;">乙</p>', ['甲乙']],
    ['an inline element made a block', '甲<span style="DISPLAY: block">乙</span>丙', ['甲', '乙', '丙']],
    [
      'kept line ends inside others that are not',
      '<pre>甲<span style="white-space: normal">乙\n丙</span></pre>',
      ['甲乙丙'],
    ],
    ['references in kept text', '<p style="white-space:pre">甲&#8203;&#20057;\r\n\n丙</p>', ['甲乙', '丙']],
    ['definition lists', '<dl><dt>甲<dd>乙<dt>丙</dl>', ['甲', '乙', '丙']],
    ['headings without end', '<h1>甲<h2>乙</h3>丙', ['#1 甲', '#2 乙', '丙']],
    ['links without end', '<a href="x">甲<a href="y">乙</a>丙', ['甲乙丙']],
    ['a reference for a space', '<p>甲&#32;&#10;乙</p>', ['甲 乙']],
    ['kept line ends', '<p style="white-space: pre-wrap">甲\n乙</p>', ['甲', '乙']],
    ['text after the end of the body', '<body><p>甲</p></body></html>乙', ['甲', '乙']],
  ])('%s', (_, source, expected) => {
    expect(lines(source)).toEqual(expected)
  })

  it('reads tables of plain text in <pre>', () => {
    expect(lines('<pre>\n甲&amp;乙\n规章\t1\t2\n规范性文件\t3\t4\n</pre>')).toEqual([
      '甲&乙',
      '0:规章 | 1:1 | 2:2',
      '0:规范性文件 | 1:3 | 2:4',
    ])
  })
})

describe('what is set off the line', () => {
  it.each([
    ['<p>2<sup>1</sup></p>', '2¹'],
    ['<p>2<SUP><b>1</b>0</SUP></p>', '2¹⁰'],
    ['<p>3<sub>1</sub></p>', '3₁'],
    ['<p><sup>253</sup></p>', '253'],
    ['<p>36<sup><a href="#n">[1]</a></sup></p>', '36[¹]'],
    ['<p>2<span style="vertical-align: super">1</span></p>', '2¹'],
    ['<p>2<span style="position:relative;top:-6.0pt;mso-text-raise:6.0pt">1</span></p>', '2¹'],
    ['<style>.n { vertical-align: super }</style><p>2<span class="n">1</span></p>', '2¹'],
    ['<style>.n { vertical-align: 40% }</style><p>2<span class="n">1</span></p>', '21'],
    ['<p>2<span style="vertical-align: -1px">1</span></p>', '21'],
    ['<p>2<span style="vertical-align: middle">1</span></p>', '21'],
    ['<table><tr><td style="vertical-align: super">21</td></tr></table>', '0:21'],
    ['<table><tr><td>2<br><sup>1</sup></td><td><sup>5</sup></td></tr></table>', '0:2¹ | 1:5'],
  ])('%s', (source, expected) => {
    expect(lines(source)).toEqual([expected])
  })

  it('stands where it stands in the source', () => {
    const source = '<p>2<sup>1</sup>件</p>'
    const [block] = readHtml(source)
    expect(block).toMatchObject({ text: { text: '2¹件', offsets: [3, 9, 16] } })
  })
})

describe('numbers of lists', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['<ol start="3"><li>甲</li><li value="7">乙</li><li><p>丙</p></li></ol>', ['3. 甲', '7. 乙', '8. 丙']],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', ['2. 甲', '1. 乙']],
    ['<ol type="a" start="26"><li>甲</li><li>乙</li></ol>', ['z. 甲', 'aa. 乙']],
    ['<ol type="I" start="4"><li>甲</li></ol>', ['IV. 甲']],
    ['<ol style="list-style-type: cjk-ideographic" start="10"><li>甲<li>乙</ol>', ['十、甲', '十一、乙']],
    ['<ol start="20" style="list-style-type:simp-chinese-informal"><li>甲</ol>', ['二十、甲']],
    ['<ol style="list-style: none"><li>甲</ol><ul><li>乙<ol><li>丙</ol></ul>', ['甲', '乙', '1. 丙']],
    [
      '<ol type="i"><li value="3">甲</ol><ol type="A"><li>乙</ol><ol start="0"><li>丙</ol>',
      ['iii. 甲', 'A. 乙', '0. 丙'],
    ],
    ['<ol>甲<li hidden>乙<li>丙</ol>', ['甲', '1. 丙']],
    ['<ol><li></li><li>乙</li></ol>', ['2. 乙']],
  ])('%s', (source, expected) => {
    expect(lines(source)).toEqual(expected)
  })
})

describe('what is not shown', () => {
  it.each([
    '<script>甲</script>',
    '<style>甲</style>',
    '<noscript><p>甲</p></noscript>',
    '<template>甲</template>',
    '<!-- 甲 -->',
    '<!--[if gte mso 9]><xml><w:View>甲</w:View></xml><![endif]-->',
    '<p style="display:none">甲</p>',
    '<span style="color: red; DISPLAY : none">甲</span>',
    '<p style="mso-hide:all">甲</p>',
    '<div style="visibility:hidden"><p>甲</p></div>',
    '<div hidden>甲</div>',
    '<select><option>甲<option>乙</select>',
    '<button>甲</button>',
    '<textarea>甲</textarea>',
    '<nav><ul><li>甲</li></ul></nav>',
    '<aside>甲</aside>',
    '<footer>甲</footer>',
    '<del>甲</del>',
    '<svg><title>甲</title></svg>',
    '<title>甲</title>',
  ])('%s', (source) => {
    expect(lines(`${source}<p>在</p>`)).toEqual(['在'])
  })

  it('keeps what is only announced otherwise, and the foot of an article', () => {
    expect(lines('<p aria-hidden="true">甲</p><article><footer>乙</footer></article>')).toEqual(['甲', '乙'])
  })

  it.each([
    '<frameset cols="20%,80%"><frame src="a.html"><noframes>甲</noframes></frameset>',
    '<html><head><title>松岚县2023年政府信息公开工作年度报告</title></head><body><div id="app"></div><script src="a.js"></script></body></html>',
    '',
  ])('has no blocks for a shell: %s', (source) => {
    expect(readHtml(source)).toEqual([])
  })
})

describe('places of lines', () => {
  it('needs no offsets where the text stands in the source as it is', () => {
    const source = '<p>\n  政府 信息<b></b></p>'
    const line = onlyLine(source)
    expect(line).toEqual({ text: '政府 信息', start: source.indexOf('政'), end: source.indexOf('<b>') })
  })

  it('knows the place of each character between markup and references', () => {
    const source = '<p>政<b>府</b>&#20449;息 &amp;\n 1</p>'
    const { text, start, end, offsets } = onlyLine(source)
    expect(text).toBe('政府信息 & 1')
    expect(offsets?.map((offset) => source[offset])).toEqual(['政', '府', '&', '息', ' ', '&', '\n', '1'])
    expect([start, end]).toEqual([source.indexOf('政'), source.indexOf('</p>')])
  })

  it('gives both halves of a character beyond the basic plane one place', () => {
    expect(onlyLine('<p>&#x20000;甲</p>').offsets).toEqual([3, 3, 12])
  })
})
