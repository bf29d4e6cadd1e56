import { zipSync, type Zippable } from 'fflate'
import { annotatedCopy } from '../annotate/annotate.js'
import { lintReport } from '../check/lint.js'
import { factsOfReport } from '../facts/facts.js'
import { candidateKey, findAmong } from '../facts/find-previous.js'
import { editions } from '../form/index.js'
import type { FormatContext } from '../formatters/formatter.js'
import { html } from '../formatters/html.js'
import { xlsx } from '../formatters/xlsx.js'
import { sha256Of } from '../library/sha256.js'
import { InputError, isInputError } from '../parse/input-error.js'
import { defaultLimits, limitError, limitsFor } from '../parse/limits.js'
import { parseReport } from '../parse/parse.js'
import { project } from '../project.js'
import { fatalResult } from '../results/fatal.js'
import { lookAt, readExtensions } from '../results/found-kind.js'
import { passedResult, resultOfRead } from '../results/found-result.js'
import { rules } from '../rules/index.js'
import type { Facts, FindPrevious, LintResult, Locale } from '../model/index.js'
import type { Engine, GivenFile, Previous } from './protocol.js'
import { pageWords } from './words.js'

/** What the worker does for the page: what the command does without a configuration. */
export const engine: Engine = {
  async check(file, locale, previous) {
    const { path, found } = file
    const seen = found ? await lookAt(path, readExtensions, nothingSeen) : 'read'
    if (seen === 'nothing') return null
    if (seen !== 'read') return passedResult(path, seen, locale)
    return resultOfRead(await resultOf(file, locale, previous), new Set(found ? [path] : []), locale)
  },

  async readPrevious(file) {
    try {
      const content = await bytesOf(file)
      const report = await parseReport(content, { filePath: file.path })
      const facts = factsOfReport(report, { filePath: file.path })
      return { ...facts, hash: (await sha256Of(content)) ?? null }
    } catch (error) {
      if (isInputError(error)) return error.reason
      throw error
    }
  },

  report: async (results, locale) => html(results, await contextFor(locale)),

  ledger: async (results, locale) => xlsx(results, await contextFor(locale)),

  async annotate(file, result, locale) {
    try {
      const content = await bytesOf(file)
      return await annotatedCopy(content, result, {
        locale,
        limits: limitsFor({}, content.length),
        forms: editions,
      })
    } catch (error) {
      if (isInputError(error)) return error.reason
      throw error
    }
  },

  pack: (files) => {
    const archive: Zippable = {}
    // A fixed day in place of the clock, the first that an archive can have: the same files give the same bytes.
    for (const { path, content } of files) archive[path] = [content, { mtime: '1980-01-01T00:00:00', level: 6 }]
    return Promise.resolve(zipSync(archive))
  },
}

/** What a file is that its name leaves open is not looked for in a browser. */
const nothingSeen = (): Promise<undefined> => Promise.resolve(undefined)

/**
 * @throws {InputError} `limit-bytes` for a file that is too large, which is not even read, and `unreadable` for one that
 *   cannot be opened: a browser opens no file that was changed since it was given, as by who corrects it meanwhile.
 */
async function bytesOf({ content }: GivenFile): Promise<Uint8Array> {
  if (content && content.size > defaultLimits.bytes) throw limitError('bytes', defaultLimits)
  const bytes = await content?.arrayBuffer().catch(() => undefined)
  if (bytes) return new Uint8Array(bytes)
  throw new InputError('unreadable', { zh: pageWords('zh-CN').unreadable, en: pageWords('en').unreadable })
}

async function resultOf(file: GivenFile, locale: Locale, previous: Previous): Promise<LintResult> {
  const { path: filePath } = file
  try {
    const content = await bytesOf(file)
    const isHeld = previous.facts.length + previous.unread.length > 0
    const result = await lintReport(() => parseReport(content, { filePath }), {
      filePath,
      locale,
      extract: true,
      ...(isHeld && { previous: finderOf(previous) }),
    })
    const sha256 = await sha256Of(content)
    return sha256 === undefined ? result : { ...result, sha256 }
  } catch (error) {
    if (isInputError(error)) return fatalResult(filePath, error.code, error.reason, locale, error.kind)
    throw error
  }
}

function finderOf({ facts, unread }: Previous): FindPrevious {
  const byName = new Map<string, Facts[]>()
  for (const one of facts)
    for (const name of one.names) {
      const key = candidateKey(one.kind, name)
      byName.set(key, [...(byName.get(key) ?? []), one])
    }
  return findAmong({ all: facts, byName, read: (one) => one, isDemanded: true, unread })
}

/** What the command hashes of a configuration that says nothing. */
const noConfiguration = '{"code":null,"elements":[],"plugins":[]}'

async function contextFor(locale: Locale): Promise<FormatContext> {
  return {
    locale,
    cwd: '/',
    color: false,
    columns: 100,
    version: project.version,
    rules,
    configurationHash: (await sha256Of(new TextEncoder().encode(noConfiguration))) ?? '',
    verbose: true,
  }
}
