import { expect, it } from 'vitest'
import { gridOf, slotsOf } from '../support/grid.js'
import { type HtmlStyleName, htmlOf } from '../support/html.js'
import { correctReport } from '../support/model.js'
import { readingOf, soundReading } from './sound-reading.js'

/* Pages as sites, editors and office programs write them: a correct report reads as one in each of them. */

const town = correctReport()
const page = (change: (html: string) => string, style: HtmlStyleName = 'clean'): string => change(htmlOf(town, style))

/** Every number of the tables written otherwise. */
const numbers = (write: (text: string) => string): string =>
  page((html) =>
    html.replaceAll(/(<td[^>]*>)(-?[\d.]+)(?=<\/td>)/gu, (_, start: string, text: string) => start + write(text)),
  )

/** Every label of the tables written otherwise. */
const labels = (write: (text: string) => string): string =>
  page((html) =>
    html.replaceAll(
      /(<t[dh][^>]*>)(?![-\d.]+<)([^<>]+)(?=<\/t[dh]>)/gu,
      (_, start: string, text: string) => start + write(text),
    ),
  )

const tables = (write: (table: string) => string): string =>
  page((html) => html.replaceAll(/<table>.*?<\/table>/gsu, write))
const body = (write: (content: string) => string): string =>
  page((html) => html.replace(/(?<=<body>).*(?=<\/body>)/su, write))
const rows = (write: (row: string) => string): string => page((html) => html.replaceAll(/<tr>.*?<\/tr>/gsu, write))

const pages: Record<string, () => string> = {
  'numbers in paragraphs and spans': () => numbers((text) => `<p align="center"><span>${text}</span></p>`),
  'numbers in fonts, digit by digit': () =>
    numbers((text) => Array.from(text, (digit) => `<font size="2">${digit}</font>`).join('')),
  'numbers with wide spaces': () => numbers((text) => `&ensp;${text}&emsp;&#12288;`),
  'numbers with characters that show nothing': () => numbers((text) => `&#8203;${text}\uFEFF`),
  'numbers between line breaks': () => numbers((text) => `<br>${text}<br/>`),
  'numbers below an empty paragraph': () => numbers((text) => `<p>&nbsp;</p><p>${text}</p>`),
  'numbers beside comments and hidden fields': () =>
    numbers((text) => `<!-- 9 -->${text}<input type="hidden" value="3">`),
  'labels broken every four characters': () => labels((text) => text.replaceAll(/(.{4})(?=.)/gu, '$1<br>')),
  'labels with an ideographic space': () => labels((text) => text.replace(/^(.)(.)$/u, '$1&#12288;$2')),
  'cells as Word writes them': () =>
    labels((text) => `<p class=MsoNormal style='mso-layout-grid-align:none'><span>${text}<o:p></o:p></span></p>`),
  'row headings': () =>
    page((html) => html.replaceAll(/<td([^>]*)>(?![-\d.]+<)([^<]+)<\/td>/gu, '<th scope="row"$1>$2</th>')),
  'cells without end': () => page((html) => html.replaceAll(/<\/t[dhr]>/gu, '\n')),
  'rows without beginning': () => page((html) => html.replaceAll('<tr>', '')),
  'spans that reach too far down': () =>
    page((html) => html.replaceAll(/rowspan="(\d+)"/gu, (_, span) => `rowspan="${Number(span) + 1}"`)),
  'spans down to the end': () => page((html) => html.replaceAll(/rowspan="1\d"/gu, 'rowspan="0"')),
  'no spans': () => page((html) => html.replaceAll(/ (?:col|row)span="\d+"/gu, '')),
  'hidden columns': () =>
    rows((row) =>
      row.replace('<tr>', '<tr><td style="display:none">9</td>').replace('</tr>', '<td hidden>7</td></tr>'),
    ),
  'a margin column': () => rows((row) => row.replace('<tr>', '<tr><td></td>')),
  'empty rows': () => rows((row) => `${row}<tr></tr><tr><td>&nbsp;</td></tr>`),
  'a body for each row': () =>
    page((html) => html.replaceAll(/<\/?t(?:head|body)>/gu, '')).replaceAll(/<tr>.*?<\/tr>/gsu, '<tbody>$&</tbody>'),
  'tables in frames': () =>
    tables((table) => `<table width="100%"><tr><td></td><td align="center">${table}</td><td>&nbsp;</td></tr></table>`),
  'tables in paragraphs': () => tables((table) => `<p>${table}</p>`),
  'tables that scroll': () => tables((table) => `<div style="overflow-x:auto"><figure>${table}</figure></div>`),
  'thirty elements around everything': () => body((content) => '<div>'.repeat(30) + content + '</div>'.repeat(30)),
  'three tables around everything': () =>
    body((content) => '<table><tr><td>'.repeat(3) + content + '</td></tr></table>'.repeat(3)),
  'everything in one font': () => body((content) => `<font><b>${content}</b></font>`),
  'a form around everything': () =>
    body((content) => `<form><input type="hidden" name="__VIEWSTATE" value="x">${content}</form>`),
  'a copy for telephones': () => body((content) => `<div style="display:none">${content}</div>${content}`),
  'a copy in a template': () => body((content) => `<template>${content}</template>${content}`),
  'a heading of the site above': () =>
    body((content) => `<h1><a href="/">${town.organ}</a></h1><h1>政府信息公开</h1>${content}`),
  'a title in three lines': () =>
    page((html) =>
      html.replace(/<h1>.*?<\/h1>/u, `<h1>${town.organ}<br>${town.year}年<br>政府信息公开工作年度报告</h1>`),
    ),
  'headings numbered by lists': () =>
    page((html) =>
      html.replaceAll(
        /<h2>([一二三四五六])、(.*?)<\/h2>/gu,
        (_, number: string, text: string) =>
          `<ol style="list-style-type:cjk-ideographic" start="${'一二三四五六'.indexOf(number) + 1}"><li>${text}</li></ol>`,
      ),
    ),
  'cells that spreadsheets write': () =>
    page((html) =>
      html
        .replaceAll('<table>', '<table><col width=72 span=7>')
        .replaceAll(
          '</table>',
          '<![if supportMisalignedColumns]><tr height=0 style="display:none"><td></td></tr><![endif]></table>',
        ),
    ),
  'elements instead of a table': () =>
    page((html) => html.replaceAll(/<(\/?)(?:table|thead|tbody|tr|td|th)\b[^>]*>/gu, '<$1div>')),
}

it.each(Object.entries(pages))('%s', async (_, write) => {
  expect(await readingOf(write(), 'report.html')).toEqual(soundReading(town))
})

it('the rows of the sheet that holds everything', async () => {
  const padded = page(
    (html) => html.replaceAll(/<td colspan="18">(.*?)<\/td>/gsu, `<td>$1</td>${'<td></td>'.repeat(9)}`),
    'oneTable',
  )
  expect(await readingOf(padded, 'report.html')).toEqual(soundReading(town))
})

it('merged cells that a converter has printed again in every column and row', async () => {
  for (const year of [2020, 2023]) {
    const model = correctReport({ year })
    const printed = htmlOf(model, 'clean').split(/<table>.*?<\/table>/su)
    const repeated = (['disclosure', 'requests', 'disputes'] as const).map((id) => {
      const lines = slotsOf(gridOf(model, id)).map(
        (slots) => `<tr>${slots.map(({ cell }) => `<td>${cell.text}</td>`).join('')}</tr>`,
      )
      return `<table>${lines.join('')}</table>`
    })
    const html = printed.map((part, index) => part + (repeated[index] ?? '')).join('')
    expect(await readingOf(html, 'report.html')).toEqual(soundReading(model))
  }
})
