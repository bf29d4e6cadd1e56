import type { Span, Title } from '../model/index.js'
import type { LineIndex } from '../text/lines.js'
import { invisible } from '../text/invisible.js'
import { foldCharacters, keyOf } from '../text/key.js'
import { joinSpans, sliceSpan, trimSpan } from '../text/span.js'
import { placeWord } from '../form/wordings/organs.js'
import { organKindOf } from './organs.js'
import { titles as tolerances } from './tolerances.js'

/** Every name that the document goes by in real titles, right and wrong; the last one in the line counts. */
const documentName = /(?:政府信息|政务信息|信息|政务)公开[^,.;:(]{0,8}?(?:年度报告|年度报|年报|工作报告|报告)/u
const titleEnd = /(?:报告|年报|年度报)(?:\([^)]{0,12}\))?》?$/u
/** Sentences, and letters about reports. */
const notTitle = /[,.;!?]|通知|^现将/u
/** The 、 between two organs that report together. */
const betweenOrgans = /(?<=[局委办室会府厅区部院处站心]),(?=[^,]{3,24}[局委办室会府厅部院])/gu
/**
 * Two organs with a space between them, which a title is without: the second begins with its place again. An organ of the
 * whole country before a place is the first part of a name: 国家税务总局松岚县税务局.
 */
const joinedOrgans =
  /(?<=[局委会厅])(?<!^(?:国家|国务院|中国|中华人民共和国)[^省市县区旗镇乡]{1,14})(?=(?![和及与])[\u4E00-\u9FFF]{1,7}[省市县区旗镇乡][\u4E00-\u9FFF]{2,20}(?<!分|支)[局委会厅室府]$)/gu
const yearOfTitle = /(?:20\d{2}|二[〇○零O0]一[五六七八九]|二[〇○零O0]二[〇○零O0一二三四五六七八九])年?度?/iu
/** 政府信息公开工作2023年度报告 is the name of the document with the year in it. */
const yearWithin = /(?:20\d{2}|二[〇○零0]二[〇○零0一二三四五六七八九])(?:年(?=年度)|(?=年度))/u
const metadata = /[:：|\t>＞»]|索引号|发布日期|当前位置|来源|字体|打印|浏览|http/u
/** What stands around a title and is no part of it: a bookmark, 附件1：, 名称 before the name on a page, 【年报】. */
const notPart = new RegExp(
  [
    String.raw`\[bookmark:[^[\]]*\]`,
    String.raw`^\s*附件\s?\d{0,2}\s?[：:]`,
    String.raw`^\s*(?:信息|文件|文章|公文)?(?:名\s{0,4}称|标\s{0,4}题)(?:\s?[：:]\s{0,4}[|\t]?\s?|\s)(?=\S)`,
    String.raw`^\s*[【[［][^【】[\]［］]{0,8}(?:年报|年度报告|公开|公示|公告)[】\]］]`,
  ].join('|'),
  'gu',
)

/** What a title says, its parts taken apart. */
export interface TitleParts {
  organ: string
  year: number | null
  documentName: string | null
}

/**
 * The title among the lines before the first section: the line that ends in the name of the
 * document, with the lines above it that it was wrapped from.
 */
export function titleOf(candidates: readonly Span[], lines: LineIndex): Title | null {
  const spans = candidates.slice(0, tolerances.linesSearched)
  let bare: Span[] | undefined
  for (let last = 0; last < spans.length; last += 1) {
    let best: { wrapped: Span[]; score: number } | undefined
    for (let first = last; first >= 0 && last - first < tolerances.mostLines; first -= 1) {
      if (metadata.test(withoutFrame(spans[first]?.text ?? ''))) break
      const wrapped = spans.slice(first, last + 1)
      const score = scoreOf(compact(wrapped.map(({ text }) => text).join('')))
      if (score !== undefined && (!best || score > best.score)) best = { wrapped, score }
    }
    if (!best) continue
    const whole = [...best.wrapped, ...linesBelow(best.wrapped, spans.slice(last + 1, last + 3))]
    if (best.score >= 2 || whole.length > best.wrapped.length) return titleNode(whole, lines)
    bare ??= whole
  }
  return bare ? titleNode(bare, lines) : null
}

/** The lines below a title that say what it does not: the organ, or the year. */
function linesBelow(title: readonly Span[], next: readonly Span[]): Span[] {
  const below: Span[] = []
  const parts = titleParts(compact(title.map(({ text }) => text).join('')))
  for (const span of next) {
    const key = keyOf(span.text)
    if (parts.organ === '' && !below.some(isOrganLine) && isOrganLine(span)) below.push(span)
    else if (parts.year === null && yearLine.test(key)) return [...below, span]
    else break
  }
  return below
}

const yearLine = /^\(?20\d{2}年度?\)?$/u
const isOrganLine = ({ text }: Span): boolean => {
  const [, organ = ''] = /^\(?([^(),.:;]{5,30})\)?$/u.exec(keyOf(text)) ?? []
  return organKindOf(organ) !== null && placeWord.test(organ)
}

/** Cuts a title off the text that follows it on the same line, as copies without line ends have it. */
export function splitTitle(span: Span): Span[] {
  const match = /^\s*\S{4,60}?年度报告(?=\s)/u.exec(foldCharacters(span.text.slice(0, tolerances.longestTitle)))
  if (!match || scoreOf(compact(match[0])) === undefined) return [span]
  return [sliceSpan(span, 0, match[0].length), trimSpan(sliceSpan(span, match[0].length, span.text.length))].filter(
    ({ text }) => text !== '',
  )
}

const unseen = new RegExp(String.raw`[\s${invisible}]+`, 'gu')
const compact = (text: string): string => withoutFrame(text).replace(unseen, '')

/** A line without what stands around its title, and without the ends of the cells behind it. */
function withoutFrame(text: string): string {
  const own = text.replace(notPart, '')
  let end = own.length
  while (end > 0 && (own[end - 1] === '|' || own[end - 1]?.trim() === '')) end -= 1
  return own.slice(0, end)
}

/** How complete a title is: 0 the bare name of the document; undefined for no title at all. */
function scoreOf(value: string): number | undefined {
  const key = keyOf(value)
  if (
    key.length > tolerances.longestTitle ||
    !titleEnd.test(key) ||
    !documentName.test(key) ||
    notTitle.test(key.replace(betweenOrgans, '')) ||
    isCutInBrackets(key)
  )
    return undefined
  const { organ, year, documentName: name } = titleParts(value)
  return (organKindOf(organ) ? 2 : 0) + (year === null ? 0 : 1) + (name?.startsWith('政府信息公开') ? 1 : 0)
}

/** The second line of a name with a bracket: its bracket is not opened. */
const isCutInBrackets = (key: string): boolean => /^[^(]*\)/u.test(key)

function titleNode(spans: readonly Span[], lines: LineIndex): Title {
  const span = joinSpans(spans)
  const value = compact(span.text)
  return { type: 'title', value, documentName: titleParts(value).documentName, position: lines.position(span) }
}

/** Takes organ, year and document name out of a title. Both orders of organ and year are good. */
export function titleParts(value: string): TitleParts {
  const key = keyOf(value)
  const name = documentName.exec(key)
  const rest = name ? key.slice(0, name.index) : key
  const year = yearOfTitle.exec(rest) ?? yearOfTitle.exec(key.slice(rest.length))
  const before = rest
    .replace(yearOfTitle, '')
    .replace(/^(?:关于(?:印发|公布|发布|报送)?)?[(《]*/u, '')
    .replace(/(?<![()》的])[()》的]+$/u, '')
    .replace(/关于(?:印发|公布|发布|报送)?$/u, '')
  const organ = before === '' ? organBehind(key.slice(rest.length)) : printedOrgan(before)
  return { organ, year: year ? yearNumber(year[0]) : null, documentName: name ? name[0].replace(yearWithin, '') : null }
}

/** The name as it is printed: marks of full width, a bracket that is closed, 人民政府信息公开 for 人民政府政府信息公开. */
function printedOrgan(name: string): string {
  const closed = name.includes('(') && !name.includes(')') ? `${name})` : name
  const whole = closed.endsWith('人民') ? `${closed}政府` : closed
  return whole.replace(joinedOrgans, '、').replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '、')
}

/** …年度报告（松岚县教育局）: the organ in brackets, or on a line of its own. */
function organBehind(text: string): string {
  const organ = /^.*?(?:年度报告|年报|工作报告)\(?([^()]{4,30}?)\)?(?:\(?20\d{2}年度?\)?)?$/u.exec(text)?.[1] ?? ''
  return organKindOf(organ) ? organ : ''
}

const chineseDigits = '〇一二三四五六七八九'

function yearNumber(text: string): number {
  if (/^\d{4}/u.test(text)) return Number(text.slice(0, 4))
  const digits = Array.from(
    text.replace(/[○零O0]/giu, (zero) => (zero === '0' ? '0' : '〇')),
    (character) => {
      const index = chineseDigits.indexOf(character)
      return index >= 0 ? String(index) : character
    },
  )
  return Number(digits.join('').slice(0, 4))
}
