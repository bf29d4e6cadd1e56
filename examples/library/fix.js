// Fixes the form of one text, a pass at a time, and prints it: node fix.js < report.md
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { applyFixes, lint } from 'report-lint'

let source = await text(process.stdin)
for (let pass = 0; pass < 10; pass += 1) {
  const { messages } = await lint(source, { filePath: 'report.md' })
  const { output } = applyFixes(source, messages)
  if (output === source) break
  source = output
}
process.stdout.write(source)
