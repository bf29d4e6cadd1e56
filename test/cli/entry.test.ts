import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const source = readFileSync('src/cli/entry/cli.cjs', 'utf8')

/** Runs the file that the command begins in, as a release of Node would; nothing that it leads to is loaded. */
function begin(release: string, ...argv: string[]): { printed: string[]; exitCode: number | undefined; led: string[] } {
  const printed: string[] = []
  const led: string[] = []
  const process = { argv: ['node', 'cli.cjs', ...argv], versions: { node: release }, exitCode: undefined }
  const surroundings = {
    process,
    console: { error: (text: string) => printed.push(text) },
    require: (path: string) => (path === '../package.json' ? manifest : led.push(path)),
  }
  const wrapped = `(function (process, console, require) {${source.replace(/^#!.*/u, '')}\n})`
  const run = new Script(wrapped).runInThisContext() as (...parts: unknown[]) => void
  run(...Object.values(surroundings))
  return { printed, exitCode: process.exitCode, led }
}

describe('the file that the command begins in', () => {
  it('is parsed by a Node that knows no more than ECMAScript 5', () => {
    const problems = new Linter().verify(source, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } })
    expect(problems.filter(({ fatal }) => fatal)).toEqual([])
  })

  it('asks for the release that package.json asks for', () => {
    expect(begin('0.10.48').printed.join()).toContain(`Node.js ${manifest.engines.node.replace('>=', '')} `)
  })

  it.each(['0.12.18', '8.17.0', '12.22.12', '20.9.0', '20.18.3'])('says one sentence on %s', (release) => {
    const { printed, exitCode, led } = begin(release, 'a.md')
    expect({ exitCode, led }).toEqual({ exitCode: 2, led: [] })
    expect(printed).toEqual([expect.stringMatching(/^report-lint: 需要 Node\.js [\d.]+ 或更高版本[^\n]*$/u)])
    expect(printed.join()).toContain(release)
  })

  it.each(['--locale en', '--locale=en'])('says it in English for %s', (words) => {
    expect(begin('12.22.12', 'a.md', ...words.split(' ')).printed).toEqual([
      expect.stringContaining('is needed, and this is 12.22.12'),
    ])
  })

  it.each(['20.19.0', '20.20.1', '22.0.0', '26.1.0'])('leads on to the command on %s', (release) => {
    expect(begin(release, 'a.md')).toEqual({ printed: [], exitCode: undefined, led: ['./launch.cjs'] })
  })
})
