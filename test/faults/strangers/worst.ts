import { pdfDrawing, pdfOfForms, zipBomb } from '../../support/bombs.js'
import { docxFile, paragraph } from '../../support/docx.js'
import { htmlOf } from '../../support/html.js'
import { layouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { heavyFiles } from './heavy.js'
import { pdfFiles } from './pdf.js'
import type { StrangersFile } from './file.js'

const model = correctReport()
const kilobytes = (unit: string, size: number): string =>
  unit.repeat(Math.ceil((size * 1024) / Buffer.byteLength(unit)))
const sentence = '政府信息公开工作情况如下，收到申请12件，'
const page = htmlOf(model, 'clean')
const inPage = (content: string): string => page.replace('</body>', `${content}</body>`)
type File = Omit<StrangersFile, 'gives'>

/** The dearest text that a report may still have: as many numbers, and as many sentences. */
const longest = `${'公开1件。'.repeat(3_600)}${'年。'.repeat(20_000)}`

/** Files below 1 MB that are the dearest of their format, refused or not: `npm run worst` measures them. */
export const worstFiles: readonly File[] = [
  {
    name: 'prose without an end',
    extension: 'txt',
    make: () => `${layouts['tab-rows'](model)}\n${kilobytes(sentence, 900)}`,
  },
  {
    name: 'the longest prose',
    extension: 'txt',
    make: () => `${layouts['tab-rows'](model)}\n${longest}`,
  },
  {
    name: 'many short lines',
    extension: 'txt',
    make: () => `${layouts['tab-rows'](model)}\n${kilobytes('公开1件\n', 900)}`,
  },
  {
    name: 'prose without an end',
    extension: 'md',
    make: () => `${layouts.markdown(model)}\n${kilobytes(sentence, 900)}`,
  },
  {
    name: 'the longest prose',
    extension: 'md',
    make: () => `${layouts.markdown(model)}\n${longest}`,
  },
  {
    name: 'many small tables',
    extension: 'md',
    make: () => `${layouts.markdown(model)}\n${kilobytes('| a | b |\n|--|--|\n| 1 | 2 |\n\n', 900)}`,
  },
  { name: 'many elements', extension: 'html', make: () => inPage(kilobytes('<b>1</b>', 900)) },
  { name: 'many small tables', extension: 'html', make: () => inPage(kilobytes('<table><tr><td>1</table>', 900)) },
  {
    name: 'many rules for many elements',
    extension: 'html',
    make: () =>
      inPage(`<style>${kilobytes('.a .b{display:none}', 400)}</style>${kilobytes('<i class="b">1</i>', 400)}`),
  },
  { name: 'an archive of 400 MB', extension: 'docx', make: () => zipBomb(400, 10) },
  {
    name: 'many paragraphs',
    extension: 'docx',
    make: () => docxFile({ document: paragraph(sentence).repeat(28_000) }),
  },
  { name: 'many boxes', extension: 'pdf', make: () => pdfDrawing('0 0 1 1 re S '.repeat(49_000)) },
  { name: 'forms in forms', extension: 'pdf', make: () => pdfOfForms(60, 2) },
  ...[...heavyFiles, ...pdfFiles.filter(({ gives }) => gives.startsWith('limit-'))].filter(
    ({ name }) => !/\d MB$/u.test(name),
  ),
]
