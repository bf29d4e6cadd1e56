import { plainMessage } from '../results/fatal.js'
import { fileKinds } from '../parse/file-kinds.js'
import type { FileKind, FileResult, LintResult, Locale, Unjudged, UnjudgedResult } from '../model/index.js'
import { displayPath } from './display-path.js'

/** Whether a file was judged, or refused with a fatal message. The others were found and are reported in groups. */
export const isJudged = (result: FileResult): result is LintResult => !('kind' in result)

/** Results of files that were judged or refused. */
export const judgedOf = (results: readonly FileResult[]): LintResult[] => results.filter(isJudged)

/** Files that are reported together: those of one kind that were found and not judged. */
export interface UnjudgedGroup {
  verdict: Unjudged
  /** What they are, and how many. */
  what: string
  /** What to do about them; empty where there is nothing to do. */
  advice: string
  files: UnjudgedResult[]
}

const order: readonly Unjudged[] = ['unchecked', 'notReport', 'otherFile', 'earlierOnly']

interface Words {
  verdict: Readonly<Record<Unjudged, string>>
  /** The same behind a number. */
  counted: Readonly<Record<Unjudged, string>>
  colon: string
  comma: string
  count: (count: number) => string
  files: (name: string, count: number) => string
  blankForm: string
  empty: string
  total: (verdict: Unjudged, count: number) => string
  namesHint: string
}

const chinese: Words = {
  verdict: { unchecked: '未检查', notReport: '不是年度报告', otherFile: '其他文件', earlierOnly: '只有上次检查过' },
  counted: { unchecked: '未检查', notReport: '不是年度报告', otherFile: '其他文件', earlierOnly: '只有上次检查过' },
  colon: '：',
  comma: '，',
  count: (count) => `${count} 个`,
  files: (name, count) => `${name}${name.endsWith('）') ? '' : ' '}${count} 个`,
  blankForm: '还没有填写的空白格式',
  empty: '空文件',
  total: (verdict, count) => `${chinese.counted[verdict]} ${count}`,
  namesHint: '文件名用 --verbose 列出',
}

/** What one file is counted as. */
const one: Readonly<Record<Unjudged, string>> = {
  unchecked: 'not checked',
  notReport: 'no report',
  otherFile: 'other file',
  earlierOnly: 'checked in the earlier round only',
}

const english: Words = {
  verdict: {
    unchecked: 'Not checked',
    notReport: 'Not an annual report',
    otherFile: 'Other files',
    earlierOnly: 'Checked in the earlier round only',
  },
  counted: {
    unchecked: 'not checked',
    notReport: 'not reports',
    otherFile: 'other files',
    earlierOnly: 'checked in the earlier round only',
  },
  colon: ': ',
  comma: ', ',
  count: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
  files: (name, count) => `${name}, ${english.count(count)}`,
  blankForm: 'blank form that nobody has filled in',
  empty: 'empty file',
  total: (verdict, count) => `${count} ${count === 1 ? one[verdict] : english.counted[verdict]}`,
  namesHint: '--verbose lists their names',
}

const wordsFor = (locale: Locale): Words => (locale === 'en' ? english : chinese)

/** How a file that was not judged is reported, in words. */
export const unjudgedWord = (verdict: Unjudged, locale: Locale): string => wordsFor(locale).verdict[verdict]

/** Says where the names of the files of a group are. */
export const namesHint = (locale: Locale): string => wordsFor(locale).namesHint

/** The files that were found and not judged, by how they are reported and what they are. */
export function unjudgedGroups(results: readonly FileResult[], locale: Locale): UnjudgedGroup[] {
  const groups = new Map<string, [UnjudgedResult, ...UnjudgedResult[]]>()
  for (const result of results) {
    if (isJudged(result)) continue
    const key = `${result.verdict} ${result.kind}`
    const group = groups.get(key)
    if (group) group.push(result)
    else groups.set(key, [result])
  }
  return [...groups.values()]
    .map((files) => ({
      verdict: files[0].verdict,
      what: whatOf(files[0].kind, files.length, locale),
      advice: files[0].verdict === 'unchecked' ? files[0].note : '',
      files,
    }))
    .sort((a, b) => placeOf(a) - placeOf(b))
}

const kindOrder: readonly string[] = ['not-a-report', 'blank-form', 'empty', 'earlier-only', ...Object.keys(fileKinds)]

const placeOf = ({ verdict, files }: UnjudgedGroup): number =>
  order.indexOf(verdict) * kindOrder.length + kindOrder.indexOf(files[0]?.kind ?? '')

function whatOf(kind: UnjudgedResult['kind'], count: number, locale: Locale): string {
  const words = wordsFor(locale)
  switch (kind) {
    case 'not-a-report':
    case 'earlier-only':
      return words.count(count)
    case 'blank-form':
      return words.files(words.blankForm, count)
    case 'empty':
      return words.files(words.empty, count)
    default:
      return words.files(nameOf(kind, locale), count)
  }
}

const nameOf = (kind: UnjudgedResult['kind'], locale: Locale): string => {
  const name = kind in fileKinds ? fileKinds[kind as FileKind].name : { zh: kind, en: kind }
  return locale === 'en' ? name.en : name.zh
}

/** What the files of a group are, how many, and what to do. */
export const groupText = ({ what, advice }: Pick<UnjudgedGroup, 'what' | 'advice'>, locale: Locale): string =>
  advice === '' ? what : `${what}${locale === 'en' ? '. ' : '；'}${advice}`

/** The same behind how they are reported: a group on one line. */
export const groupLine = (group: Pick<UnjudgedGroup, 'verdict' | 'what' | 'advice'>, locale: Locale): string =>
  unjudgedWord(group.verdict, locale) + wordsFor(locale).colon + groupText(group, locale)

/** Names of the files of a group as they are shown. */
export const namesOf = ({ files }: UnjudgedGroup, cwd: string): string[] =>
  files.map(({ filePath }) => displayPath(filePath, cwd))

/** How many files are reported in each way; nothing for none. */
export function unjudgedCounts(results: readonly FileResult[], locale: Locale): string[] {
  const counts = countUnjudged(results)
  const { total } = wordsFor(locale)
  return order.flatMap((verdict) => (counts[verdict] > 0 ? [total(verdict, counts[verdict])] : []))
}

/** The same, to stand behind the numbers of the verdicts. */
export const unjudgedTotals = (results: readonly FileResult[], locale: Locale): string =>
  unjudgedCounts(results, locale)
    .map((total) => wordsFor(locale).comma + total)
    .join('')

/** How many files are reported in each way. */
export function countUnjudged(results: readonly FileResult[]): Record<Unjudged, number> {
  const counts: Record<Unjudged, number> = { unchecked: 0, notReport: 0, otherFile: 0, earlierOnly: 0 }
  for (const result of results) if (!isJudged(result)) counts[result.verdict] += 1
  return counts
}

/**
 * Results for formats that have no place for groups: what was not checked is a file that could not be judged, with the
 * code `unchecked`; what is no report is left out.
 */
export const withRefusals = (results: readonly FileResult[], locale: Locale): LintResult[] =>
  results.flatMap((result) =>
    isJudged(result) ? [result] : result.verdict === 'unchecked' ? [refused(result, locale)] : [],
  )

/** The same with the files that only the earlier round has checked: what was found in them then was not rechecked. */
export const withEarlierOnly = (results: readonly FileResult[], locale: Locale): LintResult[] => [
  ...withRefusals(results, locale),
  ...results.flatMap((result) =>
    result.verdict === 'earlierOnly' ? [{ ...result, verdict: 'incomplete' as const }] : [],
  ),
]

function refused(result: UnjudgedResult, locale: Locale): LintResult {
  const { kind, note, ...others } = result
  const text = groupLine({ ...result, what: nameOf(kind, locale), advice: note }, locale)
  return {
    ...others,
    messages: [
      {
        ...plainMessage('unchecked', text, { line: 1, column: 1 }),
        level: 'error',
        severity: 2,
        fatal: true,
        data: { kind },
      },
    ],
    errorCount: 1,
    fatalErrorCount: 1,
    verdict: 'incomplete',
  }
}
