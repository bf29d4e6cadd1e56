import { nearest } from '../config/nearest.js'
import { rules } from '../rules/index.js'
import type { CommandContext } from './context.js'
import { pageFor } from './page.js'
import { readPage } from './pages.js'
import { problems } from './problems.js'
import { UsageError } from '../node/usage-error.js'

/** Prints the page about a rule. Throws `UsageError` for a rule that there is not. */
export async function explainCommand(id: string, { locale, io }: CommandContext): Promise<number> {
  const ids = rules.map((rule) => rule.id)
  if (!ids.includes(id)) throw new UsageError(problems.unknownRule(id, nearest(id, ids)))
  io.stdout.write(pageFor(await readPage(id), locale))
  return 0
}
