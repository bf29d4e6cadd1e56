import { lint } from '../../src/check/lint.js'
import { factsOfReport } from '../../src/facts/facts.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules } from '../../src/rules/index.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import type { FileForm } from '../support/formats.js'
import { layouts } from '../support/layouts/index.js'
import type { Defect, Injected } from './defect.js'
import { defects } from './defects/index.js'
import { drawFrom, seedOf } from './draw.js'
import { drawForm } from './forms.js'
import { reportBefore } from './pairs.js'
import { standsAt } from './place.js'
import { compose, draftFor, type Draft } from './report.js'
import { measureSets, type SetMeasured } from './sets.js'

/** What became of one report with one defect. */
export interface Trial {
  defect: Defect
  form: string
  report: string
  found: boolean
  inPlace: boolean
  /** Findings that the defect does not explain, in short. */
  unexplained: string[]
  /** What was found by the rule of the defect, in short, for a reader of a failure. */
  shown: string[]
  place: Injected['place']
}

/** A finding on a report that is correct. */
export interface Alarm {
  rule: string
  finding: string
  form: string
  report: string
}

const shown = ({ ruleId, messageId, level, line, column, message }: LintMessage): string =>
  `${ruleId ?? 'file'}/${messageId ?? ''} ${level} ${line}:${column} ${message}`

const nameOf = ({ organ, year, seed }: Draft): string => `${organ.name} ${year} (seed ${seed})`

/** What is read, so that lines and columns can be looked up in it. */
interface Read {
  result: LintResult
  source: string
}

type Written = Omit<Injected, 'place'>

async function read(form: FileForm, made: Written): Promise<Read | undefined> {
  const file = changed(form.write(made.model), made)
  if (file === undefined) return undefined
  const before = made.previous && factsOfReport(await parseReport(layouts['tab-rows'](made.previous)))
  const result = await lint(file, { filePath: form.filePath, ...(before && { previous: () => before }) })
  return { result, source: result.source ?? (typeof file === 'string' ? file : '') }
}

function changed(written: string | Uint8Array, { edit, pack }: Pick<Written, 'edit' | 'pack'>) {
  if (typeof written === 'string') return edit ? edit(written) : written
  return edit ? undefined : (pack?.(written) ?? written)
}

const levelOf = ({ rule, level }: Defect): string => level ?? rules.find(({ id }) => id === rule)?.level ?? 'error'

const explains = ({ rule, message, tolerated = [] }: Defect, { ruleId, messageId }: LintMessage): boolean =>
  (ruleId === rule && messageId === message) ||
  tolerated.includes(ruleId ?? '') ||
  tolerated.includes(`${ruleId ?? ''}/${messageId ?? ''}`)

const keyOf = ({ ruleId, messageId }: LintMessage): string => `${ruleId ?? ''}/${messageId ?? ''}`

/** Draws are tried until the defect can be made in one of them. */
const mostDraws = 60

interface Made {
  draft: Draft
  injected: Injected
  form: FileForm
  read: Read
}

async function madeFrom(defect: Defect, from: number): Promise<{ made: Made; next: number } | undefined> {
  for (let index = from; index < from + mostDraws; index += 1) {
    const draft = draftFor(`${defect.rule} ${defect.name}`, index, defect.wanted)
    const draw = drawFrom(seedOf(`${defect.name}/${index}`))
    const injected = defect.make(draft, draw)
    if (!injected) continue
    const form = drawForm(draw, defect.forms)
    const found = await read(form, injected)
    if (found) return { made: { draft, injected, form, read: found }, next: index + 1 }
  }
  return undefined
}

async function trialOf(defect: Defect, { draft, injected, form, read: { result, source } }: Made): Promise<Trial> {
  const { messages } = result
  const expected = messages.filter(({ ruleId, messageId }) => ruleId === defect.rule && messageId === defect.message)
  const atLevel = expected.filter(({ level }) => level === levelOf(defect))
  let unexplained = messages.filter((message) => !explains(defect, message))
  if (unexplained.length > 0) {
    // What a form shows of itself is not the defect's.
    const own = await read(form, { model: compose(draft) })
    const known = new Set(own?.result.messages.map(keyOf))
    unexplained = unexplained.filter((message) => !known.has(keyOf(message)))
  }
  return {
    defect,
    form: form.name,
    report: nameOf(draft),
    found: atLevel.length > 0,
    inPlace: atLevel.some((message) => standsAt(message, injected.place, source)),
    unexplained: unexplained.map(shown),
    shown: messages.filter(({ ruleId }) => ruleId === defect.rule).map(shown),
    place: injected.place,
  }
}

/** Makes a defect in several reports and looks what is found. Fewer, where few reports can have it. */
async function tryDefect(defect: Defect, times: number): Promise<Trial[]> {
  const trials: Trial[] = []
  let next = 0
  while (trials.length < times) {
    const found = await madeFrom(defect, next)
    if (!found) break
    trials.push(await trialOf(defect, found.made))
    next = found.next
  }
  return trials
}

/** Lints one correct report in a form of its own, with one of the year before that goes with it. */
async function tryCorrect(index: number): Promise<Alarm[]> {
  const draft = draftFor('correct', index)
  const form = drawForm(drawFrom(draft.seed))
  const previous = reportBefore(draft)
  const found = await read(form, { model: compose(draft), ...(previous && { previous }) })
  return (found?.result.messages ?? [])
    .filter(({ level }) => level !== 'info')
    .map((message) => ({
      rule: message.ruleId ?? 'file',
      finding: shown(message),
      form: form.name,
      report: nameOf(draft),
    }))
}

/** Everything that was measured. */
export interface Measured {
  trials: Trial[]
  correct: number
  alarms: Alarm[]
  sets: SetMeasured
}

/** How much is measured: reports for each defect, and correct ones. */
export interface Extent {
  seeds: number
  correct: number
}

export async function measure({ seeds, correct }: Extent): Promise<Measured> {
  const trials: Trial[] = []
  for (const defect of defects) trials.push(...(await tryDefect(defect, seeds)))
  const alarms: Alarm[] = []
  for (let index = 0; index < correct; index += 1) alarms.push(...(await tryCorrect(index)))
  return { trials, correct, alarms, sets: await measureSets(seeds) }
}
