import { nearest } from '../text/nearest.js'
import { isNotice, notices, type NoticeCode } from '../results/notices.js'
import { wordsFor } from '../formatters/stylish-words.js'
import { catalogueRules as rules } from '../rules/index.js'
import type { Locale } from '../model/index.js'
import type { CommandContext } from './context.js'
import { pageFor } from '../node/page.js'
import { readPage } from '../node/pages.js'
import { commandProblems } from './command-problems.js'
import { UsageError } from '../node/usage-error.js'

/** Prints the page about a rule, or what a message of no rule means. Throws `UsageError` for what is neither. */
export async function explainCommand(id: string, { locale, io }: CommandContext): Promise<number> {
  if (isNotice(id)) {
    io.stdout.write(noticePage(id, locale))
    return 0
  }
  const ids = [...rules.map((rule) => rule.id), ...Object.keys(notices)]
  if (!rules.some((rule) => rule.id === id)) throw new UsageError(commandProblems.unknownRule(id, nearest(id, ids)))
  io.stdout.write(pageFor(await readPage(id), locale))
  return 0
}

/** There is no page of it: it needs no example. */
function noticePage(code: NoticeCode, locale: Locale): string {
  const { level, meaning } = notices[code]
  const name = wordsFor(locale).level[level]
  return locale === 'en'
    ? `# ${code}\n\n**${meaning.en}.**\n\n- Level: ${name}\n- No rule: its level cannot be set, and it cannot be suppressed\n`
    : `# ${code}\n\n**${meaning.zh}。**\n\n- 级别：${name}\n- 不是规则：不能设置级别，也不能抑制\n`
}
