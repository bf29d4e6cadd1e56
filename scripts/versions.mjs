// Writes the version of package.json where a hook or a guide names it for users: part of `npm run bump`.
import { readFileSync, writeFileSync } from 'node:fs'

const { version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const files = [
  '.pre-commit-hooks.yaml',
  'docs/guides/cms.md',
  'docs/guides/cms.zh-CN.md',
  'docs/guides/gitlab.md',
  'docs/guides/gitlab.zh-CN.md',
]
for (const path of files) {
  const text = readFileSync(path, 'utf8')
  const current = text
    .replaceAll(/\breport-lint@\d[\w.-]*/g, `report-lint@${version}`)
    .replaceAll(/\bunpdf@\d[\w.-]*/g, `unpdf@${devDependencies.unpdf}`)
    .replaceAll(/(?<=REPORT_LINT_VERSION: ')[^']*/g, version)
  if (current !== text) writeFileSync(path, current)
}
