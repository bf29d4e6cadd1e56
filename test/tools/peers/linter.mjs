/** Measures one linter on the Markdown files of a folder; run by bench/peers.mjs in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { median } from '../../../bench/statistics.mjs'

const [name, folder, rounds, warmup, dist] = process.argv.slice(2)
/** Fewest rounds before those that count, however long they take. */
const fewest = 20

/** Loads a linter and gives a function from a source to the number of its findings. */
const linters = {
  'report-lint': async () => {
    const { lint } = await import(pathToFileURL(join(dist, 'index.js')).href)
    return async (source) => (await lint(source, { format: 'markdown' })).messages.length
  },
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync')
    return (source) => lint({ strings: { report: source } }).report.length
  },
  'remark-lint': async () => {
    const [{ unified }, { default: parse }, { default: gfm }, { default: recommended }, { VFile }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
      import('remark-preset-lint-recommended'),
      import('vfile'),
    ])
    const processor = unified().use(parse).use(gfm).use(recommended).freeze()
    return async (value) => {
      const file = new VFile({ value, path: 'report.md' })
      await processor.run(processor.parse(file), file)
      return file.messages.length
    }
  },
  textlint: async () => {
    const [{ TextlintKernel }, plugin, preset] = await Promise.all([
      import('@textlint/kernel'),
      import('@textlint/textlint-plugin-markdown'),
      import('textlint-rule-preset-ja-spacing'),
    ])
    const kernel = new TextlintKernel()
    const { rules, rulesConfig } = preset.default
    const options = {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: plugin.default.default ?? plugin.default }],
      rules: Object.entries(rules).map(([ruleId, rule]) => ({ ruleId, rule, options: rulesConfig[ruleId] })),
    }
    return async (source) => (await kernel.lintText(source, options)).messages.length
  },
  eslint: async () => {
    const [{ Linter }, { default: markdown }] = await Promise.all([import('eslint'), import('@eslint/markdown')])
    const linter = new Linter()
    const config = [...markdown.configs.recommended, { files: ['**/*.md'], language: 'markdown/gfm' }]
    return (source) => linter.verify(source, config, 'report.md').length
  },
}

const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const check = await linters[name]()
const round = async () => {
  let findings = 0
  for (const source of sources) findings += await check(source)
  return findings
}
// As long for each linter: what is compiled when depends on the time, not on how many reports there were.
const warm = performance.now() + Number(warmup) * 1000
for (let count = 0; count < fewest || performance.now() < warm; count += 1) await round()
const times = []
let findings = 0
for (let count = 0; count < Number(rounds); count += 1) {
  const begun = performance.now()
  findings = await round()
  times.push((performance.now() - begun) / sources.length)
}
process.stdout.write(JSON.stringify({ milliseconds: median(times), reports: sources.length, findings }))
