import { expect, it } from 'vitest'
import { copyPath, freePath, isPassedOver, reportPath, safePath } from '../../src/page/names.js'

it('a path that is taken gets a number before its extension', () => {
  const taken = ['乡镇/a.docx', '乡镇/a (2).docx', 'b', 'c.d/e']
  const free = (path: string): string => freePath(path, (one) => taken.includes(one))
  expect(['乡镇/a.docx', 'a.docx', 'b', 'c.d/e'].map(free)).toEqual(['乡镇/a (3).docx', 'a.docx', 'b (2)', 'c.d/e (2)'])
})

it('no path leads out of an archive or has what systems refuse', () => {
  expect(['../a.docx', '/b/./c.md', 'd\\..\\e:f.txt', 'x/\u0000y?.pdf', '..'].map(safePath)).toEqual([
    'a.docx',
    'b/c.md',
    'd_.._e_f.txt',
    'x/_y_.pdf',
    '',
  ])
})

it('copies are called as those of the command', () => {
  expect(['乡镇/年报.docx', '年报（核对）.docx', 'a.b.wps'].map(copyPath)).toEqual([
    '乡镇/年报（核对）.docx',
    '年报（核对）.docx',
    'a.b（核对）.docx',
  ])
  expect(reportPath('a/年报.docx')).toBe('a/年报.docx.html')
})

it('hidden and lock files of a folder are passed over', () => {
  expect(['.DS_Store', '~$年报.docx', 'node_modules', '年报.docx'].filter(isPassedOver)).toHaveLength(3)
})
