import { paragraph, relationships, run } from '../../support/docx.js'
import type { Way } from '../decoy.js'
import { looks, style, styles } from './word-looks.js'
import { anyHost, type Host, numberIn, onParagraphs, onRows, onRuns, type Written, wordWay } from './word.js'

const box = (piece: string): string =>
  `<w:txbxContent>${piece.startsWith('<w:r>') ? `<w:p><w:pPr></w:pPr>${piece}</w:p>` : piece}</w:txbxContent>`
const vml =
  (css: string, kind = 'shape', attributes = '') =>
  (piece: string): string =>
    `<w:r><w:pict><v:shapetype id="t202" coordsize="21600,21600" xmlns:o="urn:schemas-microsoft-com:office:office" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:${kind} type="#t202" style="width:400pt;height:300pt;${css}" ${attributes}><v:textbox>${box(piece)}</v:textbox></v:${kind}></w:pict></w:r>`
const drawing =
  ({ x = 0, y = 0, hidden = '', width = 5_000_000, behind = 0 }) =>
  (piece: string): string =>
    `<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="${behind}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${y}</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="3800000"/><wp:wrapNone/><wp:docPr id="7" name="a" ${hidden}/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="3800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box(piece)}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`

const field = (instruction: string, result: string, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"${more}/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const changed = (name: string) => (piece: string) => `<w:${name} w:id="3" w:author="甲">${piece}</w:${name}>`
const control = (properties: string) => (piece: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${piece}</w:sdtContent></w:sdt>`
const alternatives = (requires: string, content: (piece: string) => [string, string]) => (piece: string) => {
  const [choice, fallback] = content(piece)
  return `<mc:AlternateContent xmlns:zz="urn:zz"><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
}

const blockHosts: readonly Host[] = ['part', 'paragraph', 'table']
/** What stands around runs, or in their place. */
const runs: Readonly<Record<string, (piece: string) => string>> = {
  deleted: (piece) => changed('del')(piece.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')),
  'deleted, but as text': changed('del'),
  'deleted text outside of a deletion': (piece) =>
    piece.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '),
  'moved from here': changed('moveFrom'),
  'moved to here': changed('moveTo'),
  inserted: changed('ins'),
  'inserted and deleted': (piece) =>
    changed('ins')(changed('del')(piece.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '))),
  'a link': (piece) => `<w:hyperlink w:anchor="a">${piece}</w:hyperlink>`,
  'a smart tag': (piece) => `<w:smartTag w:uri="urn:x" w:element="x">${piece}</w:smartTag>`,
  'custom XML': (piece) => `<w:customXml w:uri="urn:x" w:element="x">${piece}</w:customXml>`,
  'a direction': (piece) => `<w:dir w:val="ltr">${piece}</w:dir>`,
  'a direction against the digits': (piece) => `<w:bdo w:val="rtl">${piece}</w:bdo>`,
  'the result of a simple field': (piece) => `<w:fldSimple w:instr="QUOTE x">${piece}</w:fldSimple>`,
  'the result of a field': (piece) => field('QUOTE x', separate + piece),
  'the instruction of a field': (piece) => field(`QUOTE ${numberIn(piece)}`, ''),
  'a field without a result': (piece) => field('QUOTE x', piece),
  'a formula field': (piece) => field(`= ${numberIn(piece)}`, separate),
  'the result of an index entry': (piece) => field('XE "x"', separate + piece),
  'the result of a private field': (piece) => field('PRIVATE', separate + piece),
  'a field in a field': (piece) => field('QUOTE x', separate + field('QUOTE y', separate + piece)),
  'the result in the instruction of another field': (piece) =>
    field(`IF 1 = 1 ${field('QUOTE y', separate + piece)}`, `${separate}${run('无')}`),
  'an unknown element': (piece) => `<x:x xmlns:x="urn:x">${piece}</x:x>`,
  'an unknown element of Word': (piece) => `<w:unheardOf>${piece}</w:unheardOf>`,
  'an ignorable element whose content is processed': (piece) =>
    `<zz:x xmlns:zz="urn:zz" mc:Ignorable="zz" mc:ProcessContent="zz:*">${piece}</zz:x>`,
  'a formula': (piece) => `<m:oMath><m:r><m:t>${numberIn(piece)}</m:t></m:r></m:oMath>`,
  'a phantom in a formula': (piece) =>
    `<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>${numberIn(piece)}</m:t></m:r></m:e></m:phant></m:oMath>`,
  'a reading aid': (piece) =>
    `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${piece}</w:rt><w:rubyBase>${run('数')}</w:rubyBase></w:ruby></w:r>`,
  'the base of a reading aid': (piece) =>
    `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run('数')}</w:rt><w:rubyBase>${piece}</w:rubyBase></w:ruby></w:r>`,
  symbols: (piece) =>
    Array.from(
      numberIn(piece),
      (digit) => `<w:r><w:sym w:font="Liberation Serif" w:char="00${digit.charCodeAt(0).toString(16)}"/></w:r>`,
    ).join(''),
  'art of letters': (piece) =>
    `<w:r><w:pict><v:shapetype id="t136" coordsize="21600,21600" xmlns:o="urn:schemas-microsoft-com:office:office" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape type="#t136" style="width:90pt;height:24pt" fillcolor="black"><v:textpath style="font-family:Arial" string="${numberIn(piece)}"/></v:shape></w:pict></w:r>`,
  'text without a run': (piece) => `<w:t>${numberIn(piece)}</w:t>`,
  'a comment of XML': (piece) => `<!--${piece}-->`,
  CDATA: (piece) => piece.replace(/\d{4}/u, '<![CDATA[$&]]>'),
  references: (piece) =>
    piece.replace(/\d{4}/u, (number) => number.replace(/\d/gu, (digit) => `&#${digit.charCodeAt(0)};`)),
  'digits in runs': (piece) => Array.from(numberIn(piece), (digit) => run(digit)).join(''),
  'soft hyphens between': (piece) => piece.replace(/(\d)(?=\d+<)/gu, '$1\u00AD'),
}

/** What stands around pieces of any size. */
const around: Readonly<Record<string, (piece: string) => string>> = {
  'a content control': control(''),
  'a prompt': control('<w:showingPlcHdr/>'),
  'a control without a frame': control(
    '<w15:appearance xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:val="hidden"/>',
  ),
  'a hidden control': control('<w:rPr><w:vanish/></w:rPr>'),
  'a choice that is understood': alternatives('wps', (piece) => [piece, '']),
  'the fallback of one that is understood': alternatives('wps', (piece) => ['', piece]),
  'a choice that nobody understands': alternatives('zz', (piece) => [piece, '']),
  'the fallback of one that nobody understands': alternatives('zz', (piece) => ['', piece]),
}

/** Boxes, which stand in a paragraph. */
const boxes: Readonly<Record<string, (piece: string) => string>> = {
  'a box of VML': vml(''),
  'a hidden box of VML': vml('visibility:hidden'),
  'a box of VML that is not displayed': vml('display:none'),
  'a box of VML off the page': vml('position:absolute;margin-left:-2000pt'),
  'a box of VML without size': vml('position:absolute;width:0;height:0'),
  'a box of VML behind the text': vml('position:absolute;z-index:-1'),
  'a box of a drawing': drawing({ x: 3_000_000, y: 300_000 }),
  'a hidden box of a drawing': drawing({ hidden: 'hidden="1"' }),
  'a box of a drawing off the page': drawing({ x: -9_000_000 }),
  'a box of a drawing behind the text': drawing({ x: 3_000_000, y: 300_000, behind: 1 }),
  'a box of a drawing without width': drawing({ x: 3_000_000, y: 300_000, width: 0 }),
}
const inParagraph =
  (write: (piece: string) => string) =>
  (piece: string, host: Host): string =>
    host === 'part'
      ? write(piece)
      : `<w:p><w:pPr></w:pPr>${write(host === 'table' ? piece + paragraph('') : piece)}</w:p>`

const paragraphs: Readonly<Record<string, string>> = {
  'a hidden style of paragraphs': '<w:pStyle w:val="GoneParagraph"/>',
  'a white style of paragraphs': '<w:pStyle w:val="WhiteParagraph"/>',
  'a style of paragraphs with a hidden one of characters': '<w:pStyle w:val="Linked"/>',
  'a style of contents': '<w:pStyle w:val="TOC1"/>',
  'a hidden mark': '<w:rPr><w:vanish/></w:rPr>',
  'lines of a twentieth of a point': '<w:spacing w:line="1" w:lineRule="exact"/>',
  'lines of two points': '<w:spacing w:line="40" w:lineRule="exact"/>',
  'lines of no height': '<w:spacing w:line="0" w:lineRule="exact"/>',
  'lines of at least a point': '<w:spacing w:line="20" w:lineRule="atLeast"/>',
  'set in to the left, off the page': '<w:ind w:left="-20000"/>',
  'a first line off the page': '<w:ind w:firstLine="-20000"/>',
  'a first line off the page by characters': '<w:ind w:firstLineChars="-9000"/>',
  'set in to the right, off the page': '<w:ind w:left="20000"/>',
  'a frame':
    '<w:framePr w:w="2000" w:h="500" w:hSpace="180" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="6000" w:y="300"/>',
  'a frame off the page':
    '<w:framePr w:w="2000" w:h="500" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="-9000" w:y="300"/>',
  'a frame without height':
    '<w:framePr w:w="2000" w:h="1" w:hRule="exact" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="6000" w:y="300"/>',
  'a black paragraph': '<w:shd w:val="clear" w:fill="000000"/>',
}

const rows: Readonly<Record<string, string>> = {
  'rows without height': '<w:trHeight w:val="0" w:hRule="exact"/>',
  'rows of a twentieth of a point': '<w:trHeight w:val="1" w:hRule="exact"/>',
  'rows of a point': '<w:trHeight w:val="20" w:hRule="exact"/>',
  'rows of two points': '<w:trHeight w:val="40" w:hRule="exact"/>',
  'rows of at least nothing': '<w:trHeight w:val="0" w:hRule="atLeast"/>',
  'rows with a hidden mark': '<w:hidden/>',
  'deleted rows': '<w:del w:id="4" w:author="甲"/>',
  'inserted rows': '<w:ins w:id="4" w:author="甲"/>',
}

const onCells = (properties: string) => (piece: string) => piece.replaceAll('<w:tcPr>', `<w:tcPr>${properties}`)
const onTable = (properties: string) => (piece: string) => piece.replaceAll('<w:tblPr>', `<w:tblPr>${properties}`)
const tables: Readonly<Record<string, (piece: string) => string>> = {
  'a hidden style of tables': onTable('<w:tblStyle w:val="GoneTable"/>'),
  'a white style of tables': onTable('<w:tblStyle w:val="WhiteTable"/>'),
  'tables off the page': (piece) => piece.replace(/<w:tblW [^>]*>/u, '$&<w:tblInd w:w="-20000" w:type="dxa"/>'),
  'floating tables off the page': onTable(
    '<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="-20000" w:tblpY="1"/>',
  ),
  'black cells': onCells('<w:shd w:val="clear" w:fill="000000"/>'),
  'deleted cells': onCells('<w:cellDel w:id="5" w:author="甲"/>'),
}

const note = (kind: string): Written => ({
  write: () => `<w:r><w:${kind}Reference w:id="2"/></w:r>`,
  parts: {
    'word/_rels/document.xml.rels': relationships({ [`${kind}s`]: `${kind}s.xml` }),
    [`word/${kind}s.xml`]: `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:id="2"><w:p><w:r><w:t>注@</w:t></w:r></w:p></w:${kind}></w:${kind}s>`,
  },
})
const behind = (content: (piece: string) => string): Written => ({
  write: (piece) => `<!--${numberIn(piece)}-->`,
  whole: (body) => {
    const number = /<!--(\d{4})-->/u.exec(body)?.[1] ?? ''
    return `${body}${content(paragraph(`全镇共有${number}户居民领到宣传册。`))}`
  },
})
const files: Readonly<Record<string, Written>> = {
  'a footnote': note('footnote'),
  'an endnote': note('endnote'),
  'a comment': note('comment'),
  'behind the body': behind((piece) => `</w:body>${piece}<w:body>`),
  'behind the properties of the last section': behind((piece) => `<w:sectPr/>${piece}`),
  'a second body': behind((piece) => `</w:body><w:body>${piece}`),
  'the default style of paragraphs': { write: String, styles: style('paragraph', 'N', '<w:vanish/>', 'w:default="1"') },
  'the defaults of the document': {
    write: String,
    styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:rPrDefault></w:docDefaults>',
  },
  'the number of a list': {
    write: () => `<w:r><w:t>\u3000</w:t></w:r>`,
    whole: (body) =>
      body + paragraph('户居民领到宣传册。', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'),
    numbering:
      '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="@"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="8"/></w:num>',
  },
  'the hidden number of a list': {
    write: () => `<w:r><w:t>\u3000</w:t></w:r>`,
    whole: (body) =>
      body + paragraph('户居民领到宣传册。', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'),
    numbering:
      '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="@"/><w:rPr><w:vanish/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="8"/></w:num>',
  },
  'another file that is not merged': {
    write: () => '<w:r><w:t>\u3000</w:t></w:r>',
    whole: (body) =>
      `${body}<w:altChunk r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
    parts: { 'word/_rels/document.xml.rels': relationships({ aFChunk: 'a.html' }), 'word/a.html': '<p>@</p>' },
  },
}

const many = (ways: Readonly<Record<string, (piece: string, host: Host) => string>>, hosts: readonly Host[]): Way[] =>
  Object.entries(ways).map(([name, write]) => wordWay(name, hosts, { write, styles }))
const properties = (
  ways: Readonly<Record<string, string>>,
  on: (properties: string) => (piece: string) => string,
  hosts: readonly Host[],
): Way[] => Object.entries(ways).map(([name, own]) => wordWay(name, hosts, { write: on(own), styles }))

export const wordWays: readonly Way[] = [
  ...properties(looks, onRuns, anyHost),
  ...many(runs, ['part']),
  ...many(around, ['part', 'paragraph', 'table']),
  ...many(Object.fromEntries(Object.entries(boxes).map(([name, write]) => [name, inParagraph(write)])), blockHosts),
  ...properties(paragraphs, onParagraphs, ['paragraph', 'table']),
  ...properties(rows, onRows, ['row', 'table']),
  ...many(tables, ['table']),
  ...Object.entries(files).map(([name, written]) => wordWay(name, ['part'], written)),
]
