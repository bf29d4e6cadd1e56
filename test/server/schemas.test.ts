import { expect, it } from 'vitest'
import { z } from 'zod'
import { inspectionSchema } from '../../src/check/inspection-schema.js'
import type { factsSchema } from '../../src/facts/schema.js'
import { inspect, lint } from '../../src/index.js'
import type { dataSchema } from '../../src/report/schema.js'
import { resultSchemas } from '../../src/results/schema.js'
import { catalogue, type RuleInfo } from '../../src/node/catalogue.js'
import { RequestError, type Problem } from '../../src/server/problem.js'
import { problemSchema, ruleSchema } from '../../src/server/schema.js'
import { words } from '../../src/server/words.js'
import { report } from '../../src/testing.js'
import type { Facts, Inspection, LintResult, ReportData, UnjudgedResult } from '../../src/model/index.js'

/** A type with what JSON cannot tell taken away: readonly, names for what may be any text, ways to say “optional”. */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends object
    ? {
        -readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
          ? ['optional', Plain<NonNullable<T[K]>> | (null & T[K])]
          : Plain<T[K]>
      }
    : T

/** Two types are one where the compiler takes what depends on them for the same. */
type Same<A, B> = [Plain<A>, Plain<B>] extends [Plain<B>, Plain<A>] ? true : false

type Schemas = ReturnType<typeof resultSchemas>

/** Compiles only while schema and type are equal. */
const equal: [
  Same<z.infer<Schemas['result']>, LintResult>,
  Same<z.infer<Schemas['other']>, UnjudgedResult>,
  Same<z.infer<ReturnType<typeof factsSchema>>, Facts>,
  Same<z.infer<ReturnType<typeof dataSchema>>, ReportData>,
  Same<z.infer<ReturnType<typeof inspectionSchema>>, Inspection>,
  Same<z.infer<ReturnType<typeof problemSchema>>, Problem>,
  Same<z.infer<ReturnType<typeof ruleSchema>>, RuleInfo>,
] = [true, true, true, true, true, true, true]

const unequal: [
  Same<{ a: string }, { a?: string }>,
  Same<{ a: 'x' }, { a: string }>,
  Same<{ a: string | null }, { a: string }>,
  Same<{ a: { b: number }[] }, { a: { b: number; c?: string }[] }>,
] = [false, false, false, false]

it('are those of the types, and the comparison sees what differs', () => {
  expect(equal).not.toContain(false)
  expect(unequal).not.toContain(true)
})

const faulty = report({
  cells: { 'requests/outcomeTotal/total': 99 },
  sections: { problems: ['收到申请3件，办结2件。'] },
})

it('take what the library gives', async () => {
  const { result } = resultSchemas(z)
  const options = { filePath: 'a.md', extract: true, facts: true }
  const results = [await lint(faulty, options), await lint('no report'), await lint(new Uint8Array([1, 2, 3]))]
  for (const one of results) expect(result.parse(one)).toEqual(one)
  expect(results[0]?.messages.length).toBeGreaterThan(0)
  const inspection = await inspect(faulty)
  expect(inspectionSchema(z).parse(inspection)).toEqual(inspection)
  for (const rule of catalogue()) expect(ruleSchema(z).parse(rule)).toEqual(rule)
  const problem = new RequestError('not-found', words.notFound).problem('en')
  expect(problemSchema(z).parse(problem)).toEqual(problem)
})

it('refuse what is of another shape', async () => {
  const one = await lint(faulty)
  const { result } = resultSchemas(z)
  expect(result.safeParse({ ...one, verdict: 'good' }).success).toBe(false)
  expect(result.safeParse({ ...one, messages: [{ ...one.messages[0], line: 'one' }] }).success).toBe(false)
})
