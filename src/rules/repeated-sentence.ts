import { statutoryWords } from '../form/wordings/statements.js'
import { flatMap } from '../text/flat-map.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import { matchesIn } from '../text/matches.js'
import type { Paragraph, Place, Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

/** A clause within a sentence must be this much longer than a whole sentence to count as copied. */
const clauseSurplus = 4

export const repeatedSentence = defineRule({
  id: 'repeated-sentence',
  level: 'warning',
  duty: {
    zh: '没有重复出现的句子',
    en: 'No sentence stands twice',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  legacy: true,
  options: (z) =>
    z.object({
      min: z.number().int().min(10).default(20).describe('Fewest characters of a sentence that is compared'),
    }),
  defaults: { min: 20 },
  messages: {
    repeated: '“{printed}”与前文重复；请删去或改写',
  },
  en: {
    repeated: '“{printed}” repeats an earlier sentence. Delete or reword it',
  },
  check: ({ report }, context) => {
    const seen = new Map<string, { paragraph: Paragraph; stretch: Stretch }>()
    for (const paragraph of allParagraphs(report)) {
      const reported = new Set<number>()
      for (const stretch of stretchesOf(paragraph, context.options.min)) {
        const { text, sentence, whole } = stretch
        const least = whole ? context.options.min : context.options.min + clauseSurplus
        const key = text.replace(/[\s“”"'‘’]/gu, '')
        if (key.length < least || (!whole && listsNumbers(key))) continue
        const first = seen.get(key)
        if (!first) seen.set(key, { paragraph, stretch })
        else if (!reported.has(sentence) && !statutoryWords.test(key)) {
          reported.add(sentence)
          context.report('repeated', {
            at: placeOf(report, paragraph, stretch),
            related: [{ at: placeOf(report, first.paragraph, first.stretch), message: shortened(text) }],
            data: { printed: shortened(text) },
          })
        }
      }
    }
  },
})

/** 其中予以公开12件、部分公开2件、不予公开2件: two parts of a report may tell the same numbers. */
const listsNumbers = (text: string): boolean => matchesIn(text, number).length >= fewestListed
const number = /\d+/gu
const fewestListed = 3

interface Stretch {
  text: string
  start: number
  sentence: number
  whole: boolean
}

const sentences = /[^。；！？;!?\n]+/gu
const clauses = /[^，,：:]+/gu

/** The sentences of a paragraph that are long enough, each followed by its clauses that are. */
function stretchesOf({ value }: Paragraph, min: number): Stretch[] {
  if (value.length < min) return []
  return flatMap(matchesIn(value, sentences), ({ 0: text, index: start }): Stretch[] => {
    if (text.length < min) return []
    const parts = text.length < min + clauseSurplus ? [] : matchesIn(text, clauses)
    return [
      { text, start, sentence: start, whole: true },
      ...parts
        .filter(({ 0: clause }) => clause.length >= min + clauseSurplus && clause.length < text.length)
        .map((clause) => ({ text: clause[0], start: start + clause.index, sentence: start, whole: false })),
    ]
  })
}

const placeOf = (report: Report, paragraph: Paragraph, { start, text }: Stretch): Place =>
  placeIn(report, paragraph, start, start + text.length)

const shortened = (text: string): string => (text.trim().length > 40 ? `${text.trim().slice(0, 38)}…` : text.trim())
