import { flatMap } from '../text/flat-map.js'
import { matchesIn } from '../text/matches.js'

/** What to put in place of some characters of a text. */
interface Change {
  start: number
  end: number
  text: string
}

/** Faults of form in a text, each with its remedy. */
export interface FormFaults {
  halfWidth: Change[]
  space: Change[]
  doubled: Change[]
  numbering: Change[]
}

const chinese = '\\u4E00-\\u9FFF'
const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const halfWidthMark = new RegExp(
  `(?<=[${chinese}”》〉）％%\\d])[,;:?!](?=[${chinese}“《〈（])|(?<=[${chinese}”》〉）])[,;:?!](?=[\\d\\s]|$)`,
  'gu',
)
const bracketed = /\(([^()]{0,60})\)/gu
/** Addresses of pages and mail. */
const web = /(?:https?:\/\/|www\.|(?<![\w.-])[\w.-]{1,64}@)[^\s\u4E00-\u9FFF，。；）)]+/gu
/** What each of these needs: most texts have none of it, and looking to the side at each character takes long. */
const webCue = /:\/\/|www\.|@/u
const markCue = /[,;:?!(]/u
const spaceCue = /[ \u00A0]/u
const strayspace = new RegExp(`(?<=[${chinese}，。；：、！？）》”])[ \\u00A0](?=[${chinese}，。；：、！？（《“])`, 'gu')
const doubledMark = /([，。；：、！？])\1+/gu
const numbers: readonly [RegExp, (number: string) => string][] = [
  [/^[（(]([一二三四五六七八九十]{1,3})[）)][、.．，]/u, (number) => `（${number}）`],
  [/^([一二三四五六七八九十]{1,3})[.．](?!\d)/u, (number) => `${number}、`],
  [/^(\d{1,2})、/u, (number) => `${number}.`],
  [/^[（(](\d{1,2})[）)][、.．]/u, (number) => `（${number}）`],
]

/** Finds the faults of a paragraph or heading. Addresses of pages and mail are left as they are. */
export function faultsOfForm(value: string): FormFaults {
  const text = webCue.test(value) ? value.replace(web, (address) => 'w'.repeat(address.length)) : value
  const numbering = numberingOf(text)
  const skipped = numbering[0]?.end ?? 0
  const free = ({ index }: { index: number }): boolean => index >= skipped
  const spaces = spaceCue.test(text) ? matchesIn(text, strayspace) : []
  return {
    halfWidth: markCue.test(text) ? halfWidthMarks(text, free) : [],
    space: spaces
      .filter((match) => free(match) && match.index !== skipped)
      .map(({ index }) => ({ start: index, end: index + 1, text: '' })),
    doubled: matchesIn(text, doubledMark).map(({ index, 0: found, 1: mark = '' }) => ({
      start: index,
      end: index + found.length,
      text: mark,
    })),
    numbering,
  }
}

function halfWidthMarks(text: string, free: (match: RegExpExecArray) => boolean): Change[] {
  const marks = matchesIn(text, halfWidthMark)
    .filter(free)
    .map(({ index, 0: mark }) => change(index, mark))
  const brackets = flatMap(
    matchesIn(text, bracketed).filter(
      (match) => free(match) && isChinese(text, match.index, match[1] ?? '', match[0].length),
    ),
    (match) => [change(match.index, '('), change(match.index + match[0].length - 1, ')')],
  )
  return [...marks, ...brackets].sort((a, b) => a.start - b.start)
}

const change = (index: number, mark: string): Change => ({
  start: index,
  end: index + 1,
  text: fullWidth[mark] ?? mark,
})

/** Brackets belong to the Chinese text where what they hold, or what stands before them, is Chinese. */
function isChinese(text: string, start: number, inner: string, length: number): boolean {
  const around = `${text[start - 1] ?? ''}${text[start + length] ?? ''}`
  return (
    /[\u4E00-\u9FFF]/u.test(inner) ||
    (inner !== '' &&
      /[\u4E00-\u9FFF]/u.test(around) &&
      !/^\d{2,4}-?\d*$/u.test(inner) &&
      !/^[A-Za-z\d .,/-]+$/u.test(inner))
  )
}

function numberingOf(text: string): Change[] {
  for (const [pattern, write] of numbers) {
    const match = pattern.exec(text)
    if (match?.[1]) return [{ start: 0, end: match[0].length, text: write(match[1]) }]
  }
  return []
}
