import type { FileResult, LintMessage, LintResult } from '../model/index.js'
import { acceptedTexts } from './accepted.js'
import type { FormatContext } from './formatter.js'
import { locateFile } from './locate-file.js'
import { hasLines, placedText } from './placed-text.js'
import { undecidedTexts } from './undecided.js'
import { withRefusals } from './unjudged.js'
import { printXml, type XmlElement } from './xml.js'

type Context = Pick<FormatContext, 'cwd' | 'locale' | 'forms'>

/** Checkstyle's XML, as ESLint writes it. Findings without a line of the file have neither line nor column. */
export const checkstyle = (results: readonly FileResult[], context: Context): string =>
  printXml({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    children: withRefusals(results, context.locale).map((result) => fileElement(result, context)),
  })

const fileElement = (result: LintResult, context: Context): XmlElement => ({
  name: 'file',
  attributes: { name: locateFile(result.filePath, context.cwd).path },
  children: [
    ...result.messages.map((message) => ({
      name: 'error',
      attributes: {
        ...(hasLines(result) && { line: message.line, column: message.column }),
        severity: message.level,
        message: placedText(message, result, context),
        source: sourceOf(message),
      },
    })),
    ...undecidedTexts(result, context.locale).map((message) => information(message, 'incomplete')),
    ...acceptedTexts(result, context.locale).map((message) => information(message, 'accepted')),
  ],
})

/** What is said of the file and is no finding. */
const information = (message: string, name: string): XmlElement => ({
  name: 'error',
  attributes: { severity: 'info', message, source: `report-lint.${name}` },
})

const sourceOf = ({ ruleId, code }: LintMessage): string =>
  ruleId === null ? ['report-lint', ...(code === undefined ? [] : [code])].join('.') : `report-lint.rules.${ruleId}`
