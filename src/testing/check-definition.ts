import { optionsSchema } from '../check/rule-options.js'
import type { Rule } from '../model/index.js'
import { CaseError } from './case-error.js'

/** @throws {CaseError} for messages that are in one language only, or that have other placeholders in the other. */
export function checkTexts({ messages, en, duty }: Rule): void {
  const [actual, expected] = [placeholders(en), placeholders(messages)]
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new CaseError('the messages in English are others than those in Chinese', { actual, expected })
  const notChinese = [duty.zh, ...Object.values(messages)].find((text) => !/\p{Script=Han}/u.test(text))
  if (notChinese !== undefined) throw new CaseError(`“${notChinese}” is not Chinese`)
  if (duty.en.trim() === '') throw new CaseError('the duty is not given in English')
}

/** Placeholders of each message, both in order. */
const placeholders = (texts: Readonly<Record<string, string>>): [string, string[]][] =>
  Object.entries(texts)
    .map(([id, text]): [string, string[]] => [id, Array.from(text.matchAll(/\{\w+\}/gu), ([one]) => one).sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** @throws {CaseError} for defaults that the schema of the options does not take. */
export async function checkDefaults(rule: Rule): Promise<void> {
  const { z } = await import('zod')
  const result = optionsSchema(z, rule).safeParse(rule.defaults ?? {})
  if (!result.success) throw new CaseError(`the default options are wrong: ${z.prettifyError(result.error)}`)
}
