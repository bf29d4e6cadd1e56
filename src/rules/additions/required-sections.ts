import { proseNodes } from '../../report/queries.js'
import { bareKey, keyOf } from '../../text/key.js'
import type { EditionAddition, Rule } from '../../model/index.js'
import { defineRule } from '../shared/define.js'
import { askedOf, headOf } from './demands.js'

/** The rule that looks for the sections that additions ask for. */
export const requiredSectionsOf = (additions: readonly EditionAddition[]): Rule =>
  defineRule({
    id: 'required-sections',
    level: 'error',
    duty: {
      zh: '本地要求的部分齐全',
      en: 'The sections that the region asks for are there',
    },
    clause: [],
    messages: { missing: '缺少“{heading}”；请补上标题和内容（{basis}）' },
    en: { missing: '“{heading}” is missing. Add its heading and content ({basis})' },
    check: ({ report }, context) => {
      const { demands, unsure } = askedOf(report, additions, ({ sections = [] }) => sections)
      unsure.forEach(context.incomplete)
      if (demands.length === 0) context.notApplicable()
      const said = proseNodes(report).map(({ value }) => bareKey(keyOf(value)))
      for (const { heading, accepted = [], basis, level = 'error' } of demands) {
        const keys = [heading, ...accepted].map(keyOf)
        if (said.some((text) => keys.some((key) => opensWith(text, key)))) continue
        context.report('missing', { at: headOf(report), level, data: { heading, basis } })
      }
    },
  })

/** A heading may stand in one line with what follows it. */
const opensWith = (text: string, key: string): boolean =>
  text.startsWith(key) && /^(?:$|[.,:;!?-])/u.test(text.slice(key.length))
