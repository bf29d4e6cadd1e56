/** A call of the command. */
export interface Call {
  /** As one types it into a shell. */
  command: string
  /** Codes that it may end with. */
  codes: readonly number[]
  /** What is wrong with it; undefined for a command of the README. */
  wrong?: string
  /** The call that makes what this one is given. */
  before?: string
  /** Whether the package that reads PDF is not installed. */
  withoutPdf?: boolean
}

/** What a call ended with and printed. */
export interface Output {
  status: number | null
  stdout: string
  stderr: string
}

/** A call with its outputs, one a release and language. */
export interface Ran extends Call {
  outputs: readonly (Output & { release: string; locale: string })[]
}

/** The commands of the README, with `< a.md` for standard input. */
export function readmeCalls(readme: string): Call[] {
  const block = /## Command line\n[\s\S]*?```sh\n([\s\S]*?)```/u.exec(readme)?.[1] ?? ''
  const lines = block.split('\n').filter((line) => line.startsWith('report-lint'))
  if (lines.length < 10) throw new Error('README.md shows no commands under “Command line”.')
  return lines.map((line) => {
    const command = (line.split(' # ')[0] ?? '').trim()
    const ledger = /--compare (\S+)/u.exec(command)?.[1]
    return { command, codes: [0, 1], ...(ledger && { before: `report-lint reports/ -f xlsx:${ledger}` }) }
  })
}

const wrong = (wrong: string, command: string, more: Partial<Call> = {}): Call => ({
  command,
  codes: [2],
  wrong,
  ...more,
})

/** Calls that are wrong, each in its own way. All of them have to end with 2 and say what to do. */
export const wrongCalls: readonly Call[] = [
  wrong('no file', 'report-lint'),
  wrong('a file that is not there', 'report-lint reprot.docx'),
  wrong('a folder that is not there', 'report-lint report/'),
  wrong('a pattern that nothing matches', 'report-lint "reports/*.html"'),
  wrong('a folder without a report', 'report-lint other/'),
  wrong('a file that is no report', 'report-lint notice.txt'),
  wrong('a README by its name', 'report-lint other/README.md'),
  wrong('an empty file', 'report-lint empty.txt'),
  wrong('a picture', 'report-lint picture.png'),
  wrong('an old Word file', 'report-lint old/2019年度报告.doc'),
  wrong('a folder with files that are not read', 'report-lint old/'),
  wrong('an OFD file', 'report-lint old/年度报告.ofd'),
  wrong('an archive', 'report-lint old/附件.zip'),
  wrong('a damaged Word file', 'report-lint damaged.docx'),
  wrong('a damaged PDF', 'report-lint damaged.pdf'),
  wrong('a PDF without the package that reads it', 'report-lint report.pdf', { withoutPdf: true }),
  wrong('an option that there is not', 'report-lint --formt json report.md'),
  wrong('a format that there is not', 'report-lint -f styish report.md'),
  wrong('a format with a file that is not named', 'report-lint -f html: report.md'),
  wrong('a format over a file that is checked', 'report-lint -f html:report.md report.md'),
  wrong('two formats into one file', 'report-lint -f html:out.html -f json:out.html report.md'),
  wrong('a rule that there is not', "report-lint --rule 'overview-lenght: off' report.md"),
  wrong('a rule without a level', 'report-lint --rule overview-length report.md'),
  wrong('a level that there is not', "report-lint --rule 'overview-length: loud' report.md"),
  wrong('a level to fail on that there is not', 'report-lint --fail-on errors report.md'),
  wrong('no number of warnings', 'report-lint --max-warnings few report.md'),
  wrong('no number of threads', 'report-lint --concurrency 0 report.md'),
  wrong('a language that there is not', 'report-lint report.md --locale fr'),
  wrong('an option without its value', 'report-lint report.md --config'),
  wrong('a configuration that is not there', 'report-lint -c missing.json report.md'),
  wrong('a configuration that is a folder', 'report-lint -c reports report.md'),
  wrong('a configuration of another kind', 'report-lint -c report-lint.config.txt report.md'),
  wrong('a configuration with two faults', 'report-lint -c two-faults.json report.md'),
  wrong('a configuration with a wrong level', 'report-lint -c wrong-level.json report.md'),
  wrong('a configuration with a wrong option', 'report-lint -c wrong-option.json report.md'),
  wrong('a configuration that is no JSON', 'report-lint -c broken.json report.md'),
  wrong('a configuration that is no YAML', 'report-lint -c broken.yaml report.md'),
  wrong('a configuration that throws', 'report-lint -c throws.js report.md'),
  wrong('a plugin that is not installed', 'report-lint -c plugin.json report.md'),
  wrong('a baseline that is not there', 'report-lint --baseline missing.json report.md'),
  wrong('a baseline that is no JSON', 'report-lint --baseline broken-baseline.json report.md'),
  wrong('a baseline that is none', 'report-lint --baseline no-baseline.json report.md'),
  wrong('--update-baseline without a baseline', 'report-lint --update-baseline report.md'),
  wrong('--reason without --update-baseline', 'report-lint --reason 旧案 report.md'),
  wrong('--resume with a file that is not there', 'report-lint --resume missing.ndjson reports'),
  wrong('--stdin and a file', 'report-lint --stdin report.md'),
  wrong('--stdin-filename without --stdin', 'report-lint --stdin-filename a.md'),
  wrong('--fix-type without --fix', 'report-lint --fix-type typography report.md'),
  wrong('--fix-type with a rule that there is not', 'report-lint --fix --fix-type typografy report.md'),
  wrong('a kind of SARIF that there is not', 'report-lint -f sarif --sarif-kinds passed report.md'),
  wrong('--print-config without a file', 'report-lint --print-config'),
  wrong('a rule to explain that there is not', 'report-lint explain balanse-equation'),
  wrong('no rule to explain', 'report-lint explain'),
  wrong('a format to extract that there is not', 'report-lint extract --format xml report.md'),
  wrong('nothing to extract from', 'report-lint extract other/'),
  wrong('a format of the rules that there is not', 'report-lint rules --format xml'),
  wrong('a command that there is not', 'report-lint lint report.md'),
]
