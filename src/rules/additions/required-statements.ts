import { proseNodes, sectionOf, textOf } from '../../report/queries.js'
import { formNames } from '../../form/names.js'
import type { EditionAddition, Place, Report, RequiredStatement, Rule } from '../../model/index.js'
import { defineRule } from '../shared/define.js'
import { askedOf, compact, headOf, noSection } from './demands.js'

/** The rule that looks for the statements that additions ask for. */
export const requiredStatementsOf = (additions: readonly EditionAddition[]): Rule =>
  defineRule({
    id: 'required-statements',
    level: 'error',
    duty: {
      zh: '写明本地要求说明的事项',
      en: 'The report states what the region asks it to',
    },
    clause: [],
    messages: {
      missing: '没有说明{about}；请写明（{basis}）',
      missingHere: '“{section}”没有说明{about}；请写明（{basis}）',
    },
    en: {
      missing: 'The report does not state {about}. State it ({basis})',
      missingHere: '“{section}” does not state {about}. State it ({basis})',
    },
    check: ({ report }, context) => {
      const { demands, unsure } = askedOf(report, additions, ({ statements = [] }) => statements)
      unsure.forEach(context.incomplete)
      if (demands.length === 0) context.notApplicable()
      for (const demand of demands) {
        const { about, basis, level = 'error', section } = demand
        const place = placeOf(report, demand)
        if (!place) context.incomplete(noSection(report, section ?? 'overview'))
        else if (saysAll(place.text, demand)) continue
        else if (section) {
          const title = formNames(report).sectionTitle(section, report.edition)
          context.report('missingHere', { at: place.at, level, data: { section: title, about, basis } })
        } else context.report('missing', { at: place.at, level, data: { about, basis } })
      }
    },
  })

/** Where a statement must stand, and what is said there; undefined where its section is missing. */
function placeOf(report: Report, { section: id }: RequiredStatement): { at: Place; text: string } | undefined {
  if (id === undefined) {
    const prose = proseNodes(report).map(({ value }) => value)
    return { at: headOf(report), text: prose.join('\n') }
  }
  const section = sectionOf(report, id)
  return section && { at: section.heading ?? section, text: textOf(section) }
}

function saysAll(text: string, { words }: RequiredStatement): boolean {
  const said = compact(text)
  return words.every((one) => [one].flat().some((word) => said.includes(compact(word))))
}
