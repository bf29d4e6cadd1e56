import { documentWords } from './document/words.js'
import type { Formatter } from './formatter.js'
import { fileArticle } from './html/file.js'
import { numberFindings } from './html/numbered.js'
import { footer, masthead, overview } from './html/overview.js'
import { page } from './html/page.js'
import { roundsSection } from './html/rounds.js'
import { unjudgedSection } from './html/unjudged.js'
import { judgedOf } from './unjudged.js'

/**
 * One page for people that is complete in itself: verdict, findings, the report's tables as the form draws them
 * with the findings marked in them. No script, no network, no link out of the page.
 */
export const html = (async (results, context) => {
  const words = documentWords(context.locale)
  const judged = judgedOf(results)
  const files = judged.map(numberFindings)
  const [only] = judged.length === 1 ? judged : []
  const title = [words.title, ...(only?.report?.organ ? [only.report.organ] : [])].join(' · ')
  return page(context.locale, title, {
    header: masthead(judged, context),
    main: [
      ...(files.length === 1 ? [] : [overview(files, context)]),
      ...roundsSection(results, context),
      ...unjudgedSection(results, context),
      ...files.map((file) => fileArticle(file, files.length, context)),
    ],
    footer: footer(context),
  })
}) satisfies Formatter
