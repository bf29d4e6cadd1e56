import type { SectionId } from '../../src/model/index.js'
import { paragraph, subHeading, table, type Block } from '../support/blocks.js'
import type { Slot } from './wordings/index.js'

/** How section 一 shows its aspects, and whether section 五 has sub-headings. */
export interface Style {
  overview: 'headed' | 'inLine' | 'numbered' | 'plain'
  problems: boolean
}

type Say = (slot: Slot) => string

const aspects: readonly { title: string; slots: readonly Slot[] }[] = [
  { title: '主动公开', slots: ['published', 'documents', 'decisions', 'charges', 'procurement', 'publishedAdded'] },
  { title: '依申请公开', slots: ['requests', 'requestsAdded', 'disputes'] },
  { title: '政府信息管理', slots: ['management', 'managementAdded'] },
  { title: '政府信息公开平台建设', slots: ['platform'] },
  { title: '监督保障', slots: ['guarantee', 'guaranteeAdded'] },
]

const chinese = ['一', '二', '三', '四', '五']

const aspectBlocks: Record<Style['overview'], (title: string, text: string, index: number) => Block[]> = {
  headed: (title, text, index) => [subHeading(`（${chinese[index] ?? ''}）`, title), paragraph(text)],
  inLine: (title, text, index) => [paragraph(`（${chinese[index] ?? ''}）${title}情况。${text}`)],
  numbered: (title, text, index) => [paragraph(`${index + 1}.${title}。${text}`)],
  plain: (title, text) => [paragraph(`${title}方面。${text}`)],
}

const paragraphs = (...texts: string[]): Block[] => texts.filter((text) => text !== '').map(paragraph)

/** The preface and the sections, from what each sentence says. A sentence that says nothing is left out. */
export function layOut(say: Say, style: Style): { preface: string[]; sections: Record<SectionId, readonly Block[]> } {
  const overview = aspects.flatMap(({ title, slots }, index) =>
    aspectBlocks[style.overview](title, slots.map(say).join(''), index),
  )
  const problems = style.problems
    ? [
        subHeading('（一）', '存在的主要问题'),
        ...paragraphs(say('problem')),
        subHeading('（二）', '改进情况'),
        ...paragraphs(say('measure')),
      ]
    : paragraphs(say('problem'), say('measure'))
  return {
    preface: ['basis' as const, 'period' as const].map(say).filter((text) => text !== ''),
    sections: {
      overview: [...paragraphs(say('opening')), ...overview, ...paragraphs(say('overviewEnd'))],
      disclosure: [table('disclosure')],
      requests: [table('requests')],
      disputes: [table('disputes')],
      problems: [...problems, ...paragraphs(say('problemsEnd'))],
      otherMatters: paragraphs(say('other'), say('otherEnd')),
    },
  }
}
