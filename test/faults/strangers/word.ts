import { unzipSync } from 'fflate'
import { docxFile, docxOf, paragraph, relationships, zipOf } from '../../support/docx.js'
import { correctReport, withCell } from '../../support/model.js'
import { zipFile } from '../../support/zip.js'
import type { StrangersFile } from './file.js'

const model = correctReport()
const other = withCell(model, 'requests/received/individual', 999)
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const bodyOf = (file: Uint8Array): string =>
  /<w:body>(.*)<w:sectPr\/>/su.exec(text(unzipSync(file)['word/document.xml']))?.[1] ?? ''
const [correct, faulty] = [bodyOf(docxOf(model)), bodyOf(docxOf(other))]
const requestsOf = (body: string): string =>
  body.split(/(?=<w:tbl>)|(?<=<\/w:tbl>)/u).find((part) => part.includes('本列数据')) ?? ''
const [good, bad] = [requestsOf(correct), requestsOf(faulty)]

const styles = `<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="GoneTable"><w:rPr><w:vanish/></w:rPr></w:style>`
const file = (document: string, parts = {}): Uint8Array => docxFile({ document, styles, parts })
const looks =
  (properties: string) =>
  (table: string): string =>
    table.replaceAll('</w:rPr>', `${properties}</w:rPr>`)
const inBox = (table: string, style: string): string =>
  `<w:p><w:r><w:pict><v:shape style="${style}"><v:textbox><w:txbxContent>${table}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`

const hides: Record<string, (table: string) => string> = {
  vanish: looks('<w:vanish/>'),
  white: looks('<w:color w:val="FFFFFF"/>'),
  'half a point': looks('<w:sz w:val="1"/>'),
  'the colour of paper': looks('<w:color w:themeColor="background1"/>'),
  'a style of paragraphs': (table) => table.replaceAll('<w:pPr>', '<w:pPr><w:pStyle w:val="Gone"/>'),
  'a style of tables': (table) => table.replace('<w:tblW', '<w:tblStyle w:val="GoneTable"/><w:tblW'),
  'rows without height': (table) =>
    table.replaceAll('<w:tr>', '<w:tr><w:trPr><w:trHeight w:val="0" w:hRule="exact"/></w:trPr>'),
  'a hidden shape': (table) => inBox(table, 'width:400pt;height:400pt;visibility:hidden'),
}

const sdt = (properties: string, table: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${table}</w:sdtContent></w:sdt>`
const shows: Record<string, (table: string) => string> = {
  'a placeholder': (table) => sdt('<w:showingPlcHdr/>', table),
  'a table of contents': (table) =>
    sdt('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', table),
  'a style of contents': (table) => table.replaceAll('<w:pPr>', '<w:pPr><w:pStyle w:val="TOC1"/>'),
  'vanish that is off': looks('<w:vanish w:val="0"/>'),
  // Word hides the mark at their end with it, and nothing else.
  'rows whose mark is hidden': (table) => table.replaceAll('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>'),
  'a choice that nobody understands': (table) =>
    `<mc:AlternateContent><mc:Choice Requires="zz" xmlns:zz="urn:zz">${good}</mc:Choice><mc:Fallback>${table}</mc:Fallback></mc:AlternateContent>`,
}

const part = (body: string): string => text(unzipSync(file(body))['word/document.xml'])
const entries = (body: string): { name: string; content: Uint8Array }[] =>
  Object.entries(unzipSync(file(body))).map(([name, content]) => ({ name, content }))

/** Word files of which another table is seen than a simple reader takes. */
export const wordFiles: readonly StrangersFile[] = [
  ...Object.entries(hides).map(([name, hide]): StrangersFile => ({
    name: `correct table hidden by ${name}`,
    extension: 'docx',
    gives: 'judged',
    make: () => file(faulty.replace(bad, hide(good) + paragraph('') + bad)),
  })),
  ...Object.entries(hides).map(([name, hide]): StrangersFile => ({
    name: `other table hidden by ${name}`,
    extension: 'docx',
    gives: 'hidden',
    make: () => file(correct.replace(good, good + paragraph('') + hide(bad))),
  })),
  ...Object.entries(shows).map(([name, show]): StrangersFile => ({
    name: `wrong table shown by ${name}`,
    extension: 'docx',
    gives: 'judged',
    make: () => file(correct.replace(good, show(bad))),
  })),
  {
    name: 'a relationship that only ends like that of the document',
    extension: 'docx',
    gives: 'judged',
    make: () =>
      file(faulty, {
        '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }).replace(
          '<Relationship ',
          '<Relationship Id="rId9" Type="urn:x/officeDocument" Target="word/decoy.xml"/><Relationship ',
        ),
        'word/decoy.xml': part(correct),
      }),
  },
  {
    name: 'two documents of one name',
    extension: 'docx',
    gives: 'corrupt',
    make: () => zipFile([...entries(correct), { name: 'word/document.xml', content: part(faulty) }]),
  },
  {
    name: 'two documents whose names differ by case',
    extension: 'docx',
    gives: 'corrupt',
    make: () => zipFile([...entries(correct), { name: 'word/Document.xml', content: part(faulty) }]),
  },
  {
    name: 'two documents whose names differ by slash',
    extension: 'docx',
    gives: 'corrupt',
    make: () => zipFile([...entries(correct), { name: 'word\\document.xml', content: part(faulty) }]),
  },
  {
    name: 'a document type',
    extension: 'docx',
    gives: 'dtd',
    make: () => zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>' }),
  },
]
