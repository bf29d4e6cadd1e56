import { strFromU8, unzipSync } from 'fflate'
import type { Block } from '../../src/model/index.js'
import { readMarkdown } from '../../src/parse/read/markdown/read.js'
import { cell, docxFile, paragraph, relationships, run, table, zipOf } from './docx.js'

/**
 * A report in Markdown as a Word file. `{++text++}` and `{--text--}` in it are tracked changes, `{>>text<<}` is a comment,
 * as in CriticMarkup; `{##text##}` is hidden.
 */
export async function wordOf(markdown: string): Promise<Uint8Array> {
  const blocks = await readMarkdown(markdown)
  return withMarks(docxFile({ document: blocks.map(xmlOf).join('') }))
}

function xmlOf(block: Block): string {
  if (block.type === 'table') {
    const [first] = block.rows
    return table(
      block.rows.map(({ cells }) => cells.map(({ text }) => cell(text)).join('')),
      first?.cells.length,
    )
  }
  return paragraph(block.text.text, block.type === 'heading' ? `<w:outlineLvl w:val="${block.depth - 1}"/>` : '')
}

const comment = /\{&gt;&gt;(.*?)&lt;&lt;\}/gu
const runEnd = '</w:t></w:r>'
const runStart = '<w:r><w:t xml:space="preserve">'

/** A Word file with the marks in its text made tracked changes and comments. */
export function withMarks(file: Uint8Array): Uint8Array {
  const { 'word/document.xml': document = new Uint8Array(), ...parts } = unzipSync(file)
  const texts: string[] = []
  const xml = strFromU8(document)
    .replaceAll(/\{\+\+(.*?)\+\+\}/gu, (_, text: string) => runEnd + insertion(run(text)) + runStart)
    .replaceAll(/\{--(.*?)--\}/gu, (_, text: string) => runEnd + deletion(text) + runStart)
    .replaceAll(/\{##(.*?)##\}/gu, (_, text: string) => runEnd + run(text, '<w:vanish/>') + runStart)
    .replaceAll(comment, (_, text: string) => runEnd + commentMark(texts.push(text) - 1) + runStart)
  return zipOf({ ...parts, 'word/document.xml': xml, ...(texts.length > 0 && commentParts(texts)) })
}

const by = (author: string): string => `w:id="1" w:author="${author}"`

/** Runs that somebody put in. */
export const insertion = (runs: string, author = '张三'): string => `<w:ins ${by(author)}>${runs}</w:ins>`

/** Text that somebody took out. */
export const deletion = (text: string, author = '张三'): string =>
  `<w:del ${by(author)}><w:r><w:delText>${text}</w:delText></w:r></w:del>`

/** The place of a comment. */
export const commentMark = (id: number): string =>
  `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** The parts that comments make, each by an author. */
export function commentParts(
  texts: readonly string[],
  authorOf: (index: number) => string = () => '李四',
): Record<string, string> {
  const own = texts.map(
    (text, index) => `<w:comment w:id="${index}" w:author="${authorOf(index)}"><w:p>${run(text)}</w:p></w:comment>`,
  )
  return {
    'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${own.join('')}</w:comments>`,
    'word/_rels/document.xml.rels': relationships({
      styles: 'styles.xml',
      numbering: 'numbering.xml',
      comments: 'comments.xml',
    }),
  }
}
