import type { Nodes } from 'mdast'
import type { Report } from '../model/index.js'
import { commentName } from './comment-name.js'

/** A comment of a source: its text without the marks, and where it stands with them. */
export interface Comment {
  text: string
  start: number
  end: number
}

/** Comments of a Markdown file or a page that may be about suppressions. What is shown as code, or is a script, is none. */
export async function commentsOf({ source, format }: Report): Promise<Comment[]> {
  if (!source.includes(commentName)) return []
  if (format === 'markdown') return commentsOfMarkdown(source)
  return format === 'html' ? commentsOfHtml(source) : []
}

async function commentsOfMarkdown(source: string): Promise<Comment[]> {
  const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')])
  const comments: Comment[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html') {
      const start = node.position?.start.offset ?? 0
      const html = source.slice(start, node.position?.end.offset)
      comments.push(...commentsIn(html, start))
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  // The parser does not count a byte order mark. Of tables it need not know: their cells are text all the same.
  visit(
    unified()
      .use(remarkParse)
      .parse(source.replace(/^\uFEFF/u, ' ')),
  )
  return comments
}

const ignored = (): void => undefined

async function commentsOfHtml(source: string): Promise<Comment[]> {
  const { Tokenizer } = await import('htmlparser2')
  const comments: Comment[] = []
  const oncomment = (start: number, end: number, endOffset: number): void => {
    const text = source.slice(start, end - endOffset)
    if (source.startsWith('<!--', start - 4)) comments.push({ text, start: start - 4, end: end + 1 })
  }
  const callbacks = {
    onattribdata: ignored,
    onattribend: ignored,
    onattribentity: ignored,
    onattribname: ignored,
    oncdata: ignored,
    onclosetag: ignored,
    ondeclaration: ignored,
    onend: ignored,
    onopentagend: ignored,
    onopentagname: ignored,
    onprocessinginstruction: ignored,
    onselfclosingtag: ignored,
    ontext: ignored,
    ontextentity: ignored,
  }
  const tokenizer = new Tokenizer({}, { ...callbacks, oncomment })
  tokenizer.write(source)
  tokenizer.end()
  return comments
}

/** Comments of a piece of HTML that begins at an offset. An expression would look for the end of each open one again. */
function commentsIn(html: string, offset: number): Comment[] {
  const comments: Comment[] = []
  let start = html.indexOf('<!--')
  let close = html.indexOf('-->', start + 4)
  while (start >= 0 && close >= 0) {
    comments.push({ text: html.slice(start + 4, close), start: offset + start, end: offset + close + 3 })
    start = html.indexOf('<!--', close + 3)
    close = html.indexOf('-->', start + 4)
  }
  return comments
}
