import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import type { Rendered, Tally } from './main.js'

const heading = '## 最近一次 The last run'
const names: Readonly<Record<string, string>> = { html: '网页 Pages', docx: 'Word', pdf: 'PDF' }

/** Writes the figures of a run behind what the page says by hand. */
export async function writePage(path: string, { tallies, versions }: Rendered, seed: number): Promise<void> {
  const text = readFileSync(path, 'utf8')
  const start = text.indexOf(heading)
  const kept = start < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, start)
  const programs = [...versions].map(([extension, version]) => `- ${names[extension] ?? extension}: ${version}`)
  const sections = [...versions.keys()].map((extension) => {
    const own = tallies.filter((tally) => tally.extension === extension)
    return `### ${names[extension] ?? extension}\n\n${tableOf([totalOf(own), ...own.filter(isMet)])}`
  })
  const parts = [heading, `种子 Seed: ${seed}`, programs.join('\n'), ...sections]
  const options = await resolveConfig(path)
  writeFileSync(path, await format(kept + parts.join('\n\n'), { ...options, filepath: path }))
}

const isMet = ({ agreed, told, silent }: Tally): boolean => agreed + told + silent > 0

const totalOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { agreed, told, silent }) => ({
    extension: sum.extension,
    way: '合计 Total',
    agreed: sum.agreed + agreed,
    told: sum.told + told,
    silent: sum.silent + silent,
  }))

function tableOf(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ way, agreed, told, silent }) => [
    way.replaceAll('|', '\\|'),
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
