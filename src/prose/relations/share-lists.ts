import type { Count } from '../statements.js'
import { fits, isShare, percentage, type Share } from './shares.js'
import { bySentence, isAddend, isExact, sameUnits, total } from './units.js'

/**
 * Shares that follow the list of their numbers, and of which one does not fit: 予以公开13件，部分公开8件，不予公开27件，分别占
 * 27.08%、16.67%、52.65%. What they are shares of is the number that all others fit.
 */
export const wrongShareLists = (counts: readonly Count[], totals: readonly number[]): Share[] =>
  [...bySentence(counts.filter(({ segment }) => !segment.bracketed)).values()].flatMap((own) =>
    own.flatMap((first, index) => {
      if (!opensList(first) || own[index - 1]?.statement.unit === '%') return []
      const shares = own
        .slice(index)
        .filter(({ segment, statement }, at) => at === 0 || (segment.undecided === true && isShare(statement)))
      const parts = own.slice(Math.max(0, index - shares.length), index)
      const [part] = parts
      if (shares.length < fewest || parts.length < shares.length || !part) return []
      if (!parts.every((count) => isAddend(count) && isExact(count) && sameUnits(count, part))) return []
      const told = own.slice(0, index - shares.length).filter((count) => isAddend(count) && sameUnits(count, part))
      const wholes = [...told.map(({ statement }) => statement.value), total(parts), ...totals]
      const misfits = wholes.map((whole) => ({
        whole,
        shares: shares.flatMap(({ statement }, at) => {
          const own = parts[at]?.statement
          return own && !fits(own.value, whole, statement) ? [{ percent: statement, part: own }] : []
        }),
      }))
      const best = misfits.reduce((least, one) => (one.shares.length < least.shares.length ? one : least))
      const [wrong] = best.shares
      if (best.shares.length !== 1 || !wrong) return []
      const expected = percentage(wrong.part.value, best.whole).toFixed(Math.max(wrong.percent.decimals ?? 0, 1))
      return [{ ...wrong, whole: best.whole, expected }]
    }),
  )

/** Of two shares the one that is wrong cannot be told from the other. */
const fewest = 3

/** 分别占, 占比依次为: with numbers that have no labels of their own. */
const opensList = ({ segment, statement, features }: Count): boolean =>
  segment.undecided === true && isShare(statement) && features.structure.has('respectivelyAre')
