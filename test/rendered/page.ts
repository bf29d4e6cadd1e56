import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import type { Rendered, Tally } from './main.js'

const heading = '## 最近一次 The last run'
const names: Readonly<Record<string, string>> = { html: '网页 Pages', docx: 'Word', pdf: 'PDF' }

/** Writes the figures of a run behind what the page says by hand. Ways that it did not try keep theirs. */
export async function writePage(path: string, { tallies, versions }: Rendered, seed: number): Promise<void> {
  const text = readFileSync(path, 'utf8')
  const start = text.indexOf(heading)
  const earlier = start < 0 ? '' : text.slice(start)
  const kept = start < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, start)
  const known = Object.keys(names).filter((extension) => versions.has(extension) || versionIn(earlier, extension))
  const programs = known.map(
    (extension) => `- ${nameOf(extension)}: ${versions.get(extension) ?? versionIn(earlier, extension) ?? ''}`,
  )
  const sections = known.map((extension) => {
    const tried = tallies.filter((tally) => tally.extension === extension).filter(isMet)
    const old = talliesIn(earlier, extension)
    const before = old.map((tally) => tried.find(({ way }) => wayInTable(way) === tally.way) ?? tally)
    const own = [...before, ...tried.filter(({ way }) => !old.some((tally) => tally.way === wayInTable(way)))]
    return `### ${nameOf(extension)}\n\n${tableOf([totalOf(own), ...own])}`
  })
  const seeds = new Set([...(/^种子 Seeds?: (.*)$/mu.exec(earlier)?.[1]?.split(', ') ?? []), String(seed)])
  const parts = [heading, `种子 Seeds: ${[...seeds].join(', ')}`, programs.join('\n'), ...sections]
  const options = await resolveConfig(path)
  writeFileSync(path, await format(kept + parts.join('\n\n'), { ...options, filepath: path }))
}

const nameOf = (extension: string): string => names[extension] ?? extension

/** The program that a page names for an extension. */
const versionIn = (page: string, extension: string): string | undefined =>
  page.split('\n').flatMap((line) => (line.startsWith(`- ${nameOf(extension)}: `) ? [line.split(': ')[1]] : []))[0]

/** The figures that a page has for an extension, ways as they are written there. */
function talliesIn(page: string, extension: string): Tally[] {
  const section = page.split('\n### ').find((part) => part.startsWith(`${nameOf(extension)}\n`)) ?? ''
  return section
    .split('\n')
    .flatMap((line) => {
      const cells = line.split(/(?<!\\)\|/u).map((cell) => cell.trim())
      const [, way = '', files = '', agreed, told, silent] = cells
      return /^\d+$/u.test(files)
        ? [{ extension, way, agreed: Number(agreed), told: Number(told), silent: Number(silent) }]
        : []
    })
    .filter(({ way }) => way !== total)
}

const total = '合计 Total'
const wayInTable = (way: string): string => way.replaceAll('|', '\\|')

const isMet = ({ agreed, told, silent }: Tally): boolean => agreed + told + silent > 0

const totalOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { agreed, told, silent }) => ({
    extension: sum.extension,
    way: total,
    agreed: sum.agreed + agreed,
    told: sum.told + told,
    silent: sum.silent + silent,
  }))

function tableOf(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ way, agreed, told, silent }) => [
    way.includes('\\|') ? way : wayInTable(way),
    agreed + told + silent,
    agreed,
    told,
    silent,
  ])
  return [
    ['写法 Way', '文件 Files', '一致 Agreed', '已说明 Told', '未说明 Silent'],
    ['---', '---:', '---:', '---:', '---:'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
