import { expect, it } from 'vitest'
import { cell, cellOf, docxFile, docxOf, namespaces, paragraph, relationships, run, table } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { readingOf, soundReading } from './sound-reading.js'

/* Word files as other programs and clerks make them: a correct report reads as one in each of them. */

const town = correctReport()
const row = /<w:tr>.*?<\/w:tr>/gu
const covered = /<w:tc><w:tcPr>(?:<w:tcW[^>]*>)?(?:<w:gridSpan[^>]*>)?<w:vMerge\/><\/w:tcPr>.*?<\/w:tc>/gu
const number = (write: (text: string) => string): Uint8Array => docxOf(town, { number: write })
const page = (change: (body: string) => string): Uint8Array => docxOf(town, { page: change })
const controlled = (content: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const boxed = (content: string): string => {
  const box = `<w:txbxContent>${content}</w:txbxContent>`
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:wsp>${box}</wps:wsp></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

/** Tables cut in two behind a row, what stands between the halves written by `between`. */
const tornBehind = (count: number, between: string): Uint8Array =>
  page((body) =>
    body.replaceAll(/<w:tbl>.*?<\/w:tbl>/gu, (whole) => {
      const rows = whole.match(row) ?? []
      if (rows.length < count + 2) return whole
      const [before = '', behind = ''] = whole.split(rows.join(''))
      return [rows.slice(0, count), rows.slice(count)].map((half) => before + half.join('') + behind).join(between)
    }),
  )

const inPart = (name: string, body: string, declared = namespaces): Uint8Array =>
  docxFile({
    document: '',
    parts: {
      'word/document.xml': null,
      [name]: `<?xml version="1.0" encoding="UTF-8"?><w:document ${declared}><w:body>${body}</w:body></w:document>`,
      '_rels/.rels': relationships({ officeDocument: `/${name}` }),
    },
  })

/** The body of the report's file. */
function body(): string {
  let content = ''
  docxOf(town, { page: (whole) => (content = whole) })
  return content
}

const files: Record<string, () => Uint8Array> = {
  'merged cells without a beginning': () => page((xml) => xml.replaceAll('<w:vMerge w:val="restart"/>', '<w:vMerge/>')),
  'merged cells whose continuations are left out': () => page((xml) => xml.replaceAll(covered, '')),
  'merged cells that are only empty': () => page((xml) => xml.replaceAll(/<w:vMerge[^>]*>/gu, '')),
  'spans wider than the grid': () =>
    page((xml) =>
      xml.replaceAll(/<w:gridSpan w:val="(\d+)"/gu, (_, span) => `<w:gridSpan w:val="${Number(span) + 1}"`),
    ),
  'a grid of one column': () => page((xml) => xml.replaceAll(/(?:<w:gridCol [^>]*>)+/gu, '<w:gridCol w:w="9"/>')),
  'no grid': () => page((xml) => xml.replaceAll(/<w:tblGrid>.*?<\/w:tblGrid>/gu, '')),
  'rows that are empty': () =>
    page((xml) => xml.replaceAll(row, (whole) => `${whole}<w:tr>${cell('')}</w:tr><w:tr></w:tr>`)),
  'rows in content controls': () => page((xml) => xml.replaceAll(row, controlled)),
  'cells in content controls': () => page((xml) => xml.replaceAll(/<w:tc>.*?<\/w:tc>/gu, controlled)),
  'tables in content controls': () => page((xml) => xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gu, controlled)),
  'tables in text boxes': () => page((xml) => xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gu, boxed)),
  'tables in frames': () =>
    page((xml) => xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gu, (whole) => table([cellOf(whole + paragraph(''))]))),
  'the title in a text box': () => page((xml) => xml.replace(/^<w:p>.*?<\/w:p>/u, boxed)),
  'rows that were deleted': () =>
    page((xml) =>
      xml.replaceAll(row, (whole) => whole + whole.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="4"/></w:trPr>')),
    ),
  'tables torn by an empty paragraph': () => tornBehind(12, paragraph('')),
  'tables torn by a section': () => tornBehind(12, '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'),
  'tables torn by a note': () => tornBehind(14, paragraph('（续表）')),
  'numbers with white space': () => number((text) => run(`\u00A0${text}\u3000`)),
  'numbers behind a soft line break': () => number((text) => `<w:r><w:br/></w:r>${run(text)}`),
  'numbers behind a tab': () => number((text) => `<w:r><w:tab/></w:r>${run(text)}`),
  'numbers from fields': () =>
    number(
      (text) =>
        `${field('begin')}<w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>${field('separate')}${run(text)}${field('end')}`,
    ),
  'numbers from simple fields': () => number((text) => `<w:fldSimple w:instr="=SUM(LEFT)">${run(text)}</w:fldSimple>`),
  'numbers in smart tags': () =>
    number(
      (text) =>
        `<w:smartTag w:element="chmetcnv"><w:smartTagPr><w:attr w:name="UnitName" w:val="9"/></w:smartTagPr>${run(text)}</w:smartTag>`,
    ),
  'numbers in alternatives': () =>
    number(
      (text) =>
        `<mc:AlternateContent><mc:Choice Requires="w14">${run(text)}</mc:Choice><mc:Fallback>${run(text)}</mc:Fallback></mc:AlternateContent>`,
    ),
  'numbers as formulas': () => number((text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`),
  'numbers beside a hidden mark': () => number((text) => run(text) + run('§', '<w:vanish/>')),
  'headings set apart by a tab': () =>
    page((xml) => xml.replaceAll(/>([一二三四五六]、)/gu, '>$1</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>')),
  'another main part': () => inPart('word/document2.xml', body()),
  'namespaces of WPS': () =>
    inPart(
      'word/document.xml',
      body(),
      `${namespaces} xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="wpsCustomData"`,
    ),
}

it.each(Object.entries(files))('%s', async (_, write) => {
  expect(await readingOf(write(), 'report.docx')).toEqual(soundReading(town))
})

/** Labels without their number, which the list puts in front of them. */
it('row labels numbered by lists', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`
  let list = 0
  const numbered = body().replaceAll(
    /<w:pPr><\/w:pPr>(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>)(\d)\.(?=\p{Script=Han})/gu,
    (_, before: string, digit) => {
      if (digit === '1') list += 1
      return `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${before}`
    },
  )
  const lists = Array.from(
    { length: list },
    (_, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  expect(list).toBeGreaterThan(0)
  expect(
    await readingOf(docxFile({ document: numbered, numbering: numbering + lists.join('') }), 'report.docx'),
  ).toEqual(soundReading(town))
})
