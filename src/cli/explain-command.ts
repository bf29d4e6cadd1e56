import { similarity } from '../parse/build/similarity.js'
import { rules } from '../rules/index.js'
import type { CommandContext } from './context.js'
import { pageFor } from './page.js'
import { readPage } from './pages.js'
import { problems } from './problems.js'
import { UsageError } from './usage-error.js'

/** Names less alike than this are not taken for a slip of the keyboard. */
const alike = 0.6

/** Prints the page about a rule. Throws `UsageError` for a rule that there is not. */
export async function explainCommand(id: string, { locale, io }: CommandContext): Promise<number> {
  if (!rules.some((rule) => rule.id === id)) throw new UsageError(problems.unknownRule(id, mostSimilar(id)))
  io.stdout.write(pageFor(await readPage(id), locale))
  return 0
}

function mostSimilar(id: string): string | undefined {
  const [best] = rules
    .map((rule) => ({ id: rule.id, likeness: similarity(id.toLowerCase(), rule.id) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= alike ? best.id : undefined
}
