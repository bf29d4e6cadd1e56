import type { HiddenBy, NoteKind } from '../../../model/index.js'

/** Paragraphs and tables in reading order: a body, a cell, a text box. */
export type Story = (Paragraph | Table)[]

export interface Paragraph {
  type: 'paragraph'
  /** What is displayed, automatic numbering apart; a soft line break is a line feed, a tab a tab. */
  text: string
  properties: ParagraphProperties
  /** Kinds of note whose first stands in it. */
  noted: readonly NoteKind[]
  /** What of it is not seen, in order. */
  unseen: readonly UnseenPart[]
  /** It has the style of a line of the table of contents, or stands in one. */
  contents?: boolean
  /** Where its text comes from; only where the places of a document are asked for. */
  origin?: ParagraphOrigin
}

/** Where a paragraph stands in the main part. Elements are known by the index behind their start tag. */
export interface ParagraphOrigin {
  /** The paragraph elements that it is made of: several where the marks between them are deleted. */
  elements: readonly number[]
  /** The elements that its text comes from, in order. */
  texts: readonly TextOrigin[]
}

/** An element that a stretch of a paragraph's text comes from. */
export interface TextOrigin {
  /** Index in the text of the paragraph where the stretch begins. */
  at: number
  element: number
  /** How many characters at the beginning of the element are not shown. */
  skipped: number
}

/** Text of a paragraph that is not seen. */
export interface UnseenPart {
  by: HiddenBy
  text: string
  /** Index in the text that is seen, where it would stand. */
  at: number
}

/** What a paragraph, or its style, says that bears on its text. */
export interface ParagraphProperties {
  style?: string
  /** Outline level, 0 the highest; 9 is body text. */
  outline?: number
  /** List that numbers it; `0` takes the numbering of the style away. */
  list?: string
  /** Level in the list, 0 the highest. */
  level?: number
}

export interface Table {
  type: 'table'
  rows: Row[]
}

export interface Row {
  cells: Cell[]
  /** It only lays out the page: what stands in its cells is read as if it stood outside. */
  layout: boolean
}

/** A cell where it begins; what a merged cell covers below is none. */
export interface Cell {
  /** Grid column. */
  column: number
  story: Story
  /** It shows nothing. */
  blank: boolean
}

/** The value of an attribute that switches something on: absent means on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !(value === '0' || value === 'false' || value === 'off')

/** A whole number, or undefined for anything else. */
export const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^\s*[+-]?\d{1,15}\s*$/u.test(value) ? Number(value) : undefined
