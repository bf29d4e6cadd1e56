import { availableParallelism } from 'node:os'
import { check } from 'recheck'

/**
 * Steps decide here, not time: the same expressions get the same verdict on a busy machine. What has no look-around is
 * judged exactly; for the rest, attacks are tried, fewer and shorter ones than usual: a thousand steps a character is
 * slow whatever the length.
 */
const parameters = {
  randomSeed: 0,
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  maxRepeatCount: 1000,
  maxNFASize: 5000,
  maxSimpleRepeatCount: 8,
  attackLimit: 10_000_000,
  maxAttackStringSize: 20_000,
  maxIteration: 3,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 30,
  mutationSize: 15,
  crossoverSize: 10,
}

/** Known to be slow: where these pass, nothing is being checked. */
const slow = [
  { source: '件+[^。]*条+[^。]*款', flags: 'u' },
  { source: '^(?:件|件件)*$', flags: 'u' },
]

/** What is known of each expression: safe, vulnerable with an attack, or unknown. */
export async function examine(expressions) {
  for (const expression of slow) {
    const { status, source } = await diagnose(expression)
    if (status !== 'vulnerable') throw new Error(`${source} is taken for ${status}: the check does not work`)
  }
  const diagnoses = []
  let next = 0
  const work = async () => {
    while (next < expressions.length) {
      const index = next
      next += 1
      diagnoses[index] = await diagnose(expressions[index])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return diagnoses
}

async function diagnose({ source, flags }) {
  return { ...(await check(source, flags, parameters)), source: `/${source}/${flags}` }
}
