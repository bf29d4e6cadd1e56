import type { Element } from 'hast'
import { h } from 'hastscript'
import type { PrintedEquation, EquationSide, EquationTerm } from '../document/printed-equation.js'
import type { DocumentWords } from '../document/words.js'
import { sanitize } from '../sanitize.js'

/** The sum that does not hold, both sides written out, each number with what the form calls it. */
export function equationFigure({ line, left, right, difference }: PrintedEquation, words: DocumentWords): Element {
  return h('div', { className: ['equation'], role: 'group', ariaLabel: words.equation }, [
    h('p', { className: ['equation-line'] }, `${words.equation}${words.colon}${line}`),
    side(left, words),
    h('p', { className: ['unequal'] }, `≠`),
    side(right, words),
    h('p', { className: ['difference'] }, words.difference(difference)),
  ])
}

function side({ terms, zeros, sum }: EquationSide, words: DocumentWords): Element {
  const written = terms.map((term, index) => termOf(term, index > 0, words))
  return h('p', { className: ['side'] }, [
    ...written,
    ...(terms.length === 1 && zeros === 0 ? [] : [h('span', { className: ['sum'] }, `${words.equals} ${sum}`)]),
    ...(zeros > 0 ? [h('span', { className: ['zeros'] }, words.zeros(zeros))] : []),
  ])
}

function termOf({ label, text }: EquationTerm, follows: boolean, words: DocumentWords): Element {
  return h('span', { className: ['term'] }, [
    h(
      'span',
      { className: ['term-number'] },
      `${follows ? `${words.plus} ` : ''}${text === null ? words.blankCell : sanitize(text)}`,
    ),
    ' ',
    h('span', { className: ['term-label'] }, label),
  ])
}
