import type { Defect } from '../defect.js'
import { compose } from '../report.js'

const shown = '公开栏按月更换。'
const hidden = '另收到群众来信反映办理缓慢共37件'

/** Words in a page that no reader sees, within a sentence that is seen. */
const unseen = (name: string, style: string): Defect => ({
  rule: 'hidden-content',
  message: 'text',
  name,
  forms: (form) => form === 'html clean',
  make: (draft) => ({
    model: compose(draft, { overviewEnd: shown }),
    place: { words: hidden },
    edit: (page) =>
      page.includes(shown) ? page.replace(shown, `${shown}<span style="${style}">${hidden}</span>`) : undefined,
  }),
})

export const hiddenDefects: readonly Defect[] = [
  unseen('words that are not displayed', 'display: none'),
  unseen('words without size', 'font-size: 0'),
  unseen('words behind a comment in a style', 'color: red; /* shown */ visibility: hidden'),
]
