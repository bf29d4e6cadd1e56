import { unzipSync } from 'fflate'
import { docxFile, type DocxParts, docxOf, paragraph, run } from '../../support/docx.js'
import { numbers, type Numbers, orders, place, type Way } from '../decoy.js'
import { withNumber, withSentence } from './report.js'

/** What of a Word file is written in a special way. */
export type Host = 'part' | 'paragraph' | 'row' | 'table'

const bodyOf = (file: Uint8Array): string =>
  /<w:body>(.*)<w:sectPr\/>/su.exec(new TextDecoder().decode(unzipSync(file)['word/document.xml']))?.[1] ?? ''
const tableLooks =
  '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
const cellBody = bodyOf(docxOf(withNumber))
const proseBody = bodyOf(docxOf(withSentence)).replace(
  numbers.plain,
  `</w:t></w:r>${run(numbers.plain)}<w:r><w:rPr></w:rPr><w:t xml:space="preserve">`,
)

/** The innermost element of a name that holds the plain number. */
const holding = (name: string): RegExp =>
  new RegExp(`<w:${name}>(?:(?!<w:${name}>).)*?${numbers.plain}.*?</w:${name}>`, 'su')
const pieces: Record<Host, RegExp> = {
  part: holding('r'),
  paragraph: holding('p'),
  row: holding('tr'),
  table: holding('tbl'),
}

export const anyHost: readonly Host[] = ['part', 'part', 'paragraph', 'row', 'table']

/** A piece of a document as it is written, and what that needs in other parts; `@` in these is the number. */
export interface Written extends Pick<DocxParts, 'styles' | 'numbering'> {
  write: (piece: string, host: Host) => string
  /** Of parts besides those that every file has, content by name. */
  parts?: Record<string, string>
  /** What is made of the whole body. */
  whole?: (body: string) => string
}

/** A way to write pieces of Word files. */
export const wordWay = (name: string, hosts: readonly Host[], written: Written): Way => ({
  name,
  draw: (random) => {
    const host = random.oneOf(hosts)
    const isProse = random.below(2) === 0 && (host === 'part' || host === 'paragraph')
    const order = random.oneOf(orders)
    const { write, whole = String, parts = {}, ...others } = written
    return {
      extension: 'docx',
      has: order === 'alone' ? ['special'] : ['plain', 'special'],
      make: (shown) => {
        const body = place(isProse ? proseBody : cellBody, pieces[host], order, shown, (piece) =>
          host === 'table' ? apart(write(piece, host)) : write(piece, host),
        )
        const filled = Object.entries(parts).map(([part, text]) => [part, fill(text, shown)])
        const document = whole(body).replaceAll('</w:tblPr>', tableLooks)
        return docxFile({
          document,
          parts: Object.fromEntries(filled) as Record<string, string>,
          ...filledOf(others, shown),
        })
      },
    }
  },
})

const fill = (text: string, { special }: Numbers): string => text.replaceAll('@', special)
const filledOf = <Texts extends object>(texts: Texts, shown: Numbers): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(String(text), shown)])) as Texts

/** The number of a piece. */
export const numberIn = (piece: string): string => /\d{4}(?=<\/w:t>)/u.exec(piece)?.[0] ?? ''

/** Puts properties on all runs of a piece. */
export const onRuns =
  (properties: string) =>
  (piece: string): string =>
    piece.replaceAll('</w:rPr>', `${properties}</w:rPr>`)

/** Puts properties on all paragraphs of a piece. */
export const onParagraphs =
  (properties: string) =>
  (piece: string): string =>
    piece.replaceAll('<w:pPr>', `<w:pPr>${properties}`)

/** Puts properties on all rows of a piece. */
export const onRows =
  (properties: string) =>
  (piece: string): string =>
    piece.replaceAll('<w:tr>', `<w:tr><w:trPr>${properties}</w:trPr>`)

/** A table right behind another one would be part of it. */
const apart = (piece: string): string => `${paragraph('')}${piece}${paragraph('')}`
