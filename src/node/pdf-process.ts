import { isInputError, type InputErrorCode } from '../parse/input-error.js'
import { defaultLimits } from '../parse/limits.js'
import { readPdf } from '../parse/read/pdf/read.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import type { Limits, Reason } from '../model/index.js'
import { Watch } from './pdf-watch.js'

/** A file to read. */
export interface Question {
  content: Uint8Array
  limits: Limits
}

/** What is read from it, or why nothing is. */
export type Answer = { text: PdfReading } | { code: InputErrorCode; reason: Reason } | { defect: string }

/*
 * What a process of its own does: it reads one PDF after another, and nothing else. It ends with its parent, and by its
 * own hand when a file takes more memory or time than it may.
 */
const watch = new Watch(defaultLimits.memory)

process.on('disconnect', () => process.exit())
process.on('message', (question: Question) => {
  watch.begin(question.limits.memory, question.limits.milliseconds)
  void answerTo(question).then((answer) => {
    watch.end()
    process.send?.(answer)
  })
})

async function answerTo({ content, limits }: Question): Promise<Answer> {
  try {
    // It comes as a Buffer, which pdf.js refuses.
    const { buffer, byteOffset, byteLength } = content
    return { text: await readPdf(new Uint8Array(buffer, byteOffset, byteLength), limits) }
  } catch (error) {
    if (isInputError(error)) return { code: error.code, reason: error.reason }
    return { defect: error instanceof Error ? error.message : String(error) }
  }
}

// While the parent still reads the first file.
void import('unpdf').then(
  ({ getResolvedPDFJS }) => getResolvedPDFJS(),
  () => undefined,
)
