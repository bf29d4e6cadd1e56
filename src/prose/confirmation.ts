import type { Comparison, Statement } from '../model/index.js'

/**
 * Numbers whose words leave open whether they are of the tables are held against them where the rest of their sentence
 * is: 查询事项最多，有97件，执法案卷42件，第三方67件. A sentence that agrees with the tables in several numbers and differs in one
 * speaks of them; where it differs in more, it may speak of something else. The rest of a list (`orRest`) counts only where
 * it agrees, behind a number that does.
 *
 * @param compareAs Holds a statement of that index against the tables.
 */
export function withSupposed(
  compared: readonly Comparison[],
  compareAs: (statement: Statement, index: number) => Comparison,
): Comparison[] {
  const all = [...compared]
  for (const indices of sentencesIn(compared)) {
    const supposed = new Map<number, Comparison>()
    for (const index of indices) {
      const { statement, verdict } = compared[index] ?? {}
      if (verdict !== 'notCompared' || !statement?.supposed) continue
      const meant: Statement = { ...statement, ...statement.supposed, reason: null, certainty: 'plausible' }
      const comparison = compareAs(meant, index)
      if (!statement.supposed.orRest) supposed.set(index, comparison)
      else if (comparison.verdict === 'agrees' && all[index - 1]?.verdict === 'agrees') all[index] = comparison
    }
    if (supposed.size === 0) continue
    const tried = [...supposed.values()]
    const areDecisions = tried.every(({ area }) => area === 'disclosure')
    const told = indices
      .flatMap((index) => compared[index] ?? [])
      .filter(({ statement, area }) => (areDecisions ? area === 'disclosure' : statement.kinds.length > 0))
    const differing = tried.filter(({ verdict }) => verdict === 'contradicts')
    if (evidenceOf([...tried, ...told]) < enoughEvidence || differing.length > 1) continue
    for (const [index, { verdict, targets, area }] of supposed) {
      const own = compared[index]
      if (own && (verdict === 'agrees' || verdict === 'contradicts'))
        all[index] = { ...own, verdict, targets, area, reason: null, level: 'warning' }
    }
  }
  return all
}

const evidenceOf = (comparisons: readonly Comparison[]): number =>
  comparisons
    .filter(({ verdict, statement: { value } }) => verdict === 'agrees' && value > 0)
    .reduce((sum, { statement }) => sum + weightOf(statement), 0)

/** Small numbers agree by chance more easily, and large ones hardly: 1 and 2 count half. What was published may be less. */
const weightOf = ({ value, act }: Statement): number =>
  value <= 2 ? 0.5 : value >= large && act !== 'publish' ? enoughEvidence : 1

const large = 1000

const enoughEvidence = 1.5

/** The indices of the statements of each sentence. */
export function sentencesIn(compared: readonly Comparison[]): number[][] {
  const sentences: number[][] = []
  let last: Statement | undefined
  for (const [index, { statement }] of compared.entries()) {
    if (statement.paragraph === last?.paragraph && statement.sentence === last.sentence) sentences.at(-1)?.push(index)
    else sentences.push([index])
    last = statement
  }
  return sentences
}
