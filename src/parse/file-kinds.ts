import type { FileKind, Reason } from '../model/index.js'
import { InputError } from './input-error.js'

/**
 * What a kind means for a check: `document` may hold a report and is not read, `aside` holds none as a rule (a picture
 * or a spreadsheet may still be one by its name), `outside` has nothing to do with documents.
 */
export type KindGroup = 'document' | 'aside'

interface KindEntry {
  group: KindGroup
  /** Without the dot, in lower case; none for a kind that only its content shows. */
  extensions: readonly string[]
  name: Reason
  /** What its owner can do to have the report in it checked. */
  advice: Reason
}

const saveAsDocx: Reason = {
  zh: '请在 Word 或 WPS 中打开，另存为 .docx 后重试',
  en: 'Open it in Word or WPS, save it as .docx and try again',
}

const exportTable: Reason = {
  zh: '年度报告请用 Word（.docx）、PDF 或网页文件；表格里的数字请放回报告中一起检查',
  en: 'Check the report as Word (.docx), PDF or HTML, with the tables in it',
}

/** Kinds of files that are not read, by id. */
export const fileKinds: Readonly<Record<FileKind, KindEntry>> = {
  'word-95': {
    group: 'document',
    extensions: [],
    name: { zh: 'Word 95 或更早版本的文档（.doc）', en: 'document of Word 95 or older (.doc)' },
    advice: saveAsDocx,
  },
  docm: {
    group: 'document',
    extensions: ['docm', 'dotm'],
    name: { zh: '带宏的 Word 文档（.docm）', en: 'Word document with macros (.docm)' },
    advice: {
      zh: '请在 Word 或 WPS 中打开，另存为不带宏的 .docx 后重试',
      en: 'Open it in Word or WPS, save it as .docx without macros and try again',
    },
  },
  'old-wps': {
    group: 'document',
    extensions: [],
    name: {
      zh: 'WPS 2000 以前版本或 Microsoft Works 的文档（.wps）',
      en: 'document of WPS before 2000 or of Microsoft Works (.wps)',
    },
    advice: { zh: '请在 WPS 中打开，另存为 .docx 后重试', en: 'Open it in WPS, save it as .docx and try again' },
  },
  odt: {
    group: 'document',
    extensions: ['odt', 'fodt', 'ott'],
    name: { zh: 'OpenDocument 文本（.odt）', en: 'OpenDocument text (.odt)' },
    advice: {
      zh: '请在 LibreOffice、Word 或 WPS 中打开，另存为 .docx 后重试',
      en: 'Open it in LibreOffice, Word or WPS, save it as .docx and try again',
    },
  },
  rtf: {
    group: 'document',
    extensions: ['rtf'],
    name: { zh: 'RTF 文档（.rtf）', en: 'RTF document (.rtf)' },
    advice: saveAsDocx,
  },
  mhtml: {
    group: 'document',
    extensions: ['mht', 'mhtml'],
    name: { zh: '单个文件网页（MHTML）', en: 'web page with all its parts in one file (MHTML)' },
    advice: {
      zh: '请在浏览器中另存为普通网页（.html），或在 Word 中另存为 .docx 后重试',
      en: 'Save it as a plain page (.html) in a browser, or as .docx in Word, and try again',
    },
  },
  'word-xml': {
    group: 'document',
    extensions: [],
    name: { zh: 'XML 格式的 Word 文档', en: 'Word document in XML' },
    advice: saveAsDocx,
  },
  pdf: {
    group: 'document',
    extensions: [],
    name: { zh: 'PDF', en: 'PDF' },
    advice: {
      zh: '读取 PDF 需要另外安装 unpdf：请运行 npm i unpdf 后重试',
      en: 'Reading PDF needs the package unpdf. Run npm i unpdf and try again',
    },
  },
  'other-document': {
    group: 'document',
    extensions: ['ceb', 'cebx', 'sep', 'gd', 'uof', 'uot', 'pages', 'xps', 'oxps'],
    name: { zh: '其他文档格式', en: 'other format of documents' },
    advice: {
      zh: '请用打开它的软件另存为 .docx 或导出为 PDF 后重试',
      en: 'Save it as .docx or export it to PDF in the program that opens it, and try again',
    },
  },
  spreadsheet: {
    group: 'aside',
    extensions: ['xls', 'xlsx', 'xlsm', 'xlsb', 'xlt', 'xltx', 'et', 'ett', 'ods', 'csv', 'tsv'],
    name: { zh: '电子表格', en: 'spreadsheet' },
    advice: exportTable,
  },
  presentation: {
    group: 'aside',
    extensions: ['ppt', 'pptx', 'pptm', 'pps', 'ppsx', 'dps', 'dpt', 'odp'],
    name: { zh: '演示文稿', en: 'presentation' },
    advice: { zh: '请检查报告的 Word（.docx）、PDF 或网页文件', en: 'Check the report as Word (.docx), PDF or HTML' },
  },
  archive: {
    group: 'aside',
    extensions: ['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz'],
    name: { zh: '压缩包', en: 'archive' },
    advice: {
      zh: '请先解压，再检查里面的文件；.zip 也可以直接写出文件名检查',
      en: 'Unpack it first, and check the files in it; a .zip can also be named in the call',
    },
  },
  picture: {
    group: 'aside',
    extensions: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'svg', 'ico', 'emf', 'wmf', 'psd'],
    name: { zh: '图片', en: 'picture' },
    advice: {
      zh: '图片里没有可以读取的文字；请检查报告的 Word（.docx）、PDF 或网页文件，或先做文字识别（OCR）',
      en: 'A picture has no text to be read. Check the report as Word (.docx), PDF or HTML, or run text recognition (OCR) first',
    },
  },
  media: {
    group: 'aside',
    extensions: ['mp3', 'wav', 'wma', 'm4a', 'mp4', 'm4v', 'mov', 'avi', 'mkv', 'wmv', 'flv', 'webm'],
    name: { zh: '音频或视频', en: 'sound or film' },
    advice: { zh: '请检查报告的 Word（.docx）、PDF 或网页文件', en: 'Check the report as Word (.docx), PDF or HTML' },
  },
  unknown: {
    group: 'aside',
    extensions: [],
    name: { zh: '其他类型的文件', en: 'file of another kind' },
    advice: {
      zh: '如果是年度报告，请另存为 Word（.docx）、PDF、网页或文本文件，或者写出文件名检查',
      en: 'If it is a report, save it as Word (.docx), PDF, HTML or text, or name it in the call',
    },
  },
}

/** Programs, data, fonts and what systems leave behind: they hold no report under any name. */
const outsideExtensions: ReadonlySet<string> = new Set(
  [
    'bat c cc cfg cjs class cmd conf cpp cs css cts dart db dll env exe go h ini ipynb jar java js jsx kt lua map',
    'mjs mts php pl ps1 py r rb rs scss sh sql swift ts tsx vue wasm json json5 jsonc jsonl ndjson lock log sarif',
    'toml yaml yml diff patch eot otf ttf woff woff2 lnk url sqlite code-workspace',
  ].flatMap((line) => line.split(' ')),
)

const byExtension: ReadonlyMap<string, FileKind> = new Map(
  (Object.entries(fileKinds) as [FileKind, KindEntry][]).flatMap(([kind, { extensions }]) =>
    extensions.map((extension): [string, FileKind] => [extension, kind]),
  ),
)

/** The kind that the name of a file promises, of those that are not read; `outside` for what is no document. */
export function kindOfName(path: string): FileKind | 'outside' {
  const extension = extensionOf(path)
  return outsideExtensions.has(extension) ? 'outside' : (byExtension.get(extension) ?? 'unknown')
}

/** What a file is that has the name of a document and is no text nor anything else that is known. */
const olderKinds: ReadonlyMap<string, FileKind> = new Map([
  ['doc', 'word-95'],
  ['dot', 'word-95'],
  ['wps', 'old-wps'],
  ['wpt', 'old-wps'],
])

/** The older kind of document that bytes of no known kind are by their name. */
export const olderKindOfName = (path: string): FileKind | undefined => olderKinds.get(extensionOf(path))

const extensionOf = (path: string): string => /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''

/** The error for a file of a kind that is not read: what it is, and what to do. */
export function unsupportedKind(kind: FileKind): InputError {
  const { name, advice } = fileKinds[kind]
  return new InputError(
    'unsupported-format',
    {
      zh: `这是${/^\w/u.test(name.zh) ? ' ' : ''}${name.zh}，不能读取；${advice.zh}`,
      en: `Files of this kind are not read: ${name.en}. ${advice.en}`,
    },
    kind,
  )
}
