import type { LintMessage } from '../model/index.js'

type Place = Pick<LintMessage, 'line' | 'column' | 'endLine' | 'endColumn'>

/** The part of a source that a finding stands at; undefined where the place is none of the source. */
export function textUnder(source: string, { line, column, endLine, endColumn }: Place): string | undefined {
  const starts = [0, ...Array.from(source.matchAll(/\r\n|[\r\n]/gu), ({ index, 0: end }) => index + end.length)]
  const offset = (at: number, across: number): number | undefined => {
    const start = starts[at - 1]
    const length = (starts[at] ?? source.length + 1) - (start ?? 0)
    return start === undefined || across < 1 || across > length ? undefined : start + across - 1
  }
  const [start, end] = [offset(line, column), offset(endLine, endColumn)]
  return start === undefined || end === undefined || end < start ? undefined : source.slice(start, end)
}
