import { textOf } from '../report/queries.js'
import { achievementCues, measureCues, problemCues, wanting } from '../form/wordings/problems.js'
import { nilContent } from '../form/wordings/statements.js'
import { printedYear } from '../form/wordings/years.js'
import { foldCharacters } from '../text/key.js'
import type { Reason } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'

export const problemsAndMeasures = defineRule({
  id: 'problems-and-measures',
  level: 'warning',
  duty: {
    zh: '第五部分至少写一个问题和一项改进措施',
    en: 'Section 五 has at least one problem and one measure',
  },
  clause: ['regulation-50', 'format-2021-duty'],
  requires: ['problems'],
  messages: {
    noProblem: '“存在的主要问题及改进情况”没有写存在的问题；请写明',
    noMeasure: '“存在的主要问题及改进情况”没有写改进措施；请写明',
  },
  en: {
    noProblem: 'Section 存在的主要问题及改进情况 names no problem. Name one',
    noMeasure: 'Section 存在的主要问题及改进情况 names no measure. Name one',
  },
  check: ({ problems, report }, context) => {
    const text = foldCharacters(textOf(problems)).trim()
    // An empty section is what `section-content` reports.
    if (text === '' || nilContent.test(text)) {
      context.notApplicable()
      return
    }
    const at = problems.heading ?? problems
    const isMissing = (messageId: 'noProblem' | 'noMeasure', what: Reason): void => {
      const unseen = onUnseenPage(report, what)
      if (unseen) context.incomplete(unseen)
      else context.report(messageId, { at })
    }
    const year = report.year?.value
    const isMeasure = (words: string): boolean =>
      measureCues.test(words.replace(wanting, '')) || (year !== undefined && words.includes(printedYear(year + 1)))
    if (!problemCues.test(text) && !sentencesIn(text).some((sentence) => tells(sentence) && !isMeasure(sentence)))
      isMissing('noProblem', { zh: '存在的问题', en: 'A problem' })
    if (!isMeasure(text)) isMissing('noMeasure', { zh: '改进措施', en: 'A measure' })
  },
})

const sentencesIn = (text: string): string[] => text.split(/[。；\n]/u)

/** A sentence of some length that neither praises nor opens a list says what was wrong, in whatever words. */
const tells = (sentence: string): boolean =>
  sentence.length >= fewestCharacters && !achievementCues.test(sentence) && !/[：:]$/u.test(sentence)

const fewestCharacters = 12
