import { describe, expect, it } from 'vitest'
import { formatByMagic, formatOfText } from '../../src/parse/detect.js'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

describe('formatByMagic', () => {
  it.each([
    ['docx', bytes(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['pdf', bytes(0x25, 0x50, 0x44, 0x46, 0x2d)],
    ['doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])('knows %s by its first bytes', (format, start) => {
    expect(formatByMagic(start)).toBe(format)
  })

  it.each([
    ['text', bytes(0xe6, 0x9d, 0xbe)],
    ['half a signature', bytes(0x50, 0x4b)],
    ['nothing', bytes()],
  ])('says nothing of %s', (_, start) => {
    expect(formatByMagic(start)).toBeUndefined()
  })
})

describe('formatOfText', () => {
  it.each([
    ['年报.md', 'markdown'],
    ['年报.markdown', 'markdown'],
    ['C:\\年报\\2023.TXT', 'text'],
    ['/data/2023.text', 'text'],
    ['2023.htm', 'html'],
    ['2023.HTML', 'html'],
  ])('goes by the extension of %s', (path, format) => {
    expect(formatOfText('正文', path)).toBe(format)
  })

  it.each([
    ['<!DOCTYPE html><p>正文', 'html'],
    ['\n <html lang="zh">', 'html'],
    ['前言\n## 一、总体情况\n', 'markdown'],
    ['| 信息内容 | 件数 |\n| --- | --- |\n', 'markdown'],
    ['一、总体情况\n信息内容\t件数', 'text'],
    ['#标签没有空格', 'text'],
  ])('takes %j without a path for %s', (text, format) => {
    expect(formatOfText(text, undefined)).toBe(format)
  })

  it.each(['年报', '年报.2023', 'dir.md/年报', '年报.docx', '年报.pdf'])(
    'looks into the text where the path %s tells nothing of it',
    (path) => {
      expect(formatOfText('# 标题', path)).toBe('markdown')
    },
  )
})

describe('what begins with a part of a page', () => {
  const titled = '<p align="center">年报</p>\n\n## 一、总体情况\n'

  it('is Markdown where it goes on so', () => {
    expect(formatOfText(titled, '年报.md')).toBe('markdown')
  })

  it('is a page otherwise', () => {
    expect(formatOfText('<p align="center">年报</p><p>一、总体情况</p>', '年报.md')).toBe('html')
  })
})

it('reads text with HTML tables in it as Markdown', () => {
  expect(formatOfText('一、总体情况\n\n<table><tr><td>规章</td></tr></table>\n', '年报.txt')).toBe('markdown')
})
