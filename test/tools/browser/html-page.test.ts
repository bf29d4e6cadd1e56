import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainCharacter } from '../../../src/text/characters.js'
import { accessibilityFaults, browserForTests, type Page } from './browser.js'
import { whyNoBrowser } from './find.js'
import { htmlPage, pageNames, type PageName } from './html-pages.js'

/** Width of what the print style leaves of A4 between its margins, in CSS pixels. */
const paperWidth = Math.round(((210 - 2 * 14) / 25.4) * 96)

/** What axe looks at that is another in each width and colour scheme. */
const layoutRules = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** What is cut off or torn in the page that the browser shows; runs there. */
function brokenParts(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : []
  const torn = [...document.querySelectorAll('td.is-number')].flatMap((cell) => {
    const range = document.createRange()
    if (cell.firstChild) range.selectNodeContents(cell.firstChild)
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
    return lines.size === 1 ? [] : [`${cell.id} is torn into ${String(lines.size)} lines`]
  })
  // On a screen these can be scrolled.
  const boxes = matchMedia('print').matches ? [...document.querySelectorAll('.scroll')] : []
  const cut = boxes.flatMap((box) =>
    box.scrollWidth > box.clientWidth + 1 ? [`“${box.querySelector('caption')?.textContent ?? ''}” is cut off`] : [],
  )
  return [...wide, ...torn, ...cut]
}

/** A sheet of paper. */
interface Sheet {
  /** Without white space, which a PDF does not have as the page has it. */
  text: string
  /** How far down the text goes, the page number aside: 1 at the lower edge. */
  filled: number
}

interface Printed {
  sheets: Sheet[]
  /** First row of each table. */
  heads: string[]
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number)
      const [, , , height = 0] = sheet.view
      const { items } = await sheet.getTextContent()
      const texts = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: plainCharacter(item.str), down: 1 - Number(item.transform[5]) / height }]
          : [],
      )
      const filled = Math.max(...texts.map(({ down }) => down).filter((down) => down < 0.95))
      return { text: texts.map(({ text }) => text).join(''), filled }
    }),
  )
}

describe.skipIf(whyNoBrowser() !== undefined)('the page of --format html', () => {
  const browser = browserForTests()
  let page: Page
  beforeAll(async () => {
    // The page forbids every script, that of axe too.
    page = await browser.open({ bypassCSP: true })
  })

  const show = async (name: PageName, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> =>
    page.setContent(await htmlPage(name, locale))

  const widen = (width: number): Promise<void> => page.setViewportSize({ width, height: 800 })

  const looks = {
    'on a phone': () => widen(360),
    'on a wide screen': () => widen(1920),
    'in dark colours': () => page.emulateMedia({ colorScheme: 'dark' }),
    'on paper': () => page.emulateMedia({ media: 'print', colorScheme: null }),
  }

  test.each([
    'three files',
    'thirty findings',
    'blank cells and an accepted finding',
    'files that were not judged',
  ] as const)('axe finds nothing in %s', async (name) => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await widen(1024)
    await show(name)
    const faults = { 'on a screen': await accessibilityFaults(page) }
    for (const [look, change] of Object.entries(looks)) {
      await change()
      Object.assign(faults, { [look]: await accessibilityFaults(page, layoutRules) })
    }
    const none = Object.keys(looks).map((look) => [look, []])
    expect(faults).toEqual({ 'on a screen': [], ...Object.fromEntries(none) })
  })

  const views = [
    ...[360, 1024, 1920].map((width) => ({ where: `${String(width)} px`, media: 'screen' as const, width })),
    { where: 'paper', media: 'print' as const, width: paperWidth },
  ]

  test.each(pageNames.flatMap((name) => (['zh-CN', 'en'] as const).map((locale) => ({ name, locale }))))(
    'nothing is cut and no number broken in $name ($locale), whatever the width',
    async ({ name, locale }) => {
      await show(name, locale)
      for (const { where, media, width } of views) {
        await page.emulateMedia({ media })
        await widen(width)
        expect(await page.evaluate(brokenParts), where).toEqual([])
      }
    },
  )

  const printed = new Map<PageName, Printed>()

  async function print(name: PageName): Promise<Printed> {
    const earlier = printed.get(name)
    if (earlier) return earlier
    await show(name)
    const heads = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableElement>('table.form')].map(({ rows }) => rows[0]?.textContent ?? ''),
    )
    const sheets = await sheetsOf(await page.pdf({ format: 'A4' }))
    const all = { sheets, heads: heads.map(plainCharacter) }
    printed.set(name, all)
    return all
  }

  const firstSheets = {
    'one wrong number': /不合规2个错误.*1\.×错误.*依据：/u,
    'five findings': /不合规5个错误.*1\.×错误.*依据：/u,
    'thirty findings': /不合规17个错误，1个警告，12条提示.*1\.!警告.*依据：.*2\.×错误/u,
    'a finding in every row': /不合规40个错误，2个警告.*1\.×错误.*依据：/u,
    'three files': /共3个文件：合规1，不合规1，需人工核对1.*报送\/加密\.docx.*不合规5个错误.*1\.×错误.*依据：/u,
  }

  test.each(Object.entries(firstSheets))(
    'verdict, counts and the first findings of %s are on the first sheet, which is filled',
    async (name, content) => {
      const [first] = (await print(name as PageName)).sheets
      expect(first?.text).toMatch(content)
      expect(first?.filled).toBeGreaterThan(0.6)
    },
  )

  test.each([
    { name: 'a correct report', most: 2 },
    { name: 'one wrong number', most: 3 },
    { name: 'five findings', most: 4 },
    { name: 'an unreadable file', most: 1 },
  ] as const)('$name takes at most $most sheets', async ({ name, most }) => {
    expect((await print(name)).sheets.length).toBeLessThanOrEqual(most)
  })

  test('five findings end on the second sheet at the latest', async () => {
    const { sheets } = await print('five findings')
    const last = sheets.findIndex(({ text }) => /5\.×错误.*规则：/u.test(text))
    expect([0, 1]).toContain(last)
  })

  test.each(pageNames.filter((name) => name !== 'an unreadable file'))(
    'each table of %s stands on one sheet',
    async (name) => {
      const { sheets, heads } = await print(name)
      const text = sheets.map((sheet) => sheet.text).join('')
      // A table that goes on has its head again on the next sheet.
      const drawn = [...new Set(heads)].map((head) => [head, text.split(head).length - 1])
      expect(drawn).toEqual(
        [...new Set(heads)].map((head) => [head, heads.filter((each) => each.includes(head)).length]),
      )
    },
  )

  test('accepted findings are on paper with their reasons', async () => {
    const { sheets } = await print('blank cells and an accepted finding')
    expect(sheets.map(({ text }) => text).join('')).toMatch(/已接受的问题.*空白单元格.*已书面说明/u)
  })

  test('each report begins on a sheet of its own', async () => {
    const { sheets } = await print('twelve files')
    const reports = sheets.slice(1).map(({ text }) => text.match(/报送\/\d+-[^.]*\.md/gu)?.length ?? 0)
    expect(Math.max(...reports)).toBe(1)
    expect(reports.filter((number) => number > 0)).toHaveLength(10)
  })
})
