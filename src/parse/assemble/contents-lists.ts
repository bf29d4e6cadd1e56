import { hasSentenceMark, type HeadingLexicon } from '../../lexicon/headings.js'
import { contentsEntry, isContentsTitle } from '../../lexicon/contents-lists.js'
import type { SectionId } from '../../model/index.js'
import { numberingOf } from '../../text/numbering.js'
import type { TextPiece } from './sections.js'
import { contentsLists as tolerances } from './tolerances.js'

/** Some pieces in a row that may be a list of contents. */
interface Candidate {
  from: number
  /** Index behind the last of them. */
  to: number
  isTitled: boolean
  /** Of the numbers of its entries, which are numbered alike; 0 where they have none. */
  depth?: number
  /** The sections that it names, and whether with a page number. */
  named: Map<SectionId, boolean>
}

/** What a line may be in a list of contents; `between` is what stands in one only where an entry follows. */
type Line =
  { kind: 'title' | 'page' | 'entry' | 'between' } | { kind: 'section'; id: SectionId; hasPage: boolean; depth: number }

/**
 * The pieces of a report without its lists of contents, which else stand in for the headings of sections. What a file
 * itself calls one its reader has left out; these are written by hand, or what is left of one in a PDF or on a page.
 * `tables` are the offsets where tables begin, ascending: no list goes over one.
 */
export function withoutContentsLists(
  pieces: readonly TextPiece[],
  tables: readonly number[],
  headings: HeadingLexicon,
): readonly TextPiece[] {
  const candidates = candidatesIn(pieces, tables, headings).sort((a, b) => b.named.size - a.named.size)
  if (candidates.length === 0) return pieces
  const headed = new HeadedSections()
  headed.count(pieces, 1)
  const dropped = new Set<TextPiece>()
  for (const candidate of candidates) {
    const own = pieces.slice(candidate.from, candidate.to)
    // What a list names is no heading that would make another list of the headings themselves.
    headed.count(own, -1)
    if (isList(candidate, headed)) for (const piece of own) dropped.add(piece)
    else headed.count(own, 1)
  }
  return dropped.size === 0 ? pieces : pieces.filter((piece) => !dropped.has(piece))
}

/** How often each section has a heading, by the depth of its number. */
class HeadedSections {
  readonly #counts = new Map<string, number>()

  count(pieces: readonly TextPiece[], by: 1 | -1): void {
    for (const { match, numbering } of pieces) {
      if (!match) continue
      const key = countKey(match.id, numbering?.depth ?? 0)
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + by)
    }
  }

  /** Whether a section has a heading of that depth; a sub-heading in the same words is none. */
  has(id: SectionId, depth: number): boolean {
    return (this.#counts.get(countKey(id, depth)) ?? 0) > 0
  }
}

const countKey = (id: SectionId, depth: number): string => `${id} ${depth}`

function isList({ isTitled, named, depth = 0 }: Candidate, headed: HeadedSections): boolean {
  if (isTitled) return true
  const sections = [...named]
  const isMost = (told: readonly unknown[]): boolean => told.length * 2 > sections.length
  const again = sections.filter(([id]) => headed.has(id, 1) || headed.has(id, depth))
  return isMost(sections.filter(([, hasPage]) => hasPage)) || isMost(again)
}

function candidatesIn(pieces: readonly TextPiece[], tables: readonly number[], headings: HeadingLexicon): Candidate[] {
  const found: Candidate[] = []
  let open: Candidate | undefined
  let table = 0
  const close = (): void => {
    if (open && open.named.size >= tolerances.fewestSections) found.push(open)
    open = undefined
  }
  pieces.forEach((piece, index) => {
    if ((tables[table] ?? Infinity) < piece.start) {
      close()
      while ((tables[table] ?? Infinity) < piece.start) table += 1
    }
    const line = lineOf(piece, headings)
    if (!line || (line.kind === 'section' && open && !isNext(line, open))) close()
    if (!line || line.kind === 'between') return
    if (line.kind === 'title' || line.kind === 'section')
      open ??= { from: index, to: index, isTitled: line.kind === 'title', named: new Map() }
    if (!open) return
    if (line.kind === 'section') {
      open.named.set(line.id, line.hasPage)
      open.depth = line.depth
    }
    const last = line.kind === 'page' ? [...open.named.keys()].at(-1) : undefined
    if (last) open.named.set(last, true)
    open.to = index + 1
  })
  close()
  return found
}

const isNext = ({ id, depth }: Extract<Line, { kind: 'section' }>, list: Candidate): boolean =>
  !list.named.has(id) && (list.depth ?? depth) === depth

function lineOf({ span, match }: TextPiece, headings: HeadingLexicon): Line | undefined {
  const { text } = span
  if (text.length > tolerances.longestEntry) return undefined
  if (isContentsTitle(text)) return { kind: 'title' }
  const { name, page } = contentsEntry(text)
  if (name === '') return { kind: 'page' }
  const numbering = numberingOf(name)
  const words = name.slice(numbering?.length ?? 0)
  const section = page === 'none' ? match : (headings.byWording(words) ?? (numbering && headings.byMeaning(words)))
  if (section) return { kind: 'section', id: section.id, hasPage: page !== 'none', depth: numbering?.depth ?? 0 }
  if (hasSentenceMark(name)) return undefined
  if (page === 'apart') return { kind: 'entry' }
  return numbering ? { kind: 'between' } : undefined
}
