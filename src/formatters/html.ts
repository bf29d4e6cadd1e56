import { countVerdicts } from './count.js'
import { documentWords } from './document/words.js'
import type { Formatter } from './formatter.js'
import { fileArticle } from './html/file.js'
import { numberFindings } from './html/numbered.js'
import { footer, masthead, overview } from './html/overview.js'
import { page } from './html/page.js'

/**
 * One page for people that is complete in itself: verdict, findings, the report's tables as the form draws them
 * with the findings marked in them. No script, no network, no link out of the page.
 */
export const html = (async (results, context) => {
  const words = documentWords(context.locale)
  const files = results.map(numberFindings)
  const [only] = results.length === 1 ? results : []
  const title = [words.title, ...(only?.report?.organ ? [only.report.organ] : [])].join(' · ')
  return page(context.locale, title, {
    header: masthead(results, context),
    main: [
      ...(files.length === 1 ? [] : [overview(files, countVerdicts(results), context)]),
      ...files.map((file) => fileArticle(file, files.length, context)),
    ],
    footer: footer(context),
  })
}) satisfies Formatter
