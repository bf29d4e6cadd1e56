import { paragraph, relationships, run } from '../../support/docx.js'
import type { Way } from '../decoy.js'
import { type Host, numberIn, onParagraphs, onRuns, type Written, wordWay } from './word.js'

type Write = (piece: string) => string

const blank = '<w:r><w:t>\u3000</w:t></w:r>'
const alternative = (requires: string, choice: string, fallback: string): string =>
  `<mc:AlternateContent xmlns:zz="urn:zz"><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
const control =
  (properties: string): Write =>
  (piece) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${piece}</w:sdtContent></w:sdt>`
const field = (instruction: string, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${more}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** Ways to write runs. */
const parts: Readonly<Record<string, Written>> = {
  'alternatives in an alternative': {
    write: (piece) => alternative('wps', alternative('zz', run('无'), piece), run('无')),
  },
  'alternatives in one that nobody takes': {
    write: (piece) => alternative('zz', alternative('wps', piece, run('无')), run('无')),
  },
  'a choice that needs two extensions': { write: (piece) => alternative('wps zz', piece, run('无')) },
  'bound to data that say otherwise': {
    write: (piece) =>
      control(
        '<w:dataBinding w:prefixMappings="xmlns:n=\'urn:n\'" w:xpath="/n:a[1]/n:b[1]" w:storeItemID="{11111111-1111-1111-1111-111111111111}"/><w:text/>',
      )(piece.replace(/\d{4}(?=<\/w:t>)/u, '1111')),
    parts: {
      'word/_rels/document.xml.rels': relationships({ customXml: '../customXml/item1.xml' }),
      'customXml/item1.xml': '<n:a xmlns:n="urn:n"><n:b>@</n:b></n:a>',
      'customXml/_rels/item1.xml.rels': relationships({ customXmlProps: 'itemProps1.xml' }),
      'customXml/itemProps1.xml':
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-1111-1111-1111-111111111111}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:n"/></ds:schemaRefs></ds:datastoreItem>',
    },
  },
  'a box to tick': {
    write: (piece) =>
      control(
        '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox>',
      )(piece),
  },
  'a list to choose from': {
    write: (piece) =>
      control(
        `<w:dropDownList w:lastValue="1"><w:listItem w:displayText="${numberIn(piece)}" w:value="1"/></w:dropDownList>`,
      )(run('无')),
  },
  'the value of a form field': {
    write: (piece) =>
      field(
        'FORMTEXT',
        `<w:ffData><w:name w:val="f"/><w:enabled/><w:textInput><w:default w:val="${numberIn(piece)}"/></w:textInput></w:ffData>`,
      ),
  },
  'a choice of a form field': {
    write: (piece) =>
      field(
        'FORMDROPDOWN',
        `<w:ffData><w:name w:val="f"/><w:enabled/><w:ddList><w:listEntry w:val="${numberIn(piece)}"/></w:ddList></w:ffData>`,
      ),
  },
  'a bookmark that is repeated': {
    write: (piece) =>
      `<w:bookmarkStart w:id="7" w:name="b"/>${piece.replace('</w:rPr>', '<w:vanish/></w:rPr>')}<w:bookmarkEnd w:id="7"/>${field('REF b')}`,
  },
  'a property of the document': {
    write: () => field('DOCPROPERTY n'),
    parts: {
      '_rels/.rels': relationships({ officeDocument: 'word/document.xml', 'custom-properties': 'docProps/custom.xml' }),
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="n"><vt:lpwstr>@</vt:lpwstr></property></Properties>',
    },
  },
  'fitted into a point': { write: (piece) => onRuns('<w:fitText w:val="20" w:id="1"/>')(piece) },
  'two lines in one': { write: (piece) => onRuns('<w:eastAsianLayout w:id="1" w:combine="1"/>')(piece) },
  'white by the theme alone': { write: (piece) => onRuns('<w:color w:val="auto" w:themeColor="background1"/>')(piece) },
  'on a ground of the theme': {
    write: (piece) => onRuns('<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="text1"/>')(piece),
  },
  'hidden before its properties were changed': {
    write: (piece) =>
      onRuns('<w:rPrChange w:id="6" w:author="甲"><w:rPr><w:vanish/><w:color w:val="FFFFFF"/></w:rPr></w:rPrChange>')(
        piece,
      ),
  },
  'white in a style for other scripts': { write: (piece) => onRuns('<w:cs/><w:color w:val="FFFFFF"/>')(piece) },
  'another part of the document': {
    write: () => blank,
    whole: (body) =>
      `${body}<w:p><w:pPr/><w:subDoc r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:p>`,
    parts: { 'word/_rels/document.xml.rels': relationships({ subDocument: 'sub.docx' }), 'word/sub.docx': '@' },
  },
  'a header over the page': {
    write: () => blank,
    whole: (body) =>
      `${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr>`,
    parts: {
      'word/_rels/document.xml.rels': relationships({ header: 'header1.xml' }),
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
      'word/header1.xml':
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>宣传册@册</w:t></w:r></w:p></w:hdr>',
    },
  },
  'a run of a direction that is marked': { write: (piece) => onRuns('<w:rtl/>')(piece) },
}

/** Ways to write paragraphs. */
const paragraphs: Readonly<Record<string, string>> = {
  'a frame of a point':
    '<w:framePr w:w="20" w:h="20" w:hRule="exact" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="6000" w:y="300"/>',
  'a frame below the page':
    '<w:framePr w:w="2000" w:h="500" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="600" w:y="29000"/>',
  'a first letter in a frame':
    '<w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>',
  'lines of half their height': '<w:spacing w:line="100" w:lineRule="exact"/>',
  'set in from both sides': '<w:ind w:left="6000" w:right="6000"/>',
  'hidden before its properties were changed':
    '<w:pPrChange w:id="8" w:author="甲"><w:pPr><w:ind w:left="-20000"/></w:pPr></w:pPrChange>',
  'an outline level for the contents': '<w:outlineLvl w:val="1"/>',
}

/** Ways to write tables. */
const tables: Readonly<Record<string, Write>> = {
  'columns without width': (piece) =>
    piece
      .replaceAll(/<w:gridCol w:w="\d+"\/>/gu, '<w:gridCol w:w="1"/>')
      .replaceAll(/<w:tcW w:w="\d+"/gu, '<w:tcW w:w="1"')
      .replace('<w:tblPr>', '<w:tblPr><w:tblLayout w:type="fixed"/>'),
  'a table in a box in a table': (piece) =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${piece}${paragraph('')}</w:tc></w:tr></w:tbl>`,
  'cells that go on with the one above': (piece) =>
    piece.replace(/(<w:tcPr>)((?:(?!<w:tcPr>).)*?\d{4})/su, '$1<w:vMerge/>$2'),
  'a table from right to left': (piece) => piece.replace('<w:tblPr>', '<w:tblPr><w:bidiVisual/>'),
  'cells whose text is turned': (piece) => piece.replaceAll('<w:tcPr>', '<w:tcPr><w:textDirection w:val="btLr"/>'),
}

const on: readonly Host[] = ['part']

/** Further ways to write pieces of Word files. */
export const furtherWordWays: readonly Way[] = [
  ...Object.entries(parts).map(([name, written]) => wordWay(name, on, written)),
  ...Object.entries(paragraphs).map(([name, own]) =>
    wordWay(`${name}, a paragraph`, ['paragraph', 'table'], { write: onParagraphs(own) }),
  ),
  ...Object.entries(tables).map(([name, write]) => wordWay(name, ['table'], { write })),
]
