// Looks for regular expressions of the sources whose time grows faster than their input: `npm run expressions`.
// Checks every literal, and every expression that is put together when the program runs.
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { acceptedIn } from './expressions/accepted.mjs'
import { builtExpressions } from './expressions/built.mjs'
import { literals } from './expressions/literals.mjs'
import { installed } from './tools.mjs'

installed('expressions')
const { examine } = await import('../test/tools/expressions/examine.mjs')

const begun = performance.now()
const { found, constructed } = literals('src')
const built = await builtExpressions('src')
const all = new Map()
for (const { at, expression } of [...found, ...built]) {
  const source = String(expression)
  all.set(source, { expression, places: [...new Set([...(all.get(source)?.places ?? []), at])] })
}
const accepted = acceptedIn(all)

const made = new Set(built.map(({ at }) => at))
const problems = [
  ...constructed
    .filter((place) => !made.has(place))
    .map((place) => `${place} is not put together here. Let scripts/expressions/built.mjs run what does it`),
  ...accepted.gone.map((source) => `${source} is accepted, and nowhere in the sources`),
]
for (const { source, status, complexity, attack, error } of await examine(
  [...all.values()].map(({ expression }) => expression),
)) {
  const subject = `${all.get(source).places.join(', ')}: ${source}`
  const isAccepted = accepted.reasons.has(source)
  if (status === 'safe' && isAccepted) problems.push(`${subject} is accepted, and not slow`)
  if (status === 'vulnerable' && !isAccepted)
    problems.push(`${subject}\n  ${complexity.summary}, on ${attack.pattern}. Rewrite it, or say why it never is`)
  if (status === 'unknown') problems.push(`${subject}\n  is not decided: ${error.kind}. Make it simpler`)
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
const counts = `${found.length} literals, ${built.length} put together, ${accepted.reasons.size} accepted`
const seconds = Math.round((performance.now() - begun) / 1000)
process.stdout.write(`${all.size} expressions (${counts}), ${problems.length} problems, ${seconds} s\n`)
// What checks them is a process that waits for more.
process.exit(problems.length === 0 ? 0 : 1)
