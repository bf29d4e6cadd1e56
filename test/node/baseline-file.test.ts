import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyBaseline, type Baseline } from '../../src/baseline/types.js'
import { readBaseline, writeBaseline } from '../../src/node/baseline-file.js'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-lint-'))
  path = join(folder, '基线.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const baseline: Baseline = {
  ...emptyBaseline,
  entries: [
    {
      file: 'a.md',
      rule: 'outcome-total',
      place: 'requests/outcomeTotal/total',
      message: '相差1',
      fingerprint: '0123456789abcdef',
      reason: '',
      owner: '',
      expires: '',
    },
  ],
}
const absent = { baseline: emptyBaseline, text: undefined }

describe('a baseline file', () => {
  it('is written for people, and read again', async () => {
    expect(await writeBaseline(path, baseline, absent)).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(`{
  "version": 1,
  "tool": "report-lint",
  "entries": [
    {
      "file": "a.md",
      "rule": "outcome-total",
      "place": "requests/outcomeTotal/total",
      "message": "相差1",
      "fingerprint": "0123456789abcdef",
      "reason": "",
      "owner": "",
      "expires": ""
    }
  ]
}
`)
    expect((await readBaseline(path)).baseline).toEqual(baseline)
  })

  it('is left alone where nothing changes', async () => {
    await writeBaseline(path, baseline, absent)
    const before = statSync(path).ino
    expect(await writeBaseline(path, baseline, await readBaseline(path))).toBe(false)
    expect(statSync(path).ino).toBe(before)
  })

  it('may be absent only for the run that makes it', async () => {
    expect(await readBaseline(path, { mayBeAbsent: true })).toEqual(absent)
    await expect(readBaseline(path)).rejects.toMatchObject({
      path,
      reason: { zh: `${path}：找不到基线文件。请检查路径，或用 --update-baseline 生成` },
    })
  })

  it('that is wrong is told with its path and place', async () => {
    writeFileSync(path, '{\n  "version": 1,,\n}')
    await expect(readBaseline(path)).rejects.toMatchObject({
      reason: { en: expect.stringContaining(`${path}: line 2, column 16: the baseline is not JSON`) as string },
    })
  })

  it('that is a folder is told', async () => {
    await expect(readBaseline(folder)).rejects.toMatchObject({
      reason: { en: `${folder}: this is a folder. Name a file` },
    })
  })

  it.each([
    ['changed', () => writeFileSync(path, '{"version":1,"tool":"report-lint","entries":[]}')],
    ['taken away', () => rmSync(path)],
  ])('that somebody else has %s is not overwritten', async (_, change) => {
    await writeBaseline(path, emptyBaseline, absent)
    const read = await readBaseline(path)
    change()
    await expect(writeBaseline(path, baseline, read)).rejects.toMatchObject({
      reason: { en: expect.stringContaining('somebody else has changed the baseline meanwhile') as string },
    })
  })

  it('that somebody else has made meanwhile is not overwritten', async () => {
    await writeBaseline(path, emptyBaseline, absent)
    const before = readFileSync(path, 'utf8')
    await expect(writeBaseline(path, baseline, absent)).rejects.toThrow('meanwhile')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})
