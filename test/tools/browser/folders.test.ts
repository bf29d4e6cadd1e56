import { mkdirSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../../support/docx.js'
import { markdownLayouts } from '../../support/layouts/index.js'
import { correctReport } from '../../support/model.js'
import { browserForTests } from './browser.js'
import { whyNoBrowser } from './find.js'
import { pageForTests } from './opened-page.js'

const correct = correctReport()
const markdown = markdownLayouts.markdown(correct)
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

describe.skipIf(whyNoBrowser() !== undefined)('what is dragged onto the page from the disk', () => {
  const { open, written, folderOf } = pageForTests(browserForTests())

  it('is looked through, folders within folders too, whatever else is in them', async () => {
    written('nested', {
      '2023/甲县/a.md': markdown,
      '2023/乙县/镇/村/b.docx': docxOf(correct),
      '2023/乙县/~$b.docx': 'x',
      '2023/.git/c.md': markdown,
      '2023/乙县/图.png': picture,
      '2023/乙县/通知.txt': '请于1月20日前报送。',
    })
    const page = await open()
    await page.drag([folderOf('nested/2023')])
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['2023/乙县/图.png', '图片'],
      ['2023/乙县/通知.txt', expect.stringContaining('不像一份政府信息公开工作年度报告')],
      ['2023/乙县/镇/村/b.docx', '合规'],
      ['2023/甲县/a.md', '合规'],
    ])
  })

  it('may be two folders and a file at once', async () => {
    const [file = ''] = written('several', { 'one/a.md': markdown, 'two/a.md': markdown, 'a.md': markdown }).slice(-1)
    const page = await open()
    await page.drag([folderOf('several/one'), file, folderOf('several/two')])
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['one/a.md', '合规'],
      ['a.md', '合规'],
      ['two/a.md', '合规'],
    ])
  })

  it('may be more than a browser lists of a folder at a time', async () => {
    const names = Array.from({ length: 130 }, (_, at) => `${String(at).padStart(3, '0')}.md`)
    written('many', Object.fromEntries(names.map((name) => [name, markdown])))
    const page = await open()
    await page.drag([folderOf('many')])
    await page.finished()
    expect(await page.verdicts()).toEqual(names.map((name) => [`many/${name}`, '合规']))
  })

  it('may hold no report at all', async () => {
    written('others', { 'a.png': picture, 'b/c.txt': '会议纪要' })
    const page = await open()
    await page.drag([folderOf('others')])
    await page.finished()
    expect((await page.verdicts()).map(([name]) => name)).toEqual(['others/a.png', 'others/b/c.txt'])
  })

  it('is said to be unreadable where the browser opens no folder, and costs no other file', async () => {
    const [file = ''] = written('closed', { 'a.md': markdown, 'within/b.md': markdown })
    const prepare = (): unknown => Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle')
    const page = await open({ prepare })
    await page.drag([folderOf('closed/within'), file])
    await page.finished()
    expect(await page.verdicts()).toEqual([
      ['within', '需人工核对'],
      ['a.md', '合规'],
    ])
    await page.tab.frameLocator('iframe').getByText('文件夹可用“选择文件夹”按钮').waitFor()
  })

  it('may be empty, which is said', async () => {
    mkdirSync(folderOf('empty/within'), { recursive: true })
    const page = await open()
    await page.drag([folderOf('empty')])
    await page.tab.getByText('里面没有文件').waitFor()
    expect(await page.rows()).toEqual([])
  })

  it('is told again where it was changed after it was given', async () => {
    const [path = ''] = written('changing', { 'a.md': markdown })
    const page = await open()
    await page.drag([path])
    await page.finished()
    rmSync(path)
    await page.tab.getByRole('button', { name: 'English' }).click()
    await page.tab.frameLocator('iframe').getByText('The browser cannot open this').waitFor()
    expect(await page.verdicts()).toEqual([['a.md', 'needs manual review']])
  })
})
