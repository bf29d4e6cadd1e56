import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { judgedAnew } from './corpus.js'
import { measure, type Extent, type Measured } from './measure.js'
import { pageOf } from './page.js'
import { missed, shortfalls, tallyOf } from './tally.js'

/** What the page tells of. */
const pageExtent: Extent = { seeds: 3, correct: 250 }

const pagePath = 'docs/accuracy.md'
const corpusPath = 'test/accuracy/corpus.json'

/** The page as it should stand on disk. */
async function formattedPage(measured: Measured, extent: Extent): Promise<string> {
  return format(pageOf(measured, extent), { ...(await resolveConfig(pagePath)), filepath: pagePath })
}

async function writeJson(path: string, value: unknown): Promise<void> {
  writeFileSync(path, await format(JSON.stringify(value), { ...(await resolveConfig(path)), filepath: path }))
}

function print(measured: Measured): void {
  const pad = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(11))).join('')
  process.stdout.write(
    `${pad(['rule', 'level', 'defects', 'injected', 'found', 'in place', 'unexplained', 'alarms'])}\n`,
  )
  for (const { rule, level, defects, injected, found, inPlace, unexplained, alarms } of tallyOf(measured))
    process.stdout.write(`${pad([rule, level, defects, injected, found, inPlace, unexplained, alarms])}\n`)
  for (const { defect, form, report, found, place } of missed(measured.trials))
    process.stdout.write(
      `${found ? 'elsewhere' : 'missed'}: ${defect.rule}/${defect.message} (${defect.name}), ${form}, ${report}: ${JSON.stringify(place)}\n`,
    )
}

/**
 * Measures and prints; of the whole extent it writes the page too, or with `--check` fails where it is stale. `--corpus FOLDER` puts the findings on the
 * real reports into the file of verdicts instead, new ones as unread. Returns 1 where something falls short.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      correct: { type: 'string' },
      corpus: { type: 'string' },
      check: { type: 'boolean' },
    },
  })
  if (values.corpus !== undefined) {
    await writeJson(corpusPath, await judgedAnew(values.corpus))
    return 0
  }
  const extent: Extent = {
    seeds: Number(values.seeds ?? pageExtent.seeds),
    correct: Number(values.correct ?? pageExtent.correct),
  }
  const measured = await measure(extent)
  print(measured)
  const short = shortfalls(measured)
  for (const line of short) process.stderr.write(`${line}\n`)
  if (extent.seeds === pageExtent.seeds && extent.correct === pageExtent.correct) {
    const page = await formattedPage(measured, extent)
    const stale = page !== readPage()
    if (stale && values.check) {
      process.stderr.write(`stale: ${pagePath}; run npm run accuracy and commit what it writes\n`)
      return 1
    }
    if (stale) writeFileSync(pagePath, page)
  }
  return short.length === 0 ? 0 : 1
}

/** The page on disk; empty where there is none. */
function readPage(): string {
  try {
    return readFileSync(pagePath, 'utf8')
  } catch {
    return ''
  }
}
