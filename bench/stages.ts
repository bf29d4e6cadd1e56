import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Bench, type BenchOptions } from 'tinybench'
import { lint } from '../src/check/lint.js'
import { runRules } from '../src/check/run.js'
import { buildReport } from '../src/parse/assemble/report.js'
import { parseReport } from '../src/parse/parse.js'
import { readMarkdown } from '../src/parse/read/markdown/read.js'
import { readText } from '../src/parse/read/lines/text.js'
import { rules } from '../src/rules/index.js'
import type { Block, Format, Report } from '../src/model/index.js'
import { fileForm } from '../test/support/formats.js'
import { correctReport } from '../test/support/model.js'

/** Time of each task in µs. */
export interface Row {
  task: string
  median: number
  p99: number
  runs: number
}

interface Subject {
  name: string
  format: Format
  read: (source: string) => Block[] | Promise<Block[]>
}

const subjects: Subject[] = [
  { name: 'correct.txt', format: 'text', read: readText },
  { name: 'faulty.txt', format: 'text', read: readText },
  { name: 'correct.md', format: 'markdown', read: readMarkdown },
]

/**
 * One file of each format, as the tests write it; fixed pages also with borders as thin filled areas, which programs of
 * offices draw in both formats.
 */
const files = [
  'text tab-rows',
  'markdown markdown',
  'html clean',
  'docx typed',
  'doc typed',
  'pdf stroked borders',
  'ofd a text object a line',
  'pdf borders as filled bars',
  'ofd borders as filled bars in page blocks',
]

/** Measures read and build of one report in every format, then read, build and rules on the examples, each stage with what the one before it gave. */
export async function measureStages(examples: string, options: BenchOptions): Promise<Row[]> {
  const bench = new Bench(options)
  // Building the report before each run is not counted, and takes a hundred times as long as the lighter rules.
  const counted = new Bench({ time: 0, warmupTime: 0, iterations: 1000, warmupIterations: 2000 })
  for (const name of files) {
    const { filePath, write } = fileForm(name)
    const file = write(correctReport())
    bench.add(`${name}: read and build`, async () => {
      await parseReport(file, { filePath })
    })
  }
  for (const { name, format, read } of subjects) {
    const source = await readFile(join(examples, name), 'utf8')
    const blocks = await read(source)
    let report: Report
    bench.add(`${name}: read`, async () => {
      await read(source)
    })
    bench.add(`${name}: build`, () => void buildReport(blocks, source, format))
    // A fresh report each time: what the rules find out about a paragraph is kept with it.
    const fresh = { beforeEach: () => void (report = buildReport(blocks, source, format)) }
    bench.add(`${name}: read, build and rules`, async () => {
      await lint(source, { filePath: name })
    })
    counted.add(`${name}: rules`, () => void runRules(report, rules, { locale: 'zh-CN' }), fresh)
    if (format !== 'text' || name.startsWith('faulty')) continue
    for (const rule of rules)
      counted.add(`${name}: ${rule.id}`, () => void runRules(report, [rule], { locale: 'zh-CN' }), fresh)
  }
  await bench.run()
  await counted.run()
  return [...bench.tasks, ...counted.tasks].flatMap(({ name, result }): Row[] => {
    if (!('latency' in result)) return []
    const { p50, p99, samplesCount } = result.latency
    return [{ task: name, median: Math.round(p50 * 1000), p99: Math.round(p99 * 1000), runs: samplesCount }]
  })
}
