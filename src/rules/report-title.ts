import { documentName, townWithoutGovernment, yearTwice } from '../form/wordings/title.js'
import { functionalOrgan, namelessOrgan, nationalOrgan, placeWord } from '../form/wordings/organs.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'

/** A short name without any place names a kind of organ, not one. */
const longestNameless = 6

export const reportTitle = defineRule({
  id: 'report-title',
  level: 'warning',
  duty: {
    zh: '标题写明机关全称、年份和“政府信息公开工作年度报告”',
    en: 'The title names the organ, the year and 政府信息公开工作年度报告',
  },
  clause: ['regulation-49', 'regulation-50'],
  messages: {
    missing: '没有标题；请在“一、总体情况”之前写明机关全称、年份和“政府信息公开工作年度报告”',
    noOrgan: '标题“{title}”没有写明机关；请写机关全称',
    nameless: '标题中的“{organ}”不是机关全称，看不出是哪个机关；请写全称',
    noYear: '标题“{title}”没有写明年份；请写明报告年度',
    documentName: '标题把文件写成“{printed}”；规范的名称是“{expected}”',
    yearTwice: '标题中“年度”重复（{printed}）；可写作“{year}年政府信息公开工作年度报告”',
    town: '标题中的“{organ}”不是机关全称；乡镇机关的全称是“…人民政府”',
  },
  en: {
    missing: 'The report has no title. Name the organ, the year and 政府信息公开工作年度报告 before section 一',
    noOrgan: 'The title “{title}” names no organ. Give its full name',
    nameless: '“{organ}” in the title does not tell which organ it is. Give the full name',
    noYear: 'The title “{title}” names no year. Give the report year',
    documentName: 'The title calls the document “{printed}”. Its proper name is “{expected}”',
    yearTwice: 'The title says 年度 twice ({printed}). Write {year}年政府信息公开工作年度报告',
    town: '“{organ}” in the title is not the full name. That of a township ends in 人民政府',
  },
  check: ({ report }, context) => {
    const { title, organ, year, position } = report
    if (!title) {
      const unseen = onUnseenPage(report, { zh: '标题', en: 'The title' })
      if (unseen) context.incomplete(unseen)
      else context.report('missing', { at: { position: { start: position.start, end: position.start } } })
      return
    }
    const name = organ?.source === 'title' ? organ.name : ''
    const nowhere = name.length <= longestNameless && !placeWord.test(name) && !nationalOrgan.test(name)
    if (name === '') context.report('noOrgan', { at: title, data: { title: title.value } })
    else if (namelessOrgan.test(name) || functionalOrgan.test(name) || nowhere)
      context.report('nameless', { at: title, data: { organ: name } })
    else if (townWithoutGovernment.test(name))
      context.report('town', { at: title, level: 'info', data: { organ: name } })
    if (year?.source !== 'title') context.report('noYear', { at: title, data: { title: title.value } })
    const printed = title.documentName ?? title.value
    if (printed !== documentName)
      context.report('documentName', { at: title, data: { printed, expected: documentName } })
    const twice = yearTwice.exec(title.value)
    if (twice && year)
      context.report('yearTwice', { at: title, level: 'info', data: { printed: twice[0], year: year.value } })
  },
})
