import { readFileSync } from 'node:fs'
import { partsOfPage } from '../../src/node/page.js'

/**
 * An example of a page. In the part `## 示例 Examples` a line says what it shows and a block follows:
 *
 *     **正确 Passes**
 *     **错误 Fails** `messageId` `anotherMessageId` `{ "option": 1 }`
 *     **错误 Fails** Word `messageId`
 *
 * The block is a fragment of a report; `reportOf` says how it becomes a whole one. Behind a line `=== 上年 Last year` stands
 * a fragment of the report of the year before.
 */
export interface Example {
  passes: boolean
  /** It is a Word file. */
  word: boolean
  /** What the rule says of it; none for one that passes. */
  messageIds: string[]
  options: Record<string, unknown>
  fragment: string
  /** Fragment of the report of the year before, where the rule needs one. */
  previous?: string
}

export const readPage = (id: string): string => readFileSync(`docs/rules/${id}.md`, 'utf8')

const block = /```text\n.*?\n```/gsu
const captioned = /\*\*(?<verdict>正确 Passes|错误 Fails)\*\*(?<codes>[^\n]*)\n\n```text\n(?<fragment>.*?)\n```/gsu

const lastYear = '\n=== 上年 Last year\n'
/** The title of last year's report, of the organ and the year before that of the fragments. */
const titleBefore = '# 松岚县砚溪镇人民政府2022年政府信息公开工作年度报告\n'

function fragmentsOf(block: string): Pick<Example, 'fragment' | 'previous'> {
  const [fragment = '', before] = block.split(lastYear)
  if (before === undefined) return { fragment }
  return { fragment, previous: before.startsWith('# ') ? before : `${titleBefore}${before}` }
}

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
      ...fragmentsOf(fragment),
    }
  })
  if (found.length !== [...examples.matchAll(block)].length) throw new Error('A block has no caption.')
  return found
}
