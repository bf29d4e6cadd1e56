import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { reports, shell } from './program.js'
import { heavyFiles } from './strangers/heavy.js'
import { strangersFiles } from './strangers/index.js'
import type { StrangersFile } from './strangers/file.js'

/** What a result gives, in the words of the table; otherwise what it says instead. */
function givenBy({ messages, verdict }: LintResult, { gives }: StrangersFile): string {
  const code = messages.find(({ fatal }) => fatal)?.code
  if (code !== undefined) return code
  const said = messages.filter(({ level }) => level !== 'info')
  const ids = { judged: 'balance-equation', hidden: 'hidden-content' } as Record<string, string | undefined>
  if (verdict !== 'pass' && said.some(({ ruleId }) => ruleId === ids[gives])) return gives
  return `${verdict}: ${messages.map(({ ruleId, level }) => `${level} ${String(ruleId)}`).join(', ')}`
}

const made = new Map<StrangersFile, string | Uint8Array>()
const contentOf = (file: StrangersFile): string | Uint8Array => {
  const content = made.get(file) ?? file.make()
  made.set(file, content)
  return content
}

// What takes long is judged by the command below, where every file is.
const light = strangersFiles.filter((file) => !heavyFiles.includes(file))

describe('lint gives for a file of a stranger', () => {
  it.each(light.map((file) => [`${file.extension}: ${file.name}`, file] as const))('%s', async (_, file) => {
    const result = await lint(contentOf(file), { filePath: `a.${file.extension}` })
    expect(givenBy(result, file)).toBe(file.gives)
  })
})

describe('the command', () => {
  let program = ''
  beforeAll(async () => {
    program = await builtProgram()
  })

  it('gives the same for all of them in one run, and every other result with them', { timeout: 300_000 }, () => {
    const cwd = folderWith({ 'a correct.md': reports.correct, 'z correct.md': reports.correct })
    writeFileSync(join(cwd, 'a correct.pdf'), pdfOf(correctReport()))
    writeFileSync(join(cwd, 'z correct.pdf'), pdfOf(correctReport()))
    const nameOf = ({ name, extension }: StrangersFile): string => `file ${name}.${extension}`
    for (const file of strangersFiles) writeFileSync(join(cwd, nameOf(file)), contentOf(file))
    const { code, stdout } = shell(program, 'report-lint . --no-config -f json', cwd)
    const results = new Map(
      (JSON.parse(stdout) as LintResult[]).map((result) => [result.filePath.split(/[\\/]/u).at(-1), result]),
    )
    const given = strangersFiles.map((file) => {
      const result = results.get(nameOf(file))
      return [nameOf(file), result ? givenBy(result, file) : 'no result']
    })
    expect(given).toEqual(strangersFiles.map((file) => [nameOf(file), file.gives]))
    const correct = [...results].filter(([name]) => name?.includes(' correct.'))
    expect(correct.map(([, { verdict }]) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass'])
    expect(code).toBe(2)
  })
})
