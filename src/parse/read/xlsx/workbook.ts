import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import type { Archive } from '../packed/archive.js'
import { type XmlElement, childOf, childrenOf, readXmlTree } from '../packed/xml-tree.js'

/** A workbook with what its sheets share. */
export interface Workbook {
  /** Root elements of the sheets that are shown, in order. */
  sheets: Iterable<XmlElement>
  sharedStrings: readonly string[]
  /** Formats of numbers by the index of a cell's style. */
  formats: readonly string[]
  /** Counts rows and columns that are looked at. @throws {InputError} `limit-operators`. */
  count: (steps: number) => void
}

/** Reads what a workbook says of its sheets; undefined where it has no such part. */
export function readWorkbook(archive: Archive, limits: Limits): Workbook | undefined {
  let steps = 0
  const count = (more: number): void => {
    steps += more
    if (steps > limits.operators) throw limitError('operators', limits)
  }
  const tree = (path: string): XmlElement | undefined => {
    const bytes = archive.read(path)
    return bytes && readXmlTree(bytes, limits, () => count(1))
  }
  const main =
    targetsOf(tree('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const workbook = tree(main)
  if (!workbook) return undefined
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets = targetsOf(tree(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const related = (type: string): XmlElement | undefined => {
    const path = targets.find((target) => target.type === type)?.path
    return path === undefined ? undefined : tree(path)
  }
  return {
    sheets: shownSheets(workbook, targets, tree),
    sharedStrings: childrenOf(related('sharedStrings'), 'si').map(stringOf),
    formats: formatsOf(related('styles')),
    count,
  }
}

interface Target {
  id: string
  type: string
  path: string
}

function targetsOf(relationships: XmlElement | undefined, folder: string): Target[] {
  return childrenOf(relationships, 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => {
      const target = attributes['Target'] ?? ''
      const path = target.startsWith('/') ? target.slice(1) : folder + target
      return { id: attributes['Id'] ?? '', type: attributes['Type']?.split('/').at(-1) ?? '', path: withoutSteps(path) }
    })
}

function withoutSteps(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Sheets of cells whose tab is shown: charts and sheets of macros have no cells. */
function* shownSheets(
  workbook: XmlElement,
  targets: readonly Target[],
  tree: (path: string) => XmlElement | undefined,
): Generator<XmlElement> {
  for (const { attributes } of childrenOf(childOf(workbook, 'sheets'), 'sheet')) {
    if ((attributes['state'] ?? 'visible') !== 'visible') continue
    // The id of the relationship, in whichever name space, has the same local name as none other here.
    const target = targets.find(({ id, type }) => id === attributes['id'] && type === 'worksheet')
    const sheet = target && tree(target.path)
    if (sheet) yield sheet
  }
}

/** The text of a string: its runs, and not how they are pronounced. */
export const stringOf = (element: XmlElement): string =>
  element.children
    .map((child) => (child.name === 't' ? child.text : child.name === 'r' ? (childOf(child, 't')?.text ?? '') : ''))
    .join('')

/** Formats that have numbers and no entry in the file. */
const builtIn: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  49: '@',
}

function formatsOf(styles: XmlElement | undefined): string[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  )
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0'
    return own.get(id) ?? builtIn[id] ?? 'General'
  })
}
