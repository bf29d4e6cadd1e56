import type { Node, ParseError } from 'jsonc-parser'
import type { ZodType } from 'zod'
import { LineIndex } from '../text/lines.js'
import type { Reason, Zod } from '../model/index.js'
import type { Baseline } from './types.js'

/** What a baseline file holds, or what is wrong with it and where. */
export async function parseBaseline(text: string): Promise<{ baseline: Baseline } | { problem: Reason }> {
  const { parseTree, findNodeAtLocation, getNodeValue } = await import('jsonc-parser')
  const lines = new LineIndex(text)
  const at = (offset: number): Reason => {
    const { line, column } = lines.point(offset)
    return { zh: `第 ${line} 行第 ${column} 列`, en: `line ${line}, column ${column}` }
  }
  const errors: ParseError[] = []
  // A byte order mark is what some editors add.
  const root = parseTree(text.replace(/^\uFEFF/u, ' '), errors, { disallowComments: true })
  const [error] = errors
  if (error || !root) return { problem: notJson(at(error?.offset ?? 0)) }
  const { z } = await import('zod')
  const parsed = schemaOf(z).safeParse(getNodeValue(root))
  if (parsed.success) return { baseline: parsed.data }
  const [issue] = parsed.error.issues
  const names = (issue?.path ?? []).map((name) => (typeof name === 'number' ? name : String(name)))
  return { problem: notABaseline(names.join('.'), faultOf(issue), at(nearest(root, names, findNodeAtLocation).offset)) }
}

function schemaOf(z: Zod): ZodType<Baseline> {
  const words = z.string().default('')
  const entry = z.strictObject({
    file: z.string().min(1),
    rule: z.string().min(1),
    place: words,
    message: words,
    fingerprint: z.string().min(1),
    reason: words,
    owner: words,
    expires: z.iso.date('expected a day such as 2024-01-31').or(z.literal('')).default(''),
  })
  return z.strictObject({
    version: z.literal(1),
    tool: z.literal('report-lint'),
    entries: z.array(entry),
  })
}

/** The node of a path, or of as much of it as is there. */
function nearest(
  root: Node,
  path: (string | number)[],
  find: (root: Node, path: (string | number)[]) => Node | undefined,
): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = find(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

/** No run writes over what it cannot read: it may be somebody's words, or another file. */
const again: Reason = {
  zh: '不能改正的，先移走这个文件，或用 --baseline 写另一个文件名，再用 --update-baseline 生成',
  en: 'if that cannot be done, move the file away, or name another with --baseline, and make it with --update-baseline',
}

const notJson = ({ zh, en }: Reason): Reason => ({
  zh: `${zh}：基线文件不是正确的 JSON。请改正这一处，有合并冲突的先解决冲突；${again.zh}`,
  en: `${en}: the baseline is not JSON. Correct this place, or settle the merge conflict if there is one; ${again.en}`,
})

const notABaseline = (name: string, fault: Reason, { zh, en }: Reason): Reason => ({
  zh: `${zh}：基线文件${name === '' ? '' : `的 ${name} `}不符合格式${fault.zh}。请改正这一处；${again.zh}`,
  en: `${en}: ${name === '' ? 'the baseline' : `${name} of the baseline`} is not as it should be${fault.en}. Correct it; ${again.en}`,
})

/** What a schema says about a value, in brackets; nothing where our words have no more to say than the place. */
function faultOf(issue: Issue | undefined): Reason {
  if (issue?.code === 'invalid_value') {
    const values = (issue.values ?? []).map((value) => JSON.stringify(value))
    return { zh: `（应为 ${values.join('、')}）`, en: ` (expected ${values.join(', ')})` }
  }
  if (issue?.code === 'unrecognized_keys') {
    const keys = issue.keys ?? []
    return { zh: `（没有 ${keys.join('、')} 这一项）`, en: ` (there is no such key: ${keys.join(', ')})` }
  }
  if (issue?.path.at(-1) === 'expires')
    return { zh: '（应为 2024-01-31 这样的日期）', en: ' (expected a day such as 2024-01-31)' }
  const kind = issue?.code === 'invalid_type' ? kinds[issue.expected ?? ''] : undefined
  return kind ? { zh: `（应为${kind.zh}）`, en: ` (expected ${kind.en})` } : { zh: '', en: '' }
}

/** What is read of an issue of zod. */
interface Issue {
  code?: string
  path: readonly PropertyKey[]
  values?: readonly unknown[]
  keys?: readonly string[]
  expected?: string
}

const kinds: Readonly<Record<string, Reason>> = {
  string: { zh: '文字', en: 'a string' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
}
