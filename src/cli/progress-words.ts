import type { Locale } from '../model/index.js'

/** What the bar of a long run says, most important first. */
export interface ProgressWords {
  separator: string
  /** Files done of all, as 3/25. */
  files(fraction: string): string
  findings(count: number): string
  /** Time that is left. */
  left(seconds: number): string
  /** Files a second. */
  rate(perSecond: number): string
}

const chinese: ProgressWords = {
  separator: '，',
  files: (fraction) => `${fraction} 个文件`,
  findings: (count) => `问题 ${String(count)} 处`,
  left: (seconds) => `剩余约${duration(seconds, [' 小时', ' 分', ' 秒'])}`,
  rate: (perSecond) => `每秒 ${String(perSecond)} 个`,
}

const english: ProgressWords = {
  separator: ', ',
  files: (fraction) => `${fraction} files`,
  findings: (count) => `${String(count)} ${count === 1 ? 'finding' : 'findings'}`,
  left: (seconds) => `about${duration(seconds, [' h', ' min', ' s'])} left`,
  rate: (perSecond) => `${String(perSecond)}/s`,
}

/** The words of the bar in a language. */
export const progressWords = (locale: Locale): ProgressWords => (locale === 'en' ? english : chinese)

/** The two largest units of a time, each with a space before it. */
function duration(seconds: number, [hours, minutes, rest]: readonly [string, string, string]): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 3_600), hours],
    [Math.floor(seconds / 60) % 60, minutes],
    [seconds % 60, rest],
  ]
  const first = parts.findIndex(([number], index) => number > 0 || index === parts.length - 1)
  return parts
    .slice(first, first + 2)
    .map(([number, unit]) => ` ${String(number)}${unit}`)
    .join('')
}
