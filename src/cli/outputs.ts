import { resolve } from 'node:path'
import { formatterEntry, formatterNames, type FormatterName } from '../formatters/index.js'
import type { FormatContext, Formatter, Need } from '../formatters/formatter.js'
import { nearest } from '../text/nearest.js'
import type { EarlierRun } from '../node/earlier-run.js'
import { isJudged } from '../formatters/unjudged.js'
import type { FileResult } from '../model/index.js'
import type { Io } from './io.js'
import { problems } from './problems.js'
import { UsageError } from '../node/usage-error.js'

/** A format and the file that it is written to; without a file, to standard output. */
export interface Target {
  format: string
  path?: string
}

/** Takes `sarif:out.sarif` apart. The colon of a drive letter separates nothing. */
export function parseTarget(text: string): Target {
  const separator = text.indexOf(':', /^[a-z]:[\\/]/iu.test(text) ? 2 : 0)
  if (separator < 0) return { format: text }
  const path = text.slice(separator + 1)
  if (path === '') throw new UsageError(problems.emptyOutputPath(text))
  return { format: text.slice(0, separator), path }
}

const isOwn = (format: string): format is FormatterName => (formatterNames as readonly string[]).includes(format)

const entryOf = (format: string): ReturnType<typeof formatterEntry> | undefined =>
  isOwn(format) ? formatterEntry(format) : undefined

/** What results must carry for these formats. */
export const needsOf = (targets: readonly Target[]): Need[] => [
  ...new Set(targets.flatMap(({ format }) => entryOf(format)?.needs ?? [])),
]

/** Whether a target is written as results come. */
export const streamsTo = ({ format }: Target): boolean => entryOf(format)?.streams === true

/** Where the results of a run go. Formats that stream are written as results come, the others at the end. */
export interface Outputs {
  take(result: FileResult): Promise<void>
  end(context: FormatContext): Promise<void>
}

interface OpenOptions {
  io: Io
  context: FormatContext
  /** Whether code of the folder may be loaded: formatters of ESLint by the name of their package. */
  loadsPackages: boolean
  /** Results taken over from a run that broke off, which the file it wrote has already. */
  earlier?: { path: string; run: EarlierRun } | undefined
}

/**
 * Opens the outputs of a run. Formats are loaded before the first file is checked, so that a wrong name costs nothing.
 *
 * @throws {UsageError} for a format that there is not, and for two that would be mixed up on standard output.
 */
export async function openOutputs(targets: readonly Target[], options: OpenOptions): Promise<Outputs> {
  const { io } = options
  const printed = targets.filter(({ path }) => path === undefined)
  if (printed.length > 1) throw new UsageError(problems.twoOnStdout(printed.map(({ format }) => format)))
  const [first] = printed
  if (first && entryOf(first.format)?.binary && io.stdout.isTTY) throw new UsageError(problems.binary(first.format))
  const paths = targets.flatMap(({ path }) => (path === undefined ? [] : [resolve(io.cwd, path)]))
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw new UsageError(problems.twoToOneFile(twice))
  const sinks = await Promise.all(targets.map((target) => openSink(target, options)))
  const collected: FileResult[] = []
  const collects = sinks.some((sink) => sink.take === undefined)
  return {
    take: async (result) => {
      if (collects) collected.push(withoutFacts(result))
      for (const sink of sinks) await sink.take?.(result)
    },
    end: async (context) => {
      for (const sink of sinks) await sink.end?.(collected, context)
    },
  }
}

/** Facts of all reports would take more memory than their findings. */
function withoutFacts(result: FileResult): FileResult {
  const others = { ...result }
  delete others.facts
  return others
}

interface Sink {
  /** Absent: the format needs all results at once. */
  take?: (result: FileResult) => Promise<void>
  end?: (results: readonly FileResult[], context: FormatContext) => Promise<void>
}

async function openSink({ format, path }: Target, { io, context, loadsPackages, earlier }: OpenOptions): Promise<Sink> {
  const load = entryOf(format)?.load ?? (async () => loadOther(format, io.cwd, loadsPackages))
  const formatter = await load()
  const absolute = path === undefined ? undefined : resolve(io.cwd, path)
  if (entryOf(format)?.streams) {
    const grouped: FileResult[] = []
    const later = (result: FileResult): boolean => entryOf(format)?.groups === true && !isJudged(result)
    if (absolute === undefined)
      return {
        take: async (result) => {
          if (later(result)) grouped.push(result)
          else io.stdout.write(await formatter([result], context))
        },
        end: async () => void io.stdout.write(await formatter(grouped, context)),
      }
    const { LineFile } = await import('../node/line-file.js')
    const done = earlier?.path === absolute ? earlier.run : undefined
    const file = await LineFile.open(absolute, { append: done !== undefined })
    return {
      take: async (result) => {
        if (later(result)) grouped.push(result)
        else if (!done?.has(result.filePath)) file.append(await formatter([result], context))
      },
      end: async () => {
        file.append(await formatter(grouped, context))
        await file.close()
      },
    }
  }
  return {
    end: async (results, whole) => {
      // A file is not a terminal: no colours, and lines as wide as they are elsewhere.
      const output = await formatter(results, absolute === undefined ? whole : { ...whole, color: false, columns: 100 })
      if (absolute === undefined) io.stdout.write(output)
      else await (await import('../node/write-file.js')).writeFileAtomic(absolute, output)
    },
  }
}

async function loadOther(format: string, cwd: string, loadsPackages: boolean): Promise<Formatter> {
  // A file that the call names is the user's choice; a package of the folder is whoever's who filled it.
  if (!loadsPackages && !/[\\/]/u.test(format.replace(/^@[^\\/]+\//u, '')))
    throw new UsageError(problems.noPackages(format))
  const { loadEslintFormatter } = await import('../node/eslint-formatter.js')
  return loadEslintFormatter(
    format,
    cwd,
    problems.unknownFormat(format, nearest(format, formatterNames), formatterNames),
  )
}
