import { configAtHand } from '../config/at-hand.js'
import type { FileConfig } from '../config/types.js'
import { lintReport } from '../check/lint.js'
import { formsWith } from '../form/index.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import { config as configCheck, locale as localeCheck, type Checks } from '../library/options.js'
import { checkArgument } from '../library/refuse.js'
import { day, flag, shape } from '../library/value-checks.js'
import { reportOf } from '../parse/parse.js'
import { blocksFromMdast } from '../parse/read/markdown/blocks.js'
import { HtmlParts } from '../parse/read/markdown/html-parts.js'
import { movedBlock } from '../parse/read/markdown/moved.js'
import type { Block, Config, LintResult, Locale, Reading } from '../model/index.js'
import { addMessages } from './add-message.js'
import type { File, Tree } from './vfile.js'

/** The options of the plugin. */
export interface ReportLintOptions {
  /** What a configuration file would export; plugins in it are objects. No configuration file is looked for. */
  config?: Config
  /** Language of messages; that of the configuration, or zh-CN, where absent. */
  locale?: Locale
  /** Whether comments in the file may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** The day that expiry of suppressions is judged by, ISO; nothing expires where absent. */
  today?: string
}

const pluginOptions = shape({
  config: configCheck,
  locale: localeCheck,
  inlineConfig: flag,
  today: day,
} satisfies Checks<ReportLintOptions>)

/**
 * A plugin for unified that checks the Markdown tree of an annual report and says what it finds in messages of the file,
 * each with its `level`. Only a file that cannot be read gets a fatal one, and one that is no annual report gets none.
 * Put it behind remark-parse and remark-gfm. The whole result, a `LintResult`, is in `file.data.reportLint`.
 *
 * Its transformer throws a `ConfigError` for a configuration that is wrong. It leaves the tree as it is; its type says that
 * it may give one, because `use` of unified knows the tree of what follows by that alone.
 */
export default function reportLint(
  options: ReportLintOptions = {},
): (tree: Tree, file: File) => Promise<Tree | undefined> {
  checkArgument('reportLint', 'options', options, pluginOptions)
  const { config = [], locale: asked, ...others } = options
  let known: Promise<(filePath: string) => FileConfig> | undefined
  return async (tree, file) => {
    known ??= configAtHand(config, { source: 'report-lint', base: file.cwd })
    const { path: filePath = '<text>', value } = file
    const { ignored, locale = 'zh-CN', ...settled } = (await known)(filePath)
    if (ignored) return undefined
    const said = asked ?? locale
    const source = typeof value === 'string' ? value : new TextDecoder('utf-8', { ignoreBOM: true }).decode(value)
    const result: LintResult = await lintReport(
      async () => {
        const reading = await readTree(tree, source, settled)
        return reportOf({ ...reading, source, format: 'markdown' }, { ...settled, filePath })
      },
      { ...settled, ...others, filePath, locale: said },
    )
    addMessages(file, result.messages, source, said)
    file.data['reportLint'] = result
    return undefined
  }
}

async function readTree(
  tree: Tree,
  source: string,
  { limits, forms }: Pick<FileConfig, 'limits' | 'forms'>,
): Promise<Pick<Reading, 'blocks' | 'hidden'>> {
  const lexicon = lexiconOf(formsWith(forms))
  // The places of a tree do not count the byte order mark.
  const bare = source.replace(/^\uFEFF/u, '')
  const by = source.length - bare.length
  const html = /<table/iu.test(bare) ? await import('../parse/read/html/read.js') : undefined
  const parts = html && new HtmlParts((part) => html.readPart(part, limits, lexicon))
  const readHtml = parts && ((part: string, start: number): Block[] => parts.read(part, start + by))
  const blocks = blocksFromMdast(tree, bare, { readHtml, lexicon })
  return {
    blocks: by === 0 ? blocks : blocks.map((block) => movedBlock(block, by)),
    ...(parts && { hidden: parts.hidden }),
  }
}
