import type { Random } from '../../fuzz/random.js'
import { htmlOf } from '../../support/html.js'
import { numbers, type Order, orders, place, type Way } from '../decoy.js'
import { withNumber, withSentence } from './report.js'

/** What of a page is written in a special way. */
export type Host = 'part' | 'row' | 'table' | 'paragraph'

const cellPage = htmlOf(withNumber, 'clean')
const prosePage = htmlOf(withSentence, 'clean')

/** The innermost element of a name that holds the plain number. */
const holding = (name: string): RegExp =>
  new RegExp(`<${name}>(?:(?!<${name}>)[\\s\\S])*?${numbers.plain}[\\s\\S]*?</${name}>`, 'u')

const pieces: Record<Host, RegExp> = {
  part: new RegExp(numbers.plain, 'u'),
  row: holding('tr'),
  table: holding('table'),
  paragraph: holding('p'),
}

export const anyHost: readonly Host[] = ['part', 'part', 'row', 'table', 'paragraph']

/** A piece of a page as it is written, and what that needs in the head. */
export interface Written {
  write: (piece: string, host: Host) => string
  head?: string
}

/** A way to write pieces of pages. */
export const pageWay = (name: string, hosts: readonly Host[], written: (random: Random) => Written): Way => ({
  name,
  draw: (random) => {
    const host = random.oneOf(hosts)
    const isProse = host === 'paragraph' || (host === 'part' && random.below(2) === 0)
    const page = isProse ? prosePage : cellPage
    const order: Order = random.oneOf(orders)
    const { write, head = '' } = written(random)
    return {
      extension: 'html',
      has: order === 'alone' ? ['special'] : ['plain', 'special'],
      make: (shown) => {
        const body = place(page, pieces[host], order, shown, (piece) => write(piece, host))
        return Buffer.from(body.replace('</head>', () => `${head}</head>`))
      },
    }
  },
})
