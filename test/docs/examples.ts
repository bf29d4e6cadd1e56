import { readFileSync } from 'node:fs'
import { partsOfPage } from '../../src/cli/page.js'

/**
 * An example of a page. In the part `## 示例 Examples` a line says what it shows and a block follows:
 *
 *     **正确 Passes**
 *     **错误 Fails** `messageId` `anotherMessageId` `{ "option": 1 }`
 *     **错误 Fails** Word `messageId`
 *
 * The block is a fragment of a report; `reportOf` says how it becomes a whole one.
 */
export interface Example {
  passes: boolean
  /** It is a Word file. */
  word: boolean
  /** What the rule says of it; none for one that passes. */
  messageIds: string[]
  options: Record<string, unknown>
  fragment: string
}

export const readPage = (id: string): string => readFileSync(`docs/rules/${id}.md`, 'utf8')

const block = /```text\n.*?\n```/gsu
const captioned = /\*\*(?<verdict>正确 Passes|错误 Fails)\*\*(?<codes>[^\n]*)\n\n```text\n(?<fragment>.*?)\n```/gsu

/** The examples of a page. Throws where a block has no caption, and for captions that say nothing or too much. */
export function examplesOf(page: string): Example[] {
  const { examples } = partsOfPage(page)
  const found = [...examples.matchAll(captioned)].map(({ groups }): Example => {
    const { verdict = '', codes = '', fragment = '' } = groups ?? {}
    const quoted = [...codes.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code)
    const options = quoted.filter((code) => code.startsWith('{')).map((code) => JSON.parse(code) as object)
    const passes = verdict.startsWith('正确')
    const messageIds = quoted.filter((code) => !code.startsWith('{'))
    if (passes !== (messageIds.length === 0)) throw new Error(`A failing example names its messages: ${codes}`)
    return {
      passes,
      word: /^ Word\b/u.test(codes),
      messageIds,
      options: Object.assign({}, ...options) as Record<string, unknown>,
      fragment,
    }
  })
  if (found.length !== [...examples.matchAll(block)].length) throw new Error('A block has no caption.')
  return found
}
