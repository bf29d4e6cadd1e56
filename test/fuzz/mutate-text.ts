import type { Random } from './random.js'

type TextMutation = (text: string, random: Random) => string

/** What the readers have ideas about, and what Unicode has to trip over. */
const scraps = [
  ...['|', '| --- |', '\t', '\n', '\r', '\r\n', '\f', '\u3000', '\u00a0', '\u200b', '\ufeff', '\ud800', '\udc00', '\0'],
  ...[
    '一、',
    '（一）',
    '三、收到和处理政府信息公开申请情况',
    '总计',
    '其他',
    '0',
    '-1',
    '1.5',
    '１２',
    '/',
    '无',
    '∞',
    '9'.repeat(400),
  ],
  ...[
    '<table>',
    '</table>',
    '<td colspan="99999">',
    '<tr>',
    '</td>',
    '<br>',
    '<!--',
    '-->',
    '&nbsp;',
    '&#xD800;',
    '<script>',
  ],
  ...[
    '**',
    '`',
    '```',
    '# ',
    '> ',
    '- ',
    '[a](b)',
    '\\',
    '![',
    '《',
    '》',
    '（',
    '）',
    '“',
    '2023年',
    '第二十条第（八）项',
  ],
  ...[
    '<!-- report-lint-disable -->',
    '<!-- report-lint-disable-next-line fee-statement -- 甲 -->',
    '万元',
    '件',
    '其中',
    '：',
    '。',
  ],
]

const linesOf = (text: string): string[] => text.split(/(?<=\n)/u)

const dropLines: TextMutation = (text, random) => {
  const lines = linesOf(text)
  lines.splice(random.below(lines.length), 1 + random.below(4))
  return lines.join('')
}

const doubleLines: TextMutation = (text, random) => {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(8)))
  return lines.join('')
}

const moveLines: TextMutation = (text, random) => {
  const lines = linesOf(text)
  const taken = lines.splice(random.below(lines.length), 1 + random.below(6))
  lines.splice(random.below(lines.length), 0, ...taken)
  return lines.join('')
}

const joinLines: TextMutation = (text, random) => {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  lines[at] = (lines[at] ?? '').trimEnd()
  return lines.join('')
}

const addScrap: TextMutation = (text, random) => {
  const at = random.below(text.length)
  return text.slice(0, at) + random.oneOf(scraps).repeat(random.oneOf([1, 1, 2, 50])) + text.slice(at + random.below(4))
}

/** Takes a tag away, so that those around it do not fit. */
const dropTag: TextMutation = (text, random) => {
  const tags = [...text.matchAll(/<[^<>]{1,200}>/gu)]
  if (tags.length === 0) return addScrap(text, random)
  const { index, 0: tag } = random.oneOf(tags)
  return text.slice(0, index) + text.slice(index + tag.length)
}

/** Puts a tag where another is. */
const swapTag: TextMutation = (text, random) => {
  const tags = [...text.matchAll(/<[^<>]{1,200}>/gu)]
  if (tags.length === 0) return moveLines(text, random)
  const { index, 0: tag } = random.oneOf(tags)
  return text.slice(0, index) + random.oneOf(tags)[0] + text.slice(index + tag.length)
}

/** Another number for one that is there. */
const changeNumber: TextMutation = (text, random) => {
  const numbers = [...text.matchAll(/\d{1,9}/gu)]
  if (numbers.length === 0) return addScrap(text, random)
  const { index, 0: number } = random.oneOf(numbers)
  return (
    text.slice(0, index) +
    random.oneOf(['', '-3', '0', '1e9', '99999999999999999999', '0.5', '１']) +
    text.slice(index + number.length)
  )
}

/** Any of the changes that keep a text a text. */
export const mutateText: TextMutation = (text, random) =>
  random.oneOf([dropLines, doubleLines, moveLines, joinLines, addScrap, addScrap, dropTag, swapTag, changeNumber])(
    text,
    random,
  )
