import type { CellAddress, LintMessage, LintResult, Locale } from '../model/index.js'
import { changeOf } from '../formatters/document/advice.js'
import { documentWords, type DocumentWords } from '../formatters/document/words.js'
import type { FormatContext } from '../formatters/formatter.js'
import { formWords, type FormWords } from '../formatters/form-words.js'

interface AnnotationWords {
  title: string
  related: string
  /** How many findings have no comment, because there are too many. */
  omitted(count: number): string
  undecided: string
  farewell: string
}

const chinese: AnnotationWords = {
  title: 'report-lint 检查结果：',
  related: '相关单元格：',
  omitted: (count) => `另有 ${count} 处问题没有批注：批注太多时 Word 会打不开文件。请先改正已批注的，再检查一次。`,
  undecided: '需人工核对：',
  farewell: '批注由 report-lint 添加，供改稿用；发布前请删除全部批注。',
}

const english: AnnotationWords = {
  title: 'Checked by report-lint: ',
  related: 'Related cells: ',
  omitted: (count) =>
    `${count} more findings have no comment: Word opens no file with too many. Correct those that have one, and check again.`,
  undecided: 'To review by hand: ',
  farewell: 'Comments by report-lint are for revision. Delete all comments before publishing.',
}

/** What a comment says. */
export interface CommentText {
  /** A line a paragraph. */
  lines: readonly string[]
  /** Stays the same as long as the finding does. */
  key: string
  /** What the comment on the same finding in an earlier copy begins with, where a program did not keep its id. */
  beginning: string
}

/** The words of comments about a result. */
export class CommentWriter {
  private readonly own: AnnotationWords
  private readonly words: DocumentWords
  private readonly form: FormWords

  constructor(
    private readonly result: LintResult,
    locale: Locale,
    context: Pick<FormatContext, 'forms'>,
  ) {
    this.own = locale === 'en' ? english : chinese
    this.words = documentWords(locale)
    this.form = formWords(result, context)
  }

  /** The first comment: verdict, counts, what could not be decided. @param omitted Findings that have no comment. */
  summary(omitted: number): CommentText {
    const { own, words } = this
    const { verdict, errorCount, warningCount, infoCount, suppressedMessages, reasons } = this.result
    const counts = words.counts({ error: errorCount, warning: warningCount, info: infoCount })
    const accepted = suppressedMessages.length > 0 ? words.separator + words.besides(suppressedMessages.length) : ''
    const open = new Set(Object.values(reasons).flat())
    return {
      lines: [
        own.title + words.verdict[verdict],
        counts + accepted,
        ...Array.from(open, (reason) => own.undecided + reason),
        ...(omitted > 0 ? [own.omitted(omitted)] : []),
        own.farewell,
      ],
      key: 'summary',
      beginning: own.title,
    }
  }

  finding(message: LintMessage): CommentText {
    const { level, message: text, ruleId, code, clause, related, suggestions, fingerprint } = message
    const { own, words, form } = this
    const table = message.cell?.table ?? message.table?.id
    const named = (cell: CellAddress): string => (cell.table === table ? form.cellName(cell) : form.cellPlace(cell))
    const cells = new Set(related.flatMap(({ cell }) => (cell ? [named(cell)] : [])))
    const rule = ruleId === null ? words.code + words.colon + (code ?? '') : words.rule + words.colon + ruleId
    const basis = clause.length > 0 ? [words.basis + words.colon + clause.join(words.listSeparator)] : []
    const lines = [
      `【${words.level[level]}】${text}`,
      ...(cells.size > 0 ? [own.related + [...cells].join(words.separator)] : []),
      ...changeOf(message, form, words),
      ...suggestions.map(({ desc }) => desc),
      [rule, ...basis].join(words.separator),
    ]
    return { lines, key: fingerprint, beginning: lines.join('\n') }
  }
}
