import type { getResolvedPDFJS } from 'unpdf'
import { InputError } from '../../../input-error.js'
import { builtInCMap } from '../fonts/cmaps.js'
import { passOverStrayErrors } from './stray-errors.js'

export type PdfLibrary = Awaited<ReturnType<typeof getResolvedPDFJS>>
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

export interface OpenPdf {
  document: PdfDocument
  operators: PdfLibrary['OPS']
  close: () => Promise<void>
}

/**
 * Opens a PDF with pdf.js, which neither fetches nor evaluates anything here.
 *
 * @param drawsCharacters Whether a font of it draws its characters itself (Type 3).
 */
export async function openPdf(bytes: Uint8Array, drawsCharacters: boolean): Promise<OpenPdf> {
  const { getDocument, OPS } = await loadLibrary()
  const endPassingOver = passOverStrayErrors()
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    // What a font says of its codes is asked of those alone that draw their characters themselves.
    fontExtraProperties: drawsCharacters,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    // A picture of more than one pixel is not decoded: nothing in it is read.
    maxImageSize: 1,
    cMapPacked: false,
    BinaryDataFactory: OfflineData,
  })
  const close = async (): Promise<void> => {
    await task.destroy()
    endPassingOver()
  }
  try {
    return { document: await task.promise, operators: OPS, close }
  } catch (error) {
    await close()
    throw error instanceof Error && error.name === 'PasswordException' ? encrypted : corrupt
  }
}

/** What pdf.js would load besides the file: Chinese CMaps are made here, fonts and decoders of pictures are not needed. */
class OfflineData {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const data = kind === 'cMapUrl' ? builtInCMap(filename) : undefined
    return data ? Promise.resolve(data) : Promise.reject(new Error(`${filename} is not to be had offline`))
  }
}

async function loadLibrary(): Promise<PdfLibrary> {
  addTransfer()
  const unpdf = await import('unpdf').catch((error: unknown) => {
    throw isMissing(error) ? libraryMissing : error
  })
  return unpdf.getResolvedPDFJS()
}

/** Whether a module is not there: in Node errors have codes, in browsers they say that its name leads nowhere. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const codes: unknown[] = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']
  return 'code' in error ? codes.includes(error.code) : /\bspecifier\b|^Module name/u.test(error.message)
}

/** pdf.js ends an operator list at its first font where this method of ES2024 is missing, as in Node 20. */
function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      return this.slice(0, length)
    },
  })
}

const libraryMissing = new InputError('pdf-library-missing', {
  zh: '读取 PDF 需要另外安装 unpdf：请运行 npm i unpdf 后重试，或者提供 Word（.docx）、HTML、Markdown 或纯文本文件',
  en: 'Reading PDF needs the package unpdf. Run npm i unpdf and try again, or give a Word (.docx), HTML, Markdown or plain text file',
})

const encrypted = new InputError('encrypted', {
  zh: 'PDF 文件有打开密码，无法读取；请去掉密码后重试',
  en: 'The PDF asks for a password. Remove the password and try again',
})

export const corrupt = new InputError('corrupt', {
  zh: 'PDF 文件已损坏或不完整，无法读取；请重新导出或下载后重试',
  en: 'The PDF is damaged or not complete. Export or download it again',
})
