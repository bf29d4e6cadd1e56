import { describe, expect, it } from 'vitest'
import { declaredCharset } from '../../../../src/parse/read/html/charset.js'
import { toGb18030, toUtf16LeWithBom, toUtf8, toUtf8WithBom } from '../../../support/encodings.js'
import { htmlOf } from '../../../support/html.js'
import { correctReport } from '../../../support/model.js'

describe('declaredCharset', () => {
  it.each([
    ['<meta charset="utf-8">', 'utf-8'],
    ['<META CHARSET=GB2312>', 'gb18030'],
    ["<meta charset='gbk' />", 'gb18030'],
    ['<meta charset="GB18030">', 'gb18030'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />', 'gb18030'],
    ['<meta content="text/html;charset=big5" http-equiv="Content-Type">', 'big5'],
    ['<meta name="viewport" content="width=1"><meta charset=utf8>', 'utf-8'],
    ['<?xml version="1.0" encoding="gb2312"?><html>', 'gb18030'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<!-- <meta charset="big5"> --><meta charset="gbk">', 'gb18030'],
    ['<meta charset="klingon">', undefined],
    ['<p>charset=gbk</p>', undefined],
    [`${' '.repeat(5_000)}<meta charset="gbk">`, undefined],
  ])('%s', (source, expected) => {
    expect(declaredCharset(toUtf8(source))).toBe(expected)
  })

  it('believes a byte order mark before any declaration', () => {
    expect(declaredCharset(toUtf8WithBom('<meta charset="gbk">'))).toBe('utf-8')
    expect(declaredCharset(toUtf16LeWithBom('<meta charset="gbk">'))).toBe('utf-16le')
  })

  it('finds the encoding of a whole page of a site', () => {
    const source = htmlOf(correctReport(), 'site')
    const bytes = toGb18030(source)
    expect(new TextDecoder(declaredCharset(bytes)).decode(bytes)).toBe(source)
  })
})
