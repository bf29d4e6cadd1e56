import type { Block } from '../../src/model/index.js'
import { type Grid, type GridCell, gridOf } from './grid.js'
import type { ReportModel } from './model.js'

/** How a page writes the things of a report. */
interface HtmlStyle {
  page: (content: string, model: ReportModel) => string
  title: (title: string) => string
  heading: (number: string, text: string) => string
  paragraph: (text: string) => string
  table: (grid: Grid) => string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const attributesOf = ({ colSpan, rowSpan }: GridCell): string =>
  `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`

/** A table of `<tr>` and `<td>`, the content of each cell written by `write`. */
const tableOf =
  (write: (text: string) => string, attributes = '') =>
  ({ rows }: Grid): string =>
    `<table${attributes}><tbody>\n${rows
      .map(
        (cells) =>
          `<tr>\n${cells.map((cell) => `<td${attributesOf(cell)}>${write(cell.text)}</td>`).join('\n')}\n</tr>`,
      )
      .join('\n')}\n</tbody></table>`

const document = (head: string, body: string): string =>
  `<!DOCTYPE html>\n<html>\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`

const clean: HtmlStyle = {
  page: (content, { title }) => document(`<meta charset="utf-8">\n<title>${title}</title>`, content),
  title: (title) => `<h1>${title}</h1>`,
  heading: (number, text) => `<h2>${number}、${text}</h2>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  table: ({ rows }) => {
    const row = (tag: string) => (cells: GridCell[]) =>
      `<tr>${cells.map((cell) => `<${tag}${attributesOf(cell)}>${escaped(cell.text)}</${tag}>`).join('')}</tr>`
    const header = Math.max(...(rows[0] ?? []).map(({ rowSpan }) => rowSpan))
    const [head, body] = [rows.slice(0, header), rows.slice(header)]
    return `<table>\n<thead>\n${head.map(row('th')).join('\n')}\n</thead>\n<tbody>\n${body.map(row('td')).join('\n')}\n</tbody>\n</table>`
  },
}

const links = (...names: string[]): string =>
  `<ul>${names.map((name) => `<li><a href="/x/index.html" target="_blank">${name}</a></li>`).join('')}</ul>`

/** A page of a government site, with everything that stands around an article there. */
const site: HtmlStyle = {
  ...clean,
  page: (content, { title, organ, year }) =>
    document(
      `<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>${title}_${organ}门户网站</title>
<meta name="ArticleTitle" content="${title}" />
<style>.nav { display: none } td > p { margin: 0 }</style>
<script>document.write('<table><tr><td>一、总体情况</td></tr></table>')</script>`,
      `<div class="header"><div class="logo"><img src="logo.png" alt="${organ}"></div>
<form action="/search"><input type="text" name="q" value="请输入关键词"><select><option>全文</option><option>标题</option></select></form>
${links('首页', '政务公开', '政务服务', '总计', '其他')}</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<table class="xxgk"><tr><td>索引号</td><td>0001-0${year}</td><td>主题分类</td><td>政务公开</td></tr>
<tr><td>发布机构</td><td>${organ}</td><td>发文日期</td><td>${year + 1}-01-20</td></tr>
<tr><td>名称</td><td colspan="3">${title}</td></tr></table>
<div class="side">${links(`${organ}${year - 1}年政府信息公开工作年度报告`, `${organ}${year - 2}年政府信息公开工作年度报告`)}</div>
<div class="main"><div class="article">
<h1 class="title">${title}</h1>
<div class="info"><span>发布日期：${year + 1}-01-20</span> <span>来源：${organ}</span> <span>浏览次数：<em id="n">12</em></span>
<span>字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span> <a href="javascript:window.print()">打印</a></div>
<div id="zoom"><div class="TRS_Editor">
${content}
<p>附件：<a href="./P0.docx">${title}.docx</a></p>
</div></div>
<div class="share">分享到：<a href="#">微信</a></div>
<p>上一篇：<a href="/1.html">2022年工作要点</a></p>
</div></div>
<div style="display:none"><p>六、其他需要报告的事项</p><p>没有。</p></div>
<div class="footer"><p>主办单位：${organ} 承办单位：${organ}办公室</p><p>网站标识码：3205000001 苏ICP备05000001号-1 <a href="#">网站地图</a></p></div>`,
    ),
  title: () => '',
  heading: (number, text) => `<p><strong>${number}、${text}</strong></p>`,
  paragraph: (text) => `<p style="text-indent: 2em;">\u3000\u3000${escaped(text)}</p>`,
  table: tableOf((text) => `\n  <p align="center">${escaped(text) || '&nbsp;'}</p>\n`, ' border="1" cellspacing="0"'),
}

const wordText = (text: string): string =>
  escaped(text).replace(
    /\d+(?:\.\d+)?|\D+/gu,
    (part) =>
      `<span ${/\d/u.test(part) ? 'lang=EN-US ' : ''}style='font-size:16.0pt;font-family:仿宋_GB2312'>${part}</span>`,
  )

/** What Word saves as a web page: numbers of headings between conditional marks, data for Office in comments. */
const word: HtmlStyle = {
  page: (content, { title }) =>
    `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Title>${title}</o:Title></o:DocumentProperties></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0cm;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<div class=WordSection1 style='layout-grid:15.6pt'>
${content}
</div>
</body>
</html>
`,
  title: (title) => `<p class=MsoNormal align=center style='text-align:center'>${wordText(title)}<o:p></o:p></p>`,
  heading: (number, text) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>${number}、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${wordText(text)}<span
lang=EN-US><o:p></o:p></span></p>`,
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;mso-hide:none'>${wordText(text)}<span lang=EN-US><o:p></o:p></span></p>`,
  table: ({ rows }) =>
    `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
${rows
  .map(
    (cells, index) =>
      ` <tr style='mso-yfti-irow:${index};height:22.7pt'>\n${cells
        .map(
          (cell) =>
            `  <td width=65 valign=top${attributesOf(cell).replaceAll('"', '')} style='width:48.7pt;padding:0cm 5.4pt'>\n  <p class=MsoNormal align=center>${
              wordText(cell.text) || '<span lang=EN-US>&nbsp;</span>'
            }<span\n  lang=EN-US><o:p></o:p></span></p>\n  </td>`,
        )
        .join('\n')}\n </tr>`,
  )
  .join('\n')}
 <![if !supportMisalignedColumns]><tr height=0><td width=99 style='border:none;display:none'></td></tr><![endif]>
</table>`,
}

/** The page laid out by a table, as before style sheets: a menu at the left, the report with its tables at the right. */
const layoutTable: HtmlStyle = {
  ...clean,
  page: (content, { title, organ }) =>
    `<html><head><title>${organ}</title></head><body><table width="960" align="center"><tr><td colspan="2"><table><tr><td><a href="/">首页</a></td><td><a href="/a">机构</a></td><td><a href="/b">其他</a></td></tr></table></td></tr>
<tr><td width="200" valign="top"><table><tr><td><a href="/1">政府信息公开指南</a></td></tr><tr><td><a href="/2">政府信息公开年报</a></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td align="center">${title}</td></tr><tr><td>发布时间：2024-01-20\u3000来源：${organ}</td></tr><tr><td>
${content}
</td></tr></table></td></tr>
<tr><td colspan="2" align="center">版权所有：${organ}<br>网站标识码：3205000001</td></tr></table></body></html>`,
  title: () => '',
  heading: (number, text) => `<p>${number}、${text}</p>`,
  table: tableOf((text) => `<div align="center"><font size="2">${escaped(text)}</font></div>`),
}

/** Every label torn into paragraphs and lines, as editors of sites do. */
const torn: HtmlStyle = {
  ...clean,
  heading: (number, text) => `<p><br />${number}、${text}<br></p>`,
  table: tableOf((text) => {
    if (text === '' || /^[-\d.]+$/u.test(text)) return `<p>&nbsp;${text}&#160;</p>`
    const middle = Math.ceil(text.length / 2)
    return `<p>${text.slice(0, 1)}<br/>${text.slice(1, middle)}</p>\n<p>${text.slice(middle)}</p>`
  }),
}

/** Each character in an element of its own, or as a reference. */
const splitWords: HtmlStyle = {
  ...clean,
  title: (title) => `<div>${eachCharacter(title)}</div>`,
  heading: (number, text) => `<p>${eachCharacter(`${number}、${text}`)}</p>`,
  paragraph: (text) => `<p>${eachCharacter(text)}</p>`,
  table: tableOf((text) => `<span>${eachCharacter(text)}</span>`),
}

function eachCharacter(text: string): string {
  const forms = [
    (character: string) => `<span>${character}</span>`,
    (character: string) => `&#${character.codePointAt(0) ?? 0};`,
    (character: string) => `<b><font>${character}</font></b>`,
    (character: string) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};<a name="x"></a>`,
  ]
  return Array.from(text, (character, index) => forms[index % forms.length]?.(escaped(character)) ?? '').join('')
}

/** Tags in capitals, attributes without quotes, no end tags. */
const unclosed: HtmlStyle = {
  page: (content, { title }) =>
    `<HTML><HEAD><TITLE>${title}</TITLE></HEAD>\n<BODY BGCOLOR=#FFFFFF>\n<CENTER><H3>${title}</H3></CENTER>${content}\n`,
  title: () => '',
  heading: (number, text) => `<P>${number}、${text}`,
  paragraph: (text) => `<P>${escaped(text)}`,
  table: ({ rows }) =>
    `<TABLE BORDER=1>\n${rows
      .map(
        (cells) =>
          `<TR>${cells.map((cell) => `<TD ${attributesOf(cell).replaceAll('"', '').toUpperCase()}><P>${escaped(cell.text)}`).join('\n')}`,
      )
      .join('\n')}\n</TABLE>`,
}

/** The whole report in one table, each thing a row of it. */
const oneTable: HtmlStyle = {
  page: (content, { title }) => document(`<title>${title}</title>`, `<table border="1">${content}</table>`),
  title: (title) => `<tr><td colspan="18">${title}</td></tr>`,
  heading: (number, text) => `<tr><td colspan="18">${number}、${text}</td></tr>`,
  paragraph: (text) => `<tr><td colspan="18"><p>${escaped(text)}</p></td></tr>`,
  table: ({ rows }) =>
    rows
      .map((cells) => `<tr>${cells.map((cell) => `<td${attributesOf(cell)}>${escaped(cell.text)}</td>`).join('')}</tr>`)
      .join('\n'),
}

/** An article of WeChat: its content stays hidden until a script shows it. */
const weChat: HtmlStyle = {
  page: (content, { title, organ }) =>
    document(
      `<meta property="og:title" content="${title}"><title></title>`,
      `<div id="js_article"><h1 class="rich_media_title" id="activity-name">\n            ${title}\n</h1>
<div class="rich_media_meta_list"><span>${organ}</span> <em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">${content}</div></div>
<div style="display: none;"><p>预览时标签不可点</p></div>`,
    ),
  title: () => '',
  heading: (number, text) =>
    `<section data-tools="editor"><section style="display: inline-block;"><p style="white-space: normal;"><strong><span style="font-size: 16px;">${number}、</span></strong><strong>${text}</strong></p></section></section>`,
  paragraph: (text) =>
    `<section style="white-space: pre-wrap;"><p><span style="letter-spacing: 1px;">&#8203;${escaped(text)}</span></p></section>`,
  table: tableOf((text) => `<section><span style="font-size: 12px;">${escaped(text)}</span></section>`),
}

const titleInHead: HtmlStyle = {
  ...clean,
  page: (content, { title, organ }) =>
    document(`<title>${title} - ${organ}网站</title>`, `<div id="zoom">${content}</div>`),
  title: () => '',
}

const xhtml: HtmlStyle = {
  ...clean,
  page: (content, { title }) =>
    `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title><script type="text/javascript" src="a.js"/>
<style type="text/css">/*<![CDATA[*/ p { color: red } /*]]>*/</style></head><body><div/>\n${content}\n<p/></body></html>`,
  table: tableOf((text) => `<![CDATA[${text}]]>`),
}

export const htmlStyles = {
  clean,
  site,
  word,
  layoutTable,
  torn,
  splitWords,
  unclosed,
  oneTable,
  weChat,
  titleInHead,
  xhtml,
} satisfies Record<string, HtmlStyle>

export type HtmlStyleName = keyof typeof htmlStyles

/** A report as a page, in one of the ways in which pages are written. */
export function htmlOf(model: ReportModel, name: HtmlStyleName): string {
  const style: HtmlStyle = htmlStyles[name]
  const content = [
    style.title(model.title),
    ...model.preface.map(style.paragraph),
    ...model.sections.flatMap(({ number, title, children }) => [
      style.heading(number, title),
      ...children.map((block) => {
        if (block.type === 'table') return style.table(gridOf(model, block.grid))
        return style.paragraph(block.type === 'subHeading' ? block.number + block.text : block.text)
      }),
    ]),
  ]
  return style.page(content.join('\n'), model)
}

/** Blocks as short text: `#2 heading`, a line as it is, a table row as `column:text | column:text`. */
export const printedBlocks = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.map(({ column, text }) => `${column}:${text}`).join(' | '))
    return block.type === 'heading' ? `#${block.depth} ${block.text.text}` : block.text.text
  })
