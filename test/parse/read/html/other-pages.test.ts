import { describe, expect, it } from 'vitest'
import { isInputError } from '../../../../src/parse/input-error.js'
import { parseReport } from '../../../../src/parse/parse.js'
import { htmlOf } from '../../../support/html.js'
import { correctReport } from '../../../support/model.js'

const title = '松岚县砚溪镇人民政府2023年政府信息公开工作年度报告'

const refusalOf = async (source: string): Promise<{ code: string; zh: string } | undefined> => {
  try {
    await parseReport(source, { filePath: 'a.html' })
    return undefined
  } catch (error) {
    if (isInputError(error)) return { code: error.code, zh: error.reason.zh }
    throw error
  }
}

describe('a page that shows other pages', () => {
  it.each([
    [
      'frames',
      '<html><head><title>政务公开</title></head><frameset rows="80,*"><frame src="top.html"><frame src="nb2023.html"><noframes>您的浏览器不支持框架</noframes></frameset></html>',
      ['top.html', 'nb2023.html'],
    ],
    ['a frame under its title', `<h1>${title}</h1><iframe src=" ./nb/2023.html "></iframe>`, ['./nb/2023.html']],
    ['a frame of a page that is called so', `<title>${title}_松岚县</title><iframe src="a.htm"></iframe>`, ['a.htm']],
    ['a file', `<h2>${title}</h2><object data="2023.pdf" type="application/pdf"></object>`, ['2023.pdf']],
    ['a file embedded', `<h2>${title}</h2><embed src="2023.pdf">`, ['2023.pdf']],
  ])('is told as what it is, and which: %s', async (_, source, addresses) => {
    const refusal = await refusalOf(source)
    expect(refusal?.code).toBe('other-page')
    for (const address of addresses) expect(refusal?.zh).toContain(address)
  })

  it('names a few of many, none of them at full length', async () => {
    const frames = Array.from({ length: 9 }, (_, at) => `<frame src="${String(at)}${'x'.repeat(500)}.html">`).join('')
    const refusal = await refusalOf(`<frameset>${frames}</frameset>`)
    expect(refusal?.zh).toContain('等）')
    expect(refusal?.zh.length).toBeLessThan(400)
  })

  it.each([
    ['a page about something else', '<h1>关于召开会议的通知</h1><iframe src="map.html"></iframe>'],
    ['a frame without an address', `<h1>${title}</h1><iframe src="about:blank"></iframe><iframe></iframe>`],
    ['no frame', `<h1>${title}</h1><p>见附件。</p>`],
  ])('is not: %s', async (_, source) => {
    expect((await refusalOf(source))?.code).toBe('not-a-report')
  })

  it('is a report where it has one of its own', async () => {
    const page = htmlOf(correctReport(), 'clean').replace('</body>', '<iframe src="share.html"></iframe></body>')
    expect(await refusalOf(page)).toBeUndefined()
  })
})
