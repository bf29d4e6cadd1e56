import { describe, expect, it } from 'vitest'
import { shortened } from '../../scripts/release/short-code.js'

describe('shortened code', () => {
  it('keeps the names of functions, classes and what they give away, and no others', () => {
    const code = [
      "import { addressText } from './cells.js'",
      'const sumOf = (equation) => equation.terms.length',
      'function surplusOf(equation, corrections) {',
      '  const together = sumOf(equation) + corrections.size',
      '  return corrections.map((term) => addressText(term, together, together))',
      '}',
      'class Shared { read(report) { return report.source } }',
      'export { surplusOf, sumOf, Shared }',
    ].join('\n')
    const short = shortened(code)
    for (const name of ['sumOf', 'function surplusOf', 'class Shared', 'read(', '.terms', '.source'])
      expect(short).toContain(name)
    for (const name of ['equation', 'corrections', 'together', 'term', 'report'])
      expect(short).not.toMatch(new RegExp(String.raw`\b${name}\b`, 'u'))
    expect(short).not.toMatch(/\n|\s{2}/u)
  })

  it('loads modules by names in plain quotes, for bundlers that look for these', () => {
    const short = shortened("export const read = async (name) => (await import('./read.js')).read(name)")
    expect(short).toContain('import("./read.js")')
  })

  it('leaves what a loaded name is made of', () => {
    const short = shortened('export const read = (name) => import(`./${name}.js`)')
    expect(short).toMatch(/import\(`\.\/\$\{\w+\}\.js`\)/u)
  })

  it('keeps texts as they are', async () => {
    const text = "“引号”'`${换行}\\\n\u2028"
    const short = shortened(`export const text = ${JSON.stringify(text)}`)
    const address = `data:text/javascript,${encodeURIComponent(short)}`
    const { text: read } = (await import(/* @vite-ignore */ address)) as { text: string }
    expect(read).toBe(text)
  })

  it('is not made of what does not parse', () => {
    expect(() => shortened('export const =', 'a.js')).toThrow(/^a\.js: /u)
  })
})
