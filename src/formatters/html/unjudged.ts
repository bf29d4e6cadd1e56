import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FileResult } from '../../model/index.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { groupLine, namesOf, unjudgedCounts, unjudgedGroups } from '../unjudged.js'

/** The files that were not judged, a kind each; their names fold away where nobody has to take care of them. */
export function unjudgedSection(results: readonly FileResult[], { locale, cwd }: FormatContext): Element[] {
  const groups = unjudgedGroups(results, locale)
  if (groups.length === 0) return []
  const title = unjudgedCounts(results, locale).join(documentWords(locale).listSeparator)
  return [
    h('section', { className: ['manual'] }, [
      h('h2', title),
      ...groups.map((group) => {
        const names = h(
          'ul',
          namesOf(group, cwd).map((name) => h('li', name)),
        )
        const line = groupLine(group, locale)
        return group.verdict === 'unchecked'
          ? h('div', [h('p', { className: ['message'] }, line), names])
          : h('details', [h('summary', line), names])
      }),
    ]),
  ]
}
