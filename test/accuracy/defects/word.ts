import { withMarks } from '../../support/word-marks.js'
import type { Defect } from '../defect.js'
import { compose } from '../report.js'

/** Word files as people write them: one form has tracked changes of its own, one writes its elements with another prefix. */
const plainWord = (form: string): boolean =>
  form.startsWith('docx ') && !['docx tracked changes', 'docx strict'].includes(form)

/** A sentence with marks of review in it, and the words of it that are left. */
const reviewed = (message: string, name: string, sentence: string, words: string): Defect => ({
  rule: 'word-comments',
  message,
  name,
  forms: plainWord,
  make: (draft) => ({ model: compose(draft, { overviewEnd: sentence }), place: { words }, pack: withMarks }),
})

export const wordDefects: readonly Defect[] = [
  reviewed('comments', 'a comment', '公开栏按月{>>是否按季？<<}更换。', '公开栏按月更换。'),
  reviewed('comments', 'two comments', '公开栏{>>几处？<<}按月更换{>>请核实<<}。', '公开栏按月更换。'),
  reviewed('changes', 'words put in', '公开栏{++和查阅点++}按月更换。', '公开栏和查阅点按月更换。'),
  reviewed('changes', 'words taken out', '公开栏{--和查阅点--}按月更换。', '公开栏按月更换。'),
  reviewed('changes', 'words replaced', '公开栏按{--季--}{++月++}更换。', '公开栏按月更换。'),
  reviewed('both', 'a comment on words put in', '公开栏按{++月++}{>>能做到吗？<<}更换。', '公开栏按月更换。'),
]
