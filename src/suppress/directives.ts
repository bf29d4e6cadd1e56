import { flatMap } from '../text/flat-map.js'
import { LineIndex } from '../text/lines.js'
import type { Position, Report } from '../model/index.js'
import { commentName } from './comment-name.js'
import { commentsOf, type Comment } from './comments.js'
import { NextLines } from './next-line.js'
import type { Stretch } from './stretch.js'

/** A comment that suppresses findings, or ends that. */
export interface Directive {
  kind: 'disable-next-line' | 'disable' | 'enable'
  /** Ids of rules; empty: all rules. */
  rules: string[]
  /** Empty where none is given. */
  reason: string
  /** Where the comment stands. */
  position: Position
  /** Where it holds. That of `disable` goes on to the end of the file, that of `enable` is the comment. */
  holds: Stretch
}

/** The comments about suppressions of a Markdown file or a page, in order. */
export async function directivesOf(report: Report): Promise<Directive[]> {
  const comments = await commentsOf(report)
  if (comments.length === 0) return []
  const { source, children, format } = report
  const lines = new LineIndex(source)
  const nextLines = new NextLines(source, lines, format === 'markdown')
  const firstWords = children[0]?.position.start.offset ?? 0
  return flatMap(comments, (comment) => {
    const said = read(comment)
    if (!said) return []
    const position = lines.position(comment)
    // What is wrong with the whole file stands at its beginning, where no comment can be before it.
    const from = comment.start < firstWords ? fileStart : position.start
    const holds: Record<Directive['kind'], () => Stretch> = {
      'disable-next-line': () => nextLines.after(comment),
      disable: () => ({ from, to: fileEnd }),
      enable: () => ({ from, to: from }),
    }
    return [{ ...said, position, holds: holds[said.kind]() }]
  })
}

const fileStart = { line: 1, column: 1 }
const fileEnd = { line: Infinity, column: Infinity }

const form = new RegExp(`^\\s*${commentName}(disable-next-line|disable|enable)(?![\\w-])`, 'u')

function read({ text }: Comment): Pick<Directive, 'kind' | 'rules' | 'reason'> | undefined {
  const [whole, kind] = form.exec(text) ?? []
  if (whole === undefined) return undefined
  const rest = text.slice(whole.length)
  // Word processors make one dash of two hyphens.
  const mark = /-{2,}|[—–]+/u.exec(rest)
  const ids = rest.slice(0, mark?.index).split(/[\s,，、]+/u)
  return {
    kind: kind as Directive['kind'],
    rules: [...new Set(ids.filter((id) => id !== ''))],
    reason: mark ? rest.slice(mark.index + mark[0].length).trim() : '',
  }
}
