import type { FormatContext, Need } from '../formatters/formatter.js'
import { formatterEntry, formatterNames, type FormatterName } from '../formatters/index.js'
import { checkArgument } from '../library/refuse.js'
import { being, isObject, list, shape, text, words } from '../library/value-checks.js'
import { project } from '../project.js'
import { rules } from '../rules/index.js'
import type { FileResult } from '../model/index.js'
import { formatContext } from './call-checks.js'

/** A format in use. Bytes come from formats that are no text. */
export interface LoadedFormatter {
  /**
   * Turns results into the whole output. What the context leaves out: Chinese, paths relative to `cwd`, no colours, 100
   * columns, the built-in rules, no hash of a configuration.
   */
  (results: readonly FileResult[], context?: Partial<FormatContext>): Promise<string | Uint8Array>
  /** What results should carry for it, to be given to `createLinter`. Without it the output says less. */
  readonly needs: readonly Need[]
}

/**
 * Loads an output format: one of our own by its name, or a formatter of ESLint by the name of its package, which runs
 * the code of the package.
 *
 * @param options `cwd`: absolute path of the folder that packages are looked for from and that paths are shown relative
 * to; the working directory where absent.
 * @throws {UsageError} for a name that no format has.
 * @throws {TypeError} for an argument of the wrong kind, as the formatter does.
 */
export async function loadFormatter(name: string, options: { cwd?: string } = {}): Promise<LoadedFormatter> {
  checkArgument('loadFormatter', 'name', name, words)
  checkArgument('loadFormatter', 'options', options, shape({ cwd: text }))
  const { cwd = process.cwd() } = options
  const defaults: FormatContext = {
    locale: 'zh-CN',
    cwd,
    color: false,
    columns: 100,
    version: project.version,
    rules,
    configurationHash: '',
  }
  const { format, needs = [] } = isOwn(name) ? await own(name) : await ofEslint(name, cwd)
  return Object.assign(
    async (results: readonly FileResult[], context: Partial<FormatContext> = {}) => {
      checkArgument(name, 'results', results, list(being(isObject, { zh: '检查结果', en: 'a result of lint' })))
      checkArgument(name, 'context', context, formatContext)
      return format(results, { ...defaults, ...context })
    },
    { needs },
  )
}

const isOwn = (name: string): name is FormatterName => (formatterNames as readonly string[]).includes(name)

async function own(name: FormatterName) {
  const { load, needs } = formatterEntry(name)
  return { format: await load(), needs }
}

async function ofEslint(name: string, cwd: string) {
  const { loadEslintFormatter } = await import('./eslint-formatter.js')
  return { format: await loadEslintFormatter(name, cwd), needs: undefined }
}
