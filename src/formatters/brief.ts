import { briefArticle, briefFooter, briefHeader, briefOverview } from './brief/page.js'
import { briefStyle } from './brief/style.js'
import { briefWords } from './brief/words.js'
import type { Formatter } from './formatter.js'
import { page } from './html/page.js'
import { styleSheet } from './html/style.js'
import { judgedOf } from './unjudged.js'

/**
 * One page of A4 for the head of an office: the verdict, what was checked, what was not and why, the wrong cells, the
 * version and the hashes, and a place to sign. Of several files it is a table of those that somebody has to look at.
 */
export const brief = (async (results, context) => {
  const judged = judgedOf(results)
  const [only] = judged.length === 1 && results.length === 1 ? judged : []
  return page(
    context.locale,
    briefWords(context.locale).title,
    {
      header: briefHeader(only, context),
      main: [only ? briefArticle(only, context) : briefOverview(results, context)],
      footer: briefFooter(results, context),
    },
    styleSheet + briefStyle,
  )
}) satisfies Formatter
