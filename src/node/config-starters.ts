/** What a first configuration says, as the properties of an object. */
const starterBody = (
  quoted: (key: string) => string,
  text: (value: string) => string,
): string => `  // 预设：recommended（各规则自己的级别）、strict（更严）、draft（起草时内容不全只作警告）
  // Presets: recommended (the rules' own levels), strict, draft (what is still missing only warns)
  ${quoted('extends')}: [${text('recommended')}],

  // 不检查的文件 Files that are not checked
  // ${quoted('ignores')}: [${text('archive/**')}],

  ${quoted('rules')}: {
    // 规则的级别：off、info、warn、error；可带选项 Level of a rule, with options where it has any
    // ${quoted('typography')}: ${text('off')},
    // ${quoted('overview-length')}: [${text('warn')}, { ${quoted('max')}: 1200 }],
  },

  // 已知而接受的问题，须写明理由 Findings that are known and accepted, with the reason
  // ${quoted('suppressions')}: [{ ${quoted('rule')}: ${text('organ-name')}, ${quoted('reason')}: ${text('机构改革，名称已变更')} }],
`

/** A first configuration as a module; it imports report-lint only where that is installed. */
export function moduleStarter(installed: boolean): string {
  const body = starterBody(
    (key) => (/^\w+$/u.test(key) ? key : `'${key}'`),
    (value) => `'${value}'`,
  )
  return installed
    ? `import { defineConfig } from 'report-lint/config'\n\nexport default defineConfig({\n${body}})\n`
    : `export default {\n${body}}\n`
}

/** A first configuration as JSON with comments; it names its schema only where that is installed. */
export function textStarter(installed: boolean): string {
  const schema = installed ? '  "$schema": "./node_modules/report-lint/dist/config.schema.json",\n\n' : ''
  const quoted = (text: string): string => `"${text}"`
  return `{\n${schema}${starterBody(quoted, quoted)}}\n`
}

/** How a job comes to the program, and to what it reads PDF with. */
export interface JobTools {
  /** Whether report-lint is among the dependencies of the folder. */
  installed: boolean
  /** Whether unpdf is, too. */
  installedPdf: boolean
  /** Versions that are taken where the folder names none: the same job gives the same findings next year. */
  versions: { 'report-lint': string; unpdf: string }
}

/** A job that checks all reports of the repository on GitHub. */
export const githubWorkflow = (
  tools: JobTools,
): string => `# 检查政府信息公开工作年度报告 Checks annual reports on information disclosure
name: report-lint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  report-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: 22
${jobLines(tools, '"$RUNNER_TEMP/report-lint"', '--format github .')
  .map((line) => `      - run: ${line}\n`)
  .join('')}`

/** The same for GitLab, to be included in its configuration. */
export const gitlabJob = (tools: JobTools): string => `# 检查政府信息公开工作年度报告；请在 .gitlab-ci.yml 中加入：
# Checks annual reports on information disclosure. Add to .gitlab-ci.yml:
#   include:
#     - local: .gitlab/report-lint.yml
report-lint:
  image: node:22
  script:
${jobLines(tools, '/tmp/report-lint', '--format stylish --format gitlab:report-lint.json .')
  .map((line) => `    - ${line}\n`)
  .join('')}  artifacts:
    when: always
    reports:
      codequality: report-lint.json
`

/**
 * What a job runs: what has to be there before the command, and the command. A project's lock file holds the version of
 * what it has installed; otherwise the packages go into a folder outside of the checkout, so that nothing which is
 * committed there, neither packages nor settings of npm, takes their place.
 */
function jobLines({ installed, installedPdf, versions }: JobTools, folder: string, args: string): string[] {
  const pdf = `unpdf@${versions.unpdf}`
  if (installed) return ['npm ci', ...(installedPdf ? [] : [`npm install --no-save ${pdf}`]), `npx report-lint ${args}`]
  return [
    `npm install --prefix ${folder} --ignore-scripts report-lint@${versions['report-lint']} ${pdf}`,
    `node ${folder}/node_modules/report-lint/dist/cli.js ${args}`,
  ]
}
