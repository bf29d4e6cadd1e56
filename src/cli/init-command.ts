import { displayPath } from '../formatters/display-path.js'
import { initFiles } from '../node/config-init.js'
import { writeFileAtomic } from '../node/write-file.js'
import { UsageError } from '../node/usage-error.js'
import type { CommandContext } from './context.js'
import { problems } from './problems.js'

/** Writes a first configuration and a snippet for CI, without touching a file that is there. */
export async function initCommand(context: CommandContext): Promise<number> {
  const { io, locale } = context
  const files = await initFiles({ cwd: io.cwd })
  if (files.length === 0) throw new UsageError(problems.nothingToInit)
  for (const { path, content } of files) {
    await writeFileAtomic(path, content)
    io.stdout.write(`${locale === 'en' ? 'wrote' : '已写入'} ${displayPath(path, io.cwd)}\n`)
  }
  return 0
}
