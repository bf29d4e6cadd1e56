import { type Import, type ImportSize, imports } from './imports.js'
import type { Size } from './size.js'

/** What `npm run size` has measured. */
export interface Measured {
  size: Size
  /** Bytes of the page for people, which the package brings besides. */
  pageBytes: number
  /** Bytes of the library for PDF, which is installed apart. */
  pdfBytes: number
  /** In the order of `imports`. */
  imported: readonly ImportSize[]
}

/** As it was when everything was bundled, library and command in one: measured once, on 2026-11-30. */
const before = {
  packedBytes: 2_652_009,
  unpackedBytes: 11_988_682,
  imported: new Map<string, ImportSize>([
    ["import { applyFixes } from 'report-lint'", { whole: 987, atOnce: 419_671, later: 4_893_304 }],
    ["import { lint } from 'report-lint'", { whole: 5_671_505, atOnce: 418_747, later: 4_893_304 }],
    ["import { parseReport } from 'report-lint'", { whole: 5_671_512, atOnce: 418_775, later: 4_893_304 }],
    ["import { report } from 'report-lint/testing'", { whole: 5_701_345, atOnce: 447_370, later: 4_888_080 }],
  ]),
}

const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const kilo = (bytes: number): string =>
  bytes < 1_000 ? 'under 1 KB' : bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(0)} KB` : mega(bytes)

/** The paragraph of a README about sizes. */
export const sizeParagraph: Readonly<Record<'en' | 'zh', (measured: Measured) => string>> = {
  en: ({ size, pageBytes, pdfBytes }) =>
    [
      `The package is ${mega(size.packedBytes)} to carry and ${mega(size.unpackedBytes)} on the disk, and the offline page in it ${mega(pageBytes)} more.`,
      'That is all that the command needs.',
      `The library stands on packages that npm installs with it: ${size.installedPackages} of them, ${mega(size.unpackedBytes + size.installedBytes)} together with report-lint.`,
      `\`unpdf\` adds ${mega(pdfBytes)}.`,
      'A reader is loaded when a file needs it.',
      '[What a bundle weighs](docs/sizes.md).',
    ].join(' '),
  zh: ({ size, pageBytes, pdfBytes }) =>
    [
      `软件包本身 ${mega(size.packedBytes)}，展开后 ${mega(size.unpackedBytes)}，随包的离线网页另占 ${mega(pageBytes)}；使用命令只需要它。`,
      `程序库用到的软件包由 npm 一并安装，共 ${size.installedPackages} 个，连同 report-lint 共 ${mega(size.unpackedBytes + size.installedBytes)}。`,
      `\`unpdf\` 另占 ${mega(pdfBytes)}。各种格式的读取程序，用到时才加载。`,
      '[打包后的大小](docs/sizes.md)。',
    ].join(''),
}

/** docs/sizes.md. Unformatted. */
export const sizesPage = ({ size, pageBytes, pdfBytes, imported }: Measured): string => `# 大小 Sizes

\`npm run size\` 写入本页和两份 README 中的数字；1 MB 是一百万字节。\`npm run size\` writes this page and the figures of both READMEs; 1 MB is a million bytes.

## 软件包 The package

| | 全部打包时 Everything bundled | 现在 Now |
| --- | --- | --- |
| 软件包 packed | ${mega(before.packedBytes)} | ${mega(size.packedBytes)} |
| 展开后 unpacked | ${mega(before.unpackedBytes)} | ${mega(size.unpackedBytes)} |
| 离线网页，另计 the offline page, besides | | ${mega(pageBytes)} |
| 程序库用到的软件包 packages that the library stands on | 3 | ${size.installedPackages} |
| 它们的大小 their size | | ${mega(size.installedBytes)} |
| unpdf，另行安装 installed apart | ${mega(pdfBytes)} | ${mega(pdfBytes)} |

## 打包后的大小 What a bundle weighs

用 esbuild 打包，不压缩。不分块时，是整个文件的大小；分块时，先是一开始加载的，再是用到时才加载的（esbuild 给每个 \`import()\` 都写出一个文件，用不到的也写，见 [002](decisions/002-dependencies-of-library-and-command.md)）。括号中是全部打包时的大小。

Bundled by esbuild, not minified. Without \`splitting\`, the one file; with it, first what is loaded at once, then what is loaded when it is needed, if ever: esbuild makes a file of every \`import()\` that it meets, see [002](decisions/002-dependencies-of-library-and-command.md). In brackets: when everything was bundled.

| | 一个文件 one file | 分块：一开始 with splitting: at once | 用到时 later |
| --- | --- | --- | --- |
${imports.map((each, index) => importRow(each, imported[index])).join('\n')}
`

function importRow({ code, platform }: Import, now: ImportSize | undefined): string {
  const then = before.imported.get(code)
  const cell = (name: keyof ImportSize): string => `${kilo(now?.[name] ?? 0)}${then ? ` (${kilo(then[name])})` : ''}`
  const where = platform === 'browser' ? '，浏览器 for browsers' : ''
  return `| \`${code}\`${where} | ${cell('whole')} | ${cell('atOnce')} | ${cell('later')} |`
}

/** The text between `<!-- size -->` and `<!-- /size -->` of a page, replaced. */
export function withSizes(page: string, text: string, path: string): string {
  const marked = /(<!-- size -->).*?(<!-- \/size -->)/su
  if (!marked.test(page)) throw new Error(`${path}: no part is marked “size”.`)
  return page.replace(marked, (_, open: string, close: string) => `${open}\n\n${text}\n\n${close}`)
}

const number = /\d+(?:\.\d+)?/gu
const decimal = /^\d+\.\d+$/u

/**
 * Whether a page says what was measured: the same words, and each figure within a twentieth, a tenth of a megabyte, ten
 * kilobytes or ten packages. Other releases of npm pack a little differently, and other systems install other packages.
 */
export function sameSizes(page: string, wanted: string): boolean {
  const words = (text: string): string => text.replace(number, '0').replace(/ +/gu, ' ').replace(/-{3,}/gu, '---')
  if (words(page) !== words(wanted)) return false
  const written = page.match(number) ?? []
  return (wanted.match(number) ?? []).every((figure, index) => {
    const difference = Math.abs(Number(figure) - Number(written[index]))
    return difference <= Math.max(decimal.test(figure) ? 0.101 : 10, Number(figure) * 0.05)
  })
}
