/** The text of a cell with a number, a mark in place of one, or a part of one; marks of notes may stand behind it. */
const number = /^[\d.,/—-]+[²³¹\u2070-\u2079\u2080-\u2089\u2460-\u2473*＊※]*$/u

export const isNumberText = (text: string): boolean => number.test(text)
