import type { ClauseId, Level, Reason, Rule, StatementArea } from '../../model/index.js'
import { contradictionsOf } from './contradictions.js'
import { defineRule } from './define.js'

interface ProseRule<Id extends string> {
  id: Id
  level: Level
  duty: Reason
  clause: readonly ClauseId[]
  /** The part of the tables that the statements of the text are held against. */
  requires: readonly [StatementArea]
}

/** Defines a rule that holds what the text claims against one part of the tables. */
export const defineProseRule = <const Id extends string>(definition: ProseRule<Id>): Rule & { id: Id } =>
  defineRule({
    ...definition,
    messages: {
      contradiction: '正文写“{quote}”，表中“{cell}”为{expected}；请核对，使两处一致',
      nil: '正文写“{quote}”，表中“{cell}”却为{expected}；请核对，使两处一致',
    },
    en: {
      contradiction: 'The text says “{quote}”, the table has {expected} for “{cell}”. Make them agree',
      nil: 'The text says “{quote}”, yet the table has {expected} for “{cell}”. Make them agree',
    },
    check: ({ comparisons, report, equations }, context) => {
      const [area] = definition.requires
      const { contradictions, undecided } = contradictionsOf(area, { comparisons, report, equations })
      for (const { comparison, at, quote, cell, name, expected, related, cause } of contradictions) {
        context.report(comparison.statement.nil ? 'nil' : 'contradiction', {
          at,
          related,
          cause,
          level: comparison.level,
          ...(cell && { cell }),
          data: { quote, cell: name, expected },
        })
      }
      if (undecided) context.incomplete(undecided)
    },
  })
