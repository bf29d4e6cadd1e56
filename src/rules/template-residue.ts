import { residues } from '../form/wordings/residues.js'
import { placeIn, proseNodes } from '../report/queries.js'
import { matchesIn } from '../text/matches.js'
import type { Heading, Paragraph, Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

export const templateResidue = defineRule({
  id: 'template-residue',
  level: 'warning',
  duty: {
    zh: '没有留下填表说明、占位符和转换残留',
    en: 'No instructions, placeholders or converter residue are left',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  legacy: true,
  messages: {
    instruction: '“{printed}”是格式的填写说明；请删除',
    placeholder: '“{printed}”是没有填写的占位符；请填写',
    number: '“{printed}”缺少数字；请补上',
    converter: '“{printed}”是文件转换留下的字符；请删除',
    mojibake: '“{printed}”是乱码；请改正',
  },
  en: {
    instruction: '“{printed}” is an instruction of the form. Delete it',
    placeholder: '“{printed}” is a placeholder that was not filled in. Fill it in',
    number: '“{printed}” lacks its number. Fill it in',
    converter: '“{printed}” was left by a converter. Delete it',
    mojibake: '“{printed}” is garbled text. Correct it',
  },
  check: ({ report }, context) => {
    const nodes: readonly (Heading | Paragraph)[] = proseNodes(report)
    for (const { node, text } of [...titleOf(report), ...nodes.map((node) => ({ node, text: node.value }))]) {
      for (const { kind, pattern } of residues)
        for (const match of matchesIn(text, pattern)) {
          const at = node.type === 'title' ? node : placeIn(report, node, match.index, match.index + match[0].length)
          context.report(kind, { at, data: { printed: match[0] } })
        }
    }
  },
})

const titleOf = ({ title }: Report) => (title ? [{ node: title, text: title.value }] : [])
