import type { Note, NoteKind, Place, Reason, Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

/** Kinds that come from somebody's review of a Word file. */
type ReviewKind = Extract<NoteKind, 'comment' | 'insertion' | 'deletion' | 'move'>

/** What is said of each kind, in this order: comments first, which must not go out at all. */
const counted: Readonly<Record<ReviewKind, (count: number) => Reason>> = {
  comment: (count) => ({ zh: `批注${String(count)}条`, en: `comments: ${String(count)}` }),
  insertion: (count) => ({ zh: `插入${String(count)}处`, en: `insertions: ${String(count)}` }),
  deletion: (count) => ({ zh: `删除${String(count)}处`, en: `deletions: ${String(count)}` }),
  move: (count) => ({ zh: `移动${String(count)}处`, en: `moves: ${String(count)}` }),
}

type WordNote = Note & { kind: ReviewKind }

const kinds = Object.keys(counted) as readonly ReviewKind[]

export const wordComments = defineRule({
  id: 'word-comments',
  level: 'info',
  duty: {
    zh: 'Word 文件没有留下批注和修订痕迹',
    en: 'A Word file has no comments and no tracked changes left',
  },
  clause: ['regulation-16'],
  legacy: true,
  messages: {
    comments: '文件里有{found}，没有作为报告内容检查；批注不应随报告发布，请先删除',
    changes: '文件里有{found}，检查的是接受全部修订后的文字；请先接受或拒绝修订，再发布',
    both: '文件里有{found}，检查的是接受全部修订后的文字；批注不应随报告发布，请先接受或拒绝修订、删除批注',
  },
  en: {
    comments: 'The file has {found}. They were not judged, and should not be published. Delete them first',
    changes:
      'The file has {found}. The text with all of them accepted was judged. Accept or reject them before publishing',
    both: 'The file has {found}. The text with all changes accepted was judged. Comments should not be published: accept or reject the changes and delete the comments first',
  },
  check: ({ report }, context) => {
    const notes = report.notes.filter(isOfWord).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    if (notes.length === 0) {
      if (report.format !== 'docx' && report.format !== 'doc') context.notApplicable()
      return
    }
    const hasComments = notes.some(({ kind }) => kind === 'comment')
    const hasChanges = notes.some(({ kind }) => kind !== 'comment')
    context.report(hasComments && hasChanges ? 'both' : hasComments ? 'comments' : 'changes', {
      at: firstPlace(notes, report),
      data: { found: foundIn(notes) },
    })
  },
})

const isOfWord = (note: Note): note is WordNote => Object.hasOwn(counted, note.kind)

function foundIn(notes: readonly WordNote[]): Reason {
  const parts = notes.map(({ kind, count }) => counted[kind](count))
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

/** The first of them, or the beginning of the report where none left anything in its text. */
function firstPlace(notes: readonly Note[], { position: { start } }: Report): Place {
  const places = notes.flatMap(({ position }) => position ?? [])
  const [first] = places.sort((a, b) => a.start.offset - b.start.offset)
  return { position: first ?? { start, end: start } }
}
