import { formNames } from '../form/names.js'
import type { HiddenBy, HiddenText, Level, NoteKind, Reason, Report } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import { allParagraphs, cellsOf } from '../report/queries.js'
import { defineRule } from './shared/define.js'
import {
  cellAround,
  differentCells,
  excerpt,
  hiddenBy,
  holdsForm,
  isCopy,
  saysSomething,
  withoutSpace,
} from './shared/hidden-texts.js'

/** Cells that a message names. */
const namedCells = 3

/** Notes about what is seen otherwise than it is read, and their messages. */
const messageOf = {
  textLayer: 'layer',
  popup: 'popup',
  footnote: 'footnote',
  signature: 'signature',
  unread: 'unread',
  struck: 'struck',
  cover: 'cover',
} as const
const isNoteHere = (kind: NoteKind): kind is keyof typeof messageOf => kind in messageOf

export const hiddenContent = defineRule({
  id: 'hidden-content',
  level: 'warning',
  duty: {
    zh: '文件里没有读者看不到的报告内容',
    en: 'A file holds nothing of a report that its readers do not see',
  },
  clause: ['regulation-50'],
  legacy: true,
  messages: {
    table: '文件里另有一份看不到的{table}（{by}），与看到的不同：{cells}；请删除看不到的表，只留一份',
    number: '这里看到的是“{shown}”，另有看不到的“{hidden}”（{by}）；请删除看不到的内容',
    part: '这里有一部分文字看不到（{by}）：“{hidden}”；请删除，或改为正常显示',
    text: '这里有读者看不到的文字（{by}）：“{hidden}”；请删除，或改为正常显示',
    form: '这里有看不到的表格内容（{by}）：“{hidden}”；请删除，或改为正常显示',
    copy: '文件里另有一份看不到的内容（{by}），与看到的相同：“{hidden}”；如果不是为其他屏幕准备的，请删除',
    other: '文件里另有一份看不到的{year}年度报告（{by}），没有检查；如需检查，请另存为单独的文件',
    page: '网页要等脚本运行后才显示报告，检查的是源代码里的文字；请与浏览器里看到的核对',
    layer: '有{count}页的文字是从图片识别出来的，检查的是识别结果；请与图片逐项核对，或提供原始的 Word（.docx）等文件',
    unshown: '网页把整篇报告隐藏了，也没有脚本来显示，浏览器里看不到；请让它正常显示',
    popup: '文件里有{count}条要点开才能看到的注释，没有检查；注释不应随报告发布，请先删除',
    footnote: '文件里有{count}条脚注或尾注，会印在页面上，但没有检查；请人工核对',
    signature: '文件里有{count}个电子签章，没有验证，签章里的文字也没有检查；请用阅读器核对',
    unread: '有{count}处数字由样式、域或图形生成，看得到，但没有检查；请人工核对，或改为直接写出的文字',
    struck: '有{count}处数字带删除线；请确认后删除，或去掉删除线',
    cover: '有{count}个色块可能遮住报告里的数字；请打开文件核对，或删除色块',
  },
  en: {
    table:
      'The file has another {table} that is not seen ({by}) and differs from the one that is: {cells}. Delete the hidden table',
    number: '“{shown}” is seen here, and “{hidden}” is hidden ({by}). Delete what is hidden',
    part: 'Part of the text here is not seen ({by}): “{hidden}”. Delete it, or let it be seen',
    text: 'Readers do not see the text here ({by}): “{hidden}”. Delete it, or let it be seen',
    form: 'Contents of a table here are not seen ({by}): “{hidden}”. Delete them, or let them be seen',
    copy: 'The file has a hidden copy ({by}) of what is seen: “{hidden}”. Delete it unless it is there for other screens',
    other:
      'The file has another report that is not seen, for {year} ({by}); it was not judged. Save it as a file of its own to have it checked',
    page: 'The page shows the report only after a script has run. The text in its source was judged: compare it with what a browser shows',
    layer:
      'The words of {count} pages were recognised from pictures, and what was recognised was judged. Compare it with the pictures, or give the original Word (.docx) or other file',
    unshown: 'The page hides the whole report and has no script to show it: no browser does. Let it be seen',
    popup: 'The file has {count} notes that show when they are clicked. They were not judged. Delete them first',
    footnote: 'The file has {count} footnotes or endnotes. They are printed and were not judged. Read them yourself',
    signature:
      'The file has {count} electronic signatures or seals. They were not verified, and what they show was not judged. Look at them in a reader',
    unread:
      'In {count} places numbers are made by styles, fields or drawings. They are seen and were not judged. Read them yourself, or write them as text',
    struck: 'In {count} places numbers are struck out. Delete them, or take the line away',
    cover: '{count} coloured areas may lie over numbers of the report. Look at the file, or delete them',
  },
  check: ({ report }, context) => {
    const { hidden, notes, position } = report
    const names = formNames(report)
    const { labels } = lexiconOf(report.forms)
    const top = { position: { start: position.start, end: position.start } }
    for (const { kind, count, position: at } of notes) {
      if (!isNoteHere(kind)) continue
      context.report(messageOf[kind], {
        at: at ? { position: at } : top,
        level: 'info',
        data: { count },
      })
      if (kind === 'textLayer') context.incomplete(recognised)
    }
    if (!hidden) return
    const isOther = hidden.year !== null && report.year !== null && hidden.year !== report.year.value
    const whole = hidden.texts.find(({ within, by }) => within === undefined && !readAllTheSame.has(by))
    if (isOther && whole)
      context.report('other', { at: whole, level: 'info', data: { year: hidden.year ?? '', by: hiddenBy[whole.by] } })
    let isTold = isOther
    for (const [id, table] of isOther ? [] : hidden.tables) {
      const seen = report.tables.get(id)
      if (!seen || !whole) continue
      const cells = differentCells(seen, table)
      if (cells.length === 0) continue
      isTold = true
      const named = cells.slice(0, namedCells)
      const words = (shows: string, hides: string, mark: string): string =>
        named
          .map(
            (cell) =>
              `${names.cellName(cell.seen, seen.edition)} ${shows} ${cell.seen.text}${mark}${hides} ${cell.hidden.text}`,
          )
          .join(mark === '，' ? '；' : '; ')
      context.report('table', {
        at: named[0]?.seen ?? seen,
        level: 'error',
        related: [{ at: whole, message: excerpt(whole.text) }],
        data: {
          table: names.tableTitle(id, seen.edition),
          by: hiddenBy[whole.by],
          cells: { zh: words('看到', '看不到', '，'), en: words('shows', 'hides', ', ') },
        },
      })
    }
    const source = seenText(report)
    for (const text of hidden.texts) {
      if (text.by === 'uncertain') {
        if (holdsForm(text, labels) || (!text.elsewhere && /\d/u.test(text.text))) context.incomplete(undecided)
        continue
      }
      const found = judge(text, report, source, isTold)
      if (!found) continue
      const { id, level, shown } = found
      const data = { by: hiddenBy[text.by], hidden: excerpt(text.text) }
      if (id === 'page' || id === 'unshown') context.report(id, { at: top, level })
      else if (id === 'number') context.report(id, { at: text, level, data: { ...data, shown } })
      else context.report(id, { at: text, level, data })
    }
  },
})

const recognised: Reason = {
  zh: '文字是从图片识别出来的，可能与图片不符；请与图片核对，或提供原始文件后再检查',
  en: 'The text was recognised from a picture and may differ from it. Compare the two, or give the original file and check again',
}

const undecided: Reason = {
  zh: '网页样式里有无法判断的条件，可能隐藏报告的内容；请用浏览器打开核对',
  en: 'Styles of the page have conditions that cannot be judged and may hide parts of the report. Look at it in a browser',
}

/** What is read although it is not seen, or may not be. */
const readAllTheSame: ReadonlySet<HiddenBy> = new Set(['page', 'unshown', 'uncertain'])

/** Everything that is seen, without white space. */
function seenText(report: Report): string {
  const cells = flatMap([...report.tables.values(), ...report.repeatedTables], (table) => [
    ...table.children.map(({ label }) => label?.value ?? ''),
    ...table.columns.map(({ label }) => label?.value ?? ''),
    ...cellsOf(table).map(({ text }) => text),
  ])
  const text = report.format === 'html' ? [] : [report.source]
  return withoutSpace(
    [report.title?.value ?? '', ...report.sections.map(({ heading }) => heading?.value ?? ''), ...cells, ...text]
      .concat(allParagraphs(report).map(({ value }) => value))
      .join('\n'),
  )
}

interface Judgement {
  id: 'number' | 'part' | 'text' | 'form' | 'copy' | 'page' | 'unshown'
  level: Level
  shown: string
}

/** What a hidden text is; undefined where nothing is to be said of it. `isTold`: a table of it was. */
function judge(text: HiddenText, report: Report, source: string, isTold: boolean): Judgement | undefined {
  const found = (id: Judgement['id'], level: Level, shown = ''): Judgement => ({ id, level, shown })
  if (text.by === 'page') return found('page', 'info')
  if (text.by === 'unshown') return found('unshown', 'info')
  if (text.within === 'cell' || text.within === 'number') {
    const cell = cellAround(report, text)
    const number = text.text.trim()
    if (cell?.value !== undefined && /^[\d.]+$/u.test(number))
      return Number(number) === cell.value ? undefined : found('number', 'error', cell.text)
    if (text.within === 'number') return found('part', 'error')
    return text.elsewhere ? undefined : found('part', 'warning')
  }
  const isForm = holdsForm(text, lexiconOf(report.forms).labels)
  const isText = !text.elsewhere && saysSomething(text)
  if (!isForm && !isText) return undefined
  if (isCopy(source, text)) return isTold || !isForm ? undefined : found('copy', 'info')
  if (isTold && isForm) return undefined
  return found(isForm ? 'form' : 'text', 'warning')
}
