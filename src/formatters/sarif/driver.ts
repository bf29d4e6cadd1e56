import type { ReportingConfiguration, ReportingDescriptor, ToolComponent } from 'sarif'
import { project } from '../../project.js'
import { isNotice, notices } from '../../results/notices.js'
import type { Level, LintMessage, LintResult, Locale, RuleBase } from '../../model/index.js'
import { citedClauses } from '../cited-clauses.js'
import type { FormatContext } from '../formatter.js'
import { inBrackets } from '../placed-text.js'
import { wordsFor } from '../stylish-words.js'
import { plainText } from './message.js'
import type { Taxonomies } from './taxonomies.js'

/** SARIF's words for the levels. */
export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Level,
  ReportingConfiguration.level
>

/** The tool itself: all rules that ran, and a descriptor for each kind of message that comes from no rule. */
export function driverOf(
  results: readonly LintResult[],
  { rules, version, locale }: Pick<FormatContext, 'rules' | 'version' | 'locale'>,
  taxonomies: Taxonomies,
): ToolComponent {
  const ofNoRule = results
    .flatMap(({ messages, suppressedMessages }) => [...messages, ...suppressedMessages])
    .filter(({ ruleId }) => ruleId === null)
  const descriptorsOf = (messages: readonly LintMessage[]): ReportingDescriptor[] =>
    [...new Set(messages.map(codeOf))].map((id) => descriptorOfCode(id, locale))
  return {
    name: 'report-lint',
    version,
    semanticVersion: version,
    informationUri: project.address,
    language: locale,
    rules: [
      ...rules.map((rule) => descriptor(rule, locale, taxonomies)),
      ...descriptorsOf(ofNoRule.filter(({ fatal }) => !fatal)),
    ],
    notifications: descriptorsOf(ofNoRule.filter(({ fatal }) => fatal)),
    supportedTaxonomies: taxonomies.references,
  }
}

/** What a message of no rule is listed as. */
export const codeOf = ({ code }: LintMessage): string => code ?? 'report-lint'

function descriptorOfCode(id: string, locale: Locale): ReportingDescriptor {
  if (!isNotice(id)) return { id }
  const { level, meaning } = notices[id]
  const shortDescription = plainText(locale === 'en' ? meaning.en : meaning.zh)
  return { id, name: pascalCase(id), shortDescription, defaultConfiguration: { level: levels[level] } }
}

function descriptor(rule: RuleBase, locale: Locale, taxonomies: Taxonomies): ReportingDescriptor {
  const duty = locale === 'en' ? rule.duty.en : rule.duty.zh
  const basis = inBrackets(citedClauses(rule.clause).join(wordsFor(locale).listSeparator), locale)
  const helpUri = rule.url === undefined ? undefined : uriOf(rule.url)
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: plainText(duty),
    fullDescription: plainText(duty + basis),
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[rule.level] },
    relationships: [...new Set(rule.clause)].map((id) => ({ target: taxonomies.referenceTo(id), kinds: ['relevant'] })),
  }
}

/** A page that a plugin names may be no address at all. */
function uriOf(url: string): string | undefined {
  try {
    return new URL(url).href
  } catch {
    return undefined
  }
}

const pascalCase = (id: string): string =>
  id.replace(/(?:^|[^a-z0-9]+)([a-z0-9]?)/giu, (_, first: string) => first.toUpperCase())
