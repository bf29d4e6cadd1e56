import type { ZodObject, ZodType } from 'zod'
import { defaultLimits, limitNames } from '../parse/limits.js'
import { organKinds } from '../form/organ-kinds.js'
import { sectionIds } from '../form/section-ids.js'
import type { Limits, RuleBase, Zod } from '../model/index.js'
import { optionsSchema } from '../check/rule-options.js'
import { longestGlob } from './globs.js'

/** What a configuration may name. */
export interface Known {
  rules: readonly RuleBase[]
  /** Names of presets. */
  presets: readonly string[]
  /** Ids of the formats that a report may be in. */
  forms: readonly string[]
  /** Whether ids with a slash are taken unseen, because the plugins behind them are not known. */
  open: boolean
}

/** Ids of the rules and presets of plugins. */
export const pluginId = /^[a-z\d][a-z\d-]*\/[a-z\d][a-z\d-]*$/u

/** Years that a report may be about: the duty to report began with the regulation of 2007. */
export const reportYears = { first: 2008, last: 2100 } as const

/** A table, a row and a column, each an id or a star. */
export const cellAddress = /^[^/\s]+\/[^/\s]+\/[^/\s]+$/u

/** Makes the schema of a name out of those that are known. */
type Name = (names: readonly string[]) => ZodType

/** The schema of one element of a configuration. */
export function elementSchema(z: Zod, known: Known): ZodType {
  const name: Name = (names) => (known.open ? z.union([z.enum(names), z.string().regex(pluginId)]) : z.enum(names))
  const extended: ZodType = z.lazy(() => z.union([name(known.presets), element]))
  const element: ZodType = z
    .strictObject({
      $schema: z.string().describe('Address of this schema, for editors'),
      name: z.string().min(1).describe('Name to tell the element by in messages and in --print-config'),
      files: globs(z).min(1).describe('Globs of the files that it applies to, relative to the configuration file'),
      ignores: globs(z).describe(
        'Globs that it does not apply to; alone in an element, or in one that is all, files that are not checked',
      ),
      extends: z
        .union([extended, z.array(extended)])
        .describe('Presets (recommended, strict, draft, plugin/preset) or elements to put before this one'),
      rules: rulesSchema(z, known.rules).describe('Rules by id: a level, or a list of a level and options'),
      plugins: z.array(known.open ? z.string().min(1) : z.unknown()).describe('Packages or files that export a plugin'),
      settings: settingsSchema(z, name(known.forms)).describe('Facts about a report that go over what its text says'),
      locale: z.enum(['zh-CN', 'en']).describe('Language of messages; zh-CN where absent'),
      limits: limitsSchema(z).describe('How much is read of a file before it is refused'),
      suppressions: z.array(suppressionSchema(z, name, known)).describe('Findings that are known and accepted'),
    })
    .partial()
  return element
}

const globs = (z: Zod) => z.array(z.string().min(1).max(longestGlob))

function rulesSchema(z: Zod, rules: readonly RuleBase[]): ZodObject {
  const level = z.enum(['off', 'info', 'warn', 'error'])
  const settings = rules.map((rule) => {
    const setting = z.union([level, z.tuple([level, optionsSchema(z, rule).optional()])])
    return [rule.id, setting.describe(`${rule.duty.zh}。${rule.duty.en}.`)] as const
  })
  return z.strictObject(Object.fromEntries(settings)).partial()
}

const settingsSchema = (z: Zod, form: ZodType): ZodObject =>
  z
    .strictObject({
      organKind: z.enum(organKinds).describe('Kind of the reporting organ'),
      reportYear: z
        .number()
        .int()
        .min(reportYears.first)
        .max(reportYears.last)
        .describe('Year that the report is about'),
      edition: form.describe('Format that the report must follow, whatever its year'),
    })
    .partial()

function limitsSchema(z: Zod): ZodObject {
  const limits = (Object.keys(defaultLimits) as (keyof Limits)[]).map(
    (key) =>
      [key, z.number().int().min(1).describe(`Most: ${limitNames[key].en}; ${defaultLimits[key]} by default`)] as const,
  )
  return z.strictObject(Object.fromEntries(limits)).partial()
}

function suppressionSchema(z: Zod, name: Name, { rules }: Known): ZodObject {
  const rule = name(rules.map(({ id }) => id))
  return z.strictObject({
    rule: z.union([rule, z.array(rule).min(1)]).describe('Rule id, or several'),
    section: z.enum(sectionIds).describe('Section that the finding stands in').optional(),
    cell: z.string().regex(cellAddress).describe('Cell as table/row/column; * stands for any part').optional(),
    files: globs(z).min(1).describe('Globs of the files that it holds for; all where absent').optional(),
    reason: z.string().trim().min(1).describe('Why this is accepted'),
    owner: z.string().min(1).describe('Who answers for it').optional(),
    expires: z.iso.date().describe('Last day that it holds').optional(),
  })
}
