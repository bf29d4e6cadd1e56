import { expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { callLinter, folder } from '../cli/harness.js'

it('-f facts writes a line a report, with the hash of its file, and none for what is no report', async () => {
  const cwd = folder({ 'a.md': report(), 'b.md': report({ organ: '松岚县教育局' }), 'c.md': '一句话' })
  const { code, stdout } = await callLinter(['a.md', 'b.md', 'c.md', '-f', 'facts'], cwd)
  const lines = stdout.trim().split('\n')
  const facts = lines.map((line) => JSON.parse(line) as { organ: string; hash: string; file: string })
  expect(facts.map(({ organ }) => organ)).toEqual(['松岚县砚溪镇人民政府', '松岚县教育局'])
  expect(facts[0]?.hash).toMatch(/^[\da-f]{64}$/u)
  expect(facts[0]?.file).toMatch(/a\.md$/u)
  expect(code).toBe(2)
})
