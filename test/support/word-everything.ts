import { strFromU8, unzipSync } from 'fflate'
import { docxFile, paragraph, paragraphOf, run, zipOf } from './docx.js'

const box = (text: string): string =>
  `<w:r><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = '<w:r><w:instrText xml:space="preserve"> DATE </w:instrText></w:r>'
const plain = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const control = (content: string, id: number): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="内容"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const by = (id: number): string => `w:id="${id}" w:author="张三"`
const mark = (id: number, content: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** Paragraphs of prose with everything that a program for offices puts into them. */
const everything = [
  paragraphOf(
    `${run('网址')}<w:hyperlink w:anchor="top">${run('政府网站公开专栏')}</w:hyperlink>${run('，第')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>${run('页')}`,
  ),
  paragraphOf(
    `${run('日期')}${field('begin')}${instruction}${field('separate')}${run('2024年')}${run('1月')}${field('end')}${run('起')}`,
  ),
  paragraphOf(`${field('begin')}${instruction}${field('separate')}${run('跨段的域一')}`),
  paragraphOf(`${run('跨段的域二')}${field('end')}${run('域后')}`),
  paragraphOf(`${run('控件')}${control(run('填写的内容'), 11)}${run('之后')}`),
  control(paragraph('整段在控件里的文字'), 12),
  paragraphOf(
    `${run('修订')}<w:ins ${by(21)}>${run('插入的文字')}</w:ins><w:del ${by(22)}><w:r><w:delText>删去的</w:delText></w:r></w:del>${run('变样式', `<w:b/><w:rPrChange ${by(23)}><w:rPr/></w:rPrChange>`)}${run('结束')}`,
  ),
  paragraphOf(run('段落标记已删去'), `<w:rPr><w:del ${by(24)}/></w:rPr>`),
  paragraph('接着上一段的文字'),
  paragraphOf(`${run('文本框')}${box('框里的文字')}${run('框外')}`),
  paragraphOf(
    `${plain('甲&amp;乙 &#x4E19;丁')}${plain(' 前后有空白 ')}<w:r><w:t>中 间</w:t><w:tab/><w:t>制表</w:t><w:br/><w:t>换行</w:t><w:noBreakHyphen/><w:t>连字</w:t></w:r>`,
  ),
  paragraphOf(
    `<w:r><w:t><![CDATA[原样的<文字>]]></w:t></w:r><m:oMath><m:r><m:t>1+2</m:t></m:r></m:oMath><w:customXml w:element="y">${run('智能标记')}</w:customXml>`,
  ),
  paragraphOf(
    `<w:bookmarkStart w:id="31" w:name="top"/>${mark(3, run('已有批注的文字'))}<w:bookmarkEnd w:id="31"/>${mark(4, '')}`,
  ),
  '<w:p/>',
].join('')

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const microsoft = 'http://schemas.microsoft.com/office'

/** The parts that Word makes of comments: name, type of relationship, content. Comment 4 answers comment 3. */
const commentParts: readonly [name: string, relationship: string, content: string][] = [
  [
    'comments',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="${microsoft}/word/2010/wordml" mc:Ignorable="w14"><w:comment w:id="3" w:author="李四" w:date="2024-01-25T09:00:00Z"><w:p w14:paraId="0A000001">${run('请核对')}</w:p></w:comment><w:comment w:id="4" w:author="王五" w:date="2024-01-25T10:00:00Z"><w:p w14:paraId="0A000002">${run('已核对')}</w:p></w:comment></w:comments>`,
  ],
  [
    'commentsExtended',
    `${microsoft}/2011/relationships/commentsExtended`,
    `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml"><w15:commentEx w15:paraId="0A000001" w15:done="0"/><w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/></w15:commentsEx>`,
  ],
  [
    'commentsIds',
    `${microsoft}/2016/09/relationships/commentsIds`,
    `<w16cid:commentsIds xmlns:w16cid="${microsoft}/word/2016/wordml/cid"><w16cid:commentId w16cid:paraId="0A000001" w16cid:durableId="0B000001"/><w16cid:commentId w16cid:paraId="0A000002" w16cid:durableId="0B000002"/></w16cid:commentsIds>`,
  ],
  [
    'commentsExtensible',
    `${microsoft}/2018/08/relationships/commentsExtensible`,
    `<w16cex:commentsExtensible xmlns:w16cex="${microsoft}/word/2018/wordml/cex"><w16cex:commentExtensible w16cex:durableId="0B000001" w16cex:dateUtc="2024-01-25T01:00:00Z"/></w16cex:commentsExtensible>`,
  ],
  [
    'people',
    `${microsoft}/2011/relationships/people`,
    `<w15:people xmlns:w15="${microsoft}/word/2012/wordml"><w15:person w15:author="李四"/></w15:people>`,
  ],
]

/** A Word file with other parts that its main part refers to. */
export function withRelated(
  file: Uint8Array,
  related: readonly [name: string, relationship: string, content: string][],
): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const put = (name: string, end: string, added: string): void => {
    parts[name] = (parts[name] ?? '').replace(end, added + end)
  }
  for (const [name, type, content] of related) {
    parts[`word/${name}.xml`] = content
    put('[Content_Types].xml', '</Types>', `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`)
    put(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      `<Relationship Id="rId${name}" Type="${type}" Target="${name}.xml"/>`,
    )
  }
  return zipOf(parts)
}

/** A Word file with the comments of colleagues, one of which answers another, and all parts that Word makes of them. */
export const withColleagues = (file: Uint8Array): Uint8Array => withRelated(file, commentParts)

/** A report that holds everything at once, in front of what is given of its body. */
export const wordWithEverything = (body = ''): Uint8Array =>
  withColleagues(
    docxFile({
      document:
        paragraph('砚溪镇2023年政府信息公开工作年度报告') +
        paragraph('一、总体情况') +
        everything +
        paragraph('六、其他需要报告的事项') +
        body,
    }),
  )
