// Checks files and folders and prints what is found: node check.js reports/
import process from 'node:process'
import { createLinter, defineConfig, loadFormatter } from 'report-lint'

const config = defineConfig({
  extends: 'recommended',
  rules: { 'overview-length': 'off' },
})

const format = await loadFormatter('stylish')
const linter = await createLinter(config, { needs: format.needs })
const results = []
for await (const result of linter.lintFiles(process.argv.slice(2))) results.push(result)
process.stdout.write(await format(results))
process.exitCode = results.some(({ errorCount }) => errorCount > 0) ? 1 : 0
