/** A heading of a fragment and what stands under it. */
export interface Part {
  heading: string
  body: string
}

/** A fragment of a report in Markdown, taken apart. */
export interface Fragment {
  title: string | undefined
  /** Paragraphs before any heading. */
  preface: string
  /** Rows of tables that stand before any heading: label and what the cells print. */
  rows: { label: string; cells: string[] }[]
  /** Parts under ### that stand in no section. */
  subSections: Part[]
  sections: Part[]
}

/** Takes a fragment apart. Header and delimiter lines of its tables are for the reader alone. */
export function parseFragment(text: string): Fragment {
  const [head = '', ...sections] = text.split(/^## /mu)
  const [top = '', ...subSections] = head.split(/^### /mu)
  const lines = top.split('\n')
  const title = lines.find((line) => line.startsWith('# '))
  const table = lines.filter((line) => line.startsWith('|')).map(cellsOf)
  const preface = lines.filter((line) => line !== title && !line.startsWith('|')).join('\n')
  return {
    title: title?.slice(2),
    preface: preface.trim(),
    rows: table.filter(isData).map(([label = '', ...cells]) => ({ label, cells })),
    subSections: subSections.map(partOf),
    sections: sections.map(partOf),
  }
}

const partOf = (text: string): Part => {
  const [heading = '', ...body] = text.split('\n')
  return { heading: heading.trim(), body: body.join('\n').trim() }
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim())

const isData = ([label = '']: string[]): boolean => !['', '信息内容'].includes(label)
