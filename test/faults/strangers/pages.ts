import { correctReport, withCell } from '../../support/model.js'
import { htmlOf } from '../../support/html.js'
import type { StrangersFile } from './file.js'

const model = correctReport()
const correct = htmlOf(model, 'clean')
const faulty = htmlOf(withCell(model, 'requests/received/individual', 999), 'clean')
/** The table of requests of a page. */
const requestsOf = (page: string): string =>
  page.split(/(?=<table)|(?<=<\/table>)/u).find((part) => part.includes('本列数据')) ?? ''
const [good, bad] = [requestsOf(correct), requestsOf(faulty)]

/** Ways to show one table and hide another, as a page writes both. */
const hides: Record<string, (table: string) => string> = {
  attribute: (table) => `<div hidden>${table}</div>`,
  comment: (table) => `<div style="display:/**/none">${table}</div>`,
  escape: (table) => `<div style="d\\69splay:none">${table}</div>`,
  important: (table) => `<div style="display:none!important;display:block">${table}</div>`,
  opacity: (table) => `<div style="opacity:0">${table}</div>`,
  colour: (table) => `<div style="color:#fff">${table}</div>`,
  outside: (table) => `<div style="position:absolute;left:-9999px">${table}</div>`,
  'font size': (table) => `<div style="font-size:0">${table}</div>`,
  sheet: (table) => `<style>.a1{visibility:hidden}</style><div class="a1">${table}</div>`,
  'sheet with a descendant': (table) => `<style>.b1 table{display:none}</style><div class="b1">${table}</div>`,
  'sheet for wide screens': (table) =>
    `<style>@media (min-width:800px){.c1{display:none}}</style><div class="c1">${table}</div>`,
  clip: (table) => `<div style="position:absolute;clip:rect(0,0,0,0)">${table}</div>`,
  dialog: (table) => `<dialog>${table}</dialog>`,
  details: (table) => `<details><summary>x</summary>${table}</details>`,
}

const shows: Record<string, (table: string) => string> = {
  'a later declaration': (table) => `<div style="display:none;display:block">${table}</div>`,
  'the words in a string': (table) => `<div style="font-family:' display:none'">${table}</div>`,
  'a child that is visible': (table) =>
    `<div style="visibility:hidden"><div style="visibility:visible">${table}</div></div>`,
  'an important sheet': (table) =>
    `<style>.d1{display:block!important}</style><div class="d1" style="display:none">${table}</div>`,
  'a page within': (table) => `<iframe srcdoc="${table.replaceAll('"', '&quot;')}"></iframe>`,
  'a shadow root': (table) => `<div><template shadowrootmode="open">${table}</template></div>`,
  'an element called xml': (table) => `<xml>${table}</xml>`,
  'the fallback of an object': (table) => `<object>${table}</object>`,
  'open details': (table) => `<details open><summary>x</summary>${table}</details>`,
  'an open dialog': (table) => `<dialog open>${table}</dialog>`,
  'a sheet for narrow screens': (table) =>
    `<style>@media (max-width:600px){.e1{display:none}}</style><div class="e1">${table}</div>`,
  'a sheet in a comment': (table) => `<style>/* .f1{display:none} */</style><div class="f1">${table}</div>`,
}

/** Pages of which another table is seen than a simple reader takes. */
export const pages: readonly StrangersFile[] = [
  ...Object.entries(hides).map(([name, hide]): StrangersFile => ({
    name: `correct table hidden by ${name}`,
    extension: 'html',
    gives: 'judged',
    make: () => faulty.replace(bad, hide(good) + bad),
  })),
  ...Object.entries(hides).map(([name, hide]): StrangersFile => ({
    name: `other table hidden by ${name}`,
    extension: 'html',
    gives: 'hidden',
    make: () => correct.replace(good, good + hide(bad)),
  })),
  ...Object.entries(shows).map(([name, show]): StrangersFile => ({
    name: `wrong table shown by ${name}`,
    extension: 'html',
    gives: 'judged',
    make: () => correct.replace(good, show(bad)),
  })),
]
