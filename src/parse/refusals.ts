import { InputError } from './input-error.js'

/** So many addresses are named, and so many characters of each. */
const mostNamed = 3
const longestAddress = 80

/** The refusal of a page that shows others in its place. @param addresses Theirs, one at least. */
export function showsOtherPages(addresses: readonly string[]): InputError {
  const shown = addresses.slice(0, mostNamed).map((address) => address.slice(0, longestAddress))
  const [more, others] = addresses.length > shown.length ? ['等', ' and others'] : ['', '']
  return new InputError('other-page', {
    zh: `这个网页本身没有报告，只是用框架显示别的网页或文件（${shown.join('、')}${more}）；请提供里面的那个网页或文件`,
    en: `The page has no report of its own: it only shows other pages or files in frames (${shown.join(', ')}${others}). Give the page or file that it shows`,
  })
}

/** The form as it is handed out. */
export const blankForm = new InputError('blank-form', {
  zh: '这是空白的年度报告格式，还没有填写；请填写后再检查',
  en: 'This is the blank form of the annual report. Fill it in before checking it',
})

/** Nothing in it. */
export const empty = new InputError('empty', {
  zh: '文件是空的，没有可检查的内容',
  en: 'The file is empty: there is nothing to check',
})

/** Nothing of a report in it. */
export const notAReport = new InputError('not-a-report', {
  zh: '没有找到年度报告的标题、六个部分或表格，这不像一份政府信息公开工作年度报告；请确认文件是否选对',
  en: 'No title, section or table of an annual report was found. This does not look like an annual report on information disclosure; check that it is the right file',
})
