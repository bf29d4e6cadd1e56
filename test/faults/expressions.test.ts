import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import { afterAll, describe, expect, it, vi } from 'vitest'

/** Expressions that the sources build of words, as they are made when the modules are loaded. */
const built = new Set<string>()
const original = globalThis.RegExp
globalThis.RegExp = new Proxy(original, {
  construct: (target, given, newTarget) => {
    const expression = Reflect.construct(target, given, newTarget) as RegExp
    const caller = new Error().stack?.split('\n').find((line) => /[\\/](?:src|node_modules)[\\/]/u.test(line)) ?? ''
    if (/[\\/]src[\\/]/u.test(caller)) built.add(String(expression))
    return expression
  },
})
afterAll(() => {
  globalThis.RegExp = original
})

// Other tests may have loaded them before.
vi.resetModules()
/** They begin to work as soon as they are loaded. */
const programs = /bin\.ts$|(?:lint-worker|pdf-process|page[\\/]worker|page[\\/]view[\\/]main)\.ts$/u
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !programs.test(path))
  .map((path) => join(process.cwd(), 'src', path))
for (const path of modules) await import(/* @vite-ignore */ path)

/** What makes the time for an expression grow faster than its input; literals are left to the linter. */
function slowParts(expression: string): string[] {
  const end = expression.lastIndexOf('/')
  const literal = { source: expression.slice(1, end), flags: expression.slice(end + 1) }
  return analyse(literal, { reportTypes: { Move: false } }).reports.map(
    ({ type, character }) => `${type} on ${character.pick}`,
  )
}

describe('expressions built of words', () => {
  it('are found when the modules are loaded', () => {
    expect(built.size).toBeGreaterThan(15)
  })

  it('do not backtrack badly', () => {
    const slow = [...built]
      .map((expression) => [expression, slowParts(expression)] as const)
      .filter(([, parts]) => parts.length > 0)
    expect(slow).toEqual([])
  })

  it('would be found if they did', () => {
    expect(slowParts('/件+[^。]*条+[^。]*款/u')).not.toEqual([])
  })
})
