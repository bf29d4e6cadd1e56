import { plainCharacter } from '../../../../text/characters.js'
import { InputError } from '../../../input-error.js'
import { type Box, boxOf, type Glyph, type Matrix, type PageContent, identity, multiply } from '../../fixed/geometry.js'
import type { OpenPdf, PdfPage } from '../file/load.js'
import { coverWith } from './letters-over-letters.js'
import { inkOfPattern, Masks } from './masks.js'
import { PaintedAreas } from './painted-areas.js'
import type { OperatorCounter } from './operator-list.js'
import { hiddenWhere, inkOf, isWhite, overlap } from './seen.js'
import { type Font, initialState, isNamed, isShape, type Listing, type ShownGlyph, type State } from './state.js'
import { operatorNames } from './operator-names.js'
import { TextCursor } from './text-cursor.js'
import { placer, upright } from '../../fixed/placement.js'
import { addPath } from '../../fixed/tables/ruling-lines.js'
import { pageContent as tolerances } from './tolerances.js'

type Handler = (...values: never[]) => void

/** Reads the characters and straight lines of a page off its drawing operators. */
export async function readPage(
  page: PdfPage,
  operators: OpenPdf['operators'],
  counter: OperatorCounter,
  isOff: (group: unknown) => boolean = () => false,
): Promise<PageContent & { unread: number; stencils: number }> {
  const list = await counter.listOf(page)
  const viewport = page.getViewport({ scale: 1 })
  const box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const reader = new ContentReader(viewport.transform as unknown as Matrix, box, isOff, (name) =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {},
  )
  const handlers = reader.handlers(operators)
  const masks = new Masks(operators)
  for (let at = 0; at < list.fnArray.length; at += 1) {
    at = masks.passOver(list, at)
    reader.masks = masks
    const handle = handlers[list.fnArray[at] ?? 0]
    if (handle) handle(...((list.argsArray[at] ?? []) as never[]))
  }
  page.cleanup()
  const { glyphs, rules, outlines, unread, stencils } = reader
  reader.areas.covers.finish(glyphs)
  const { width, height } = viewport
  return {
    ...upright({ width, height, glyphs, rules, outlines, pictures: reader.pictures / (width * height) }),
    unread,
    stencils,
  }
}

class ContentReader {
  readonly glyphs: Glyph[] = []
  readonly rules: PageContent['rules'] = { horizontal: [], vertical: [] }
  /** Area of the pictures, in square points. */
  pictures = 0
  outlines = 0
  /** Characters that are seen, and of which it is not known what they say. */
  unread = 0
  /** White stencils over numbers. */
  stencils = 0
  readonly areas: PaintedAreas
  readonly #page: Box
  /** Annotations that are open. */
  #annotations = 0
  #showText = -1
  /** Operators that paint nothing themselves. */
  #settings: ReadonlySet<number> = new Set()
  readonly #fontOf: (name: string) => Font
  readonly #stack: State[] = []
  #state: State
  readonly #cursor = new TextCursor()
  /** Characters of the text object at hand that cut off what is painted after it. */
  #cutting: Glyph[] = []
  /** The masks of the page as far as it has been read. */
  masks: Masks | undefined

  constructor(matrix: Matrix, page: Box, isOff: (group: unknown) => boolean, fontOf: (name: string) => Font) {
    this.#page = page
    this.areas = new PaintedAreas(isOff)
    this.#fontOf = fontOf
    this.#state = initialState(matrix)
  }

  /** What to do for each operator, by its number. */
  handlers(operators: OpenPdf['operators']): (Handler | undefined)[] {
    const state = (): State => this.#state
    const begin = (...matrices: (Matrix | null | undefined)[]): void => {
      this.#save()
      for (const matrix of matrices) if (matrix) this.#transform(matrix)
    }
    const restore = (): void => {
      this.#state = this.#stack.pop() ?? this.#state
    }
    const cursor = this.#cursor
    const numbers = operators as Record<string, number>
    const byName: Record<string, Handler> = {
      save: begin,
      restore,
      transform: (...matrix: Matrix) => this.#transform(matrix),
      paintFormXObjectBegin: (matrix: Matrix | null, box: ArrayLike<number> | null) => {
        begin(matrix)
        if (box) this.areas.clip(state(), box)
      },
      paintFormXObjectEnd: restore,
      beginAnnotation: (_id: string, _box: number[], transform: Matrix | null, matrix: Matrix | null) => {
        this.#annotations += 1
        begin(transform, matrix)
      },
      endAnnotation: () => {
        this.#annotations -= 1
        restore()
      },
      beginMarkedContent: () => this.areas.beginContent('', undefined),
      beginMarkedContentProps: (tag: unknown, group: unknown) => this.areas.beginContent(tag, group),
      endMarkedContent: () => this.areas.endContent(),
      setTextRenderingMode: (mode: number) => (state().mode = mode),
      setGState: (changes: readonly (readonly [string, unknown])[]) => this.#setGraphics(changes),
      clip: () => (this.areas.clipsNext = true),
      eoClip: () => (this.areas.clipsNext = true),
      beginText: () => cursor.place(identity),
      endText: () => this.#clipToText(),
      setTextMatrix: (...values: (number | ArrayLike<number>)[]) =>
        cursor.place((values.length === 1 ? Array.from(values[0] as ArrayLike<number>) : values) as unknown as Matrix),
      moveText: (x: number, y: number) => cursor.move(x, y),
      setLeadingMoveText: (x: number, y: number) => {
        state().leading = -y
        cursor.move(x, y)
      },
      nextLine: () => cursor.move(0, -state().leading),
      setLeading: (leading: number) => (state().leading = leading),
      setFont: (name: string, size: number) => {
        state().font = this.#fontOf(name)
        state().size = size
      },
      setCharSpacing: (spacing: number) => (state().characterSpacing = spacing),
      setWordSpacing: (spacing: number) => (state().wordSpacing = spacing),
      setHScale: (scale: number) => (state().stretch = scale / 100),
      setTextRise: (rise: number) => (state().rise = rise),
      showText: (shown: (ShownGlyph | number | null)[]) => this.#show(shown),
      setFillRGBColor: (...color: unknown[]) => {
        state().fill = inkOf(color)
        state().textPattern = false
      },
      setDash: (dashes: readonly number[]) =>
        (state().hasNoDashes = dashes.length > 0 && dashes.every((dash, index) => index % 2 === 1 || dash === 0)),
      setFillColorN: (...pattern: unknown[]) => {
        state().fill = inkOfPattern(pattern, numbers)
        state().textPattern = pattern.some((part) => this.#showsText(part))
      },
      setStrokeRGBColor: (...color: unknown[]) => (state().stroke = inkOf(color)),
      setStrokeColorN: () => (state().stroke = undefined),
      setLineWidth: (width: number) => (state().lineWidth = width),
      shadingFill: () => this.areas.shade(state(), this.#page, this.glyphs.length),
      constructPath: (paint: number, data: [ArrayLike<number> | null] | null) => {
        const path = data?.[0]
        if (!path) return
        const { matrix, fill, stroke, textPattern, clip } = state()
        this.outlines += path.length
        if (textPattern && fills.has(paint) && !this.areas.isOff) throw unreadText
        if (fills.has(paint) || fillsAndStrokes.has(paint))
          this.areas.fill(state(), path, withHoles.has(paint), this.glyphs.length)
        if (strokes.has(paint)) this.areas.stroke(state(), path, this.glyphs.length)
        this.areas.endPath(state(), path)
        const stroked = strokes.has(paint)
        if (stroked ? !isWhite(stroke) : fills.has(paint) && !isWhite(fill))
          addPath(this.rules, { data: path, matrix, stroked, clip: overlap(clip, this.#page) })
      },
    }
    const { wholePictures, stencils } = operatorNames
    for (const name of operatorNames.pictures)
      byName[name] = () => {
        const [a, b, c, d] = state().matrix
        this.pictures += Math.abs(a * d - b * c)
        this.areas.picture(state(), wholePictures.includes(name), this.glyphs.length)
        if (stencils.includes(name) && isWhite(state().fill) && this.areas.coversNumber(state(), this.glyphs))
          this.stencils += 1
      }
    const numbersOf = (names: readonly string[]): Set<number> => new Set(names.map((name) => numbers[name] ?? -1))
    const strokes = numbersOf(operatorNames.strokes)
    const fills = numbersOf(operatorNames.fills)
    const fillsAndStrokes = numbersOf(operatorNames.fillsAndStrokes)
    const withHoles = numbersOf(operatorNames.withHoles)
    this.#showText = numbers['showText'] ?? -1
    this.#settings = numbersOf(operatorNames.settings)
    const handlers: (Handler | undefined)[] = []
    for (const [name, handler] of Object.entries(byName)) {
      const number = numbers[name]
      if (number !== undefined) handlers[number] = handler
    }
    return handlers
  }

  #save(): void {
    this.#stack.push(this.#state)
    this.#state = { ...this.#state }
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  #setGraphics(changes: readonly (readonly [string, unknown])[]): void {
    for (const [name, value] of changes) {
      if (name === 'ca' && typeof value === 'number') this.#state.alpha = value
      if (name === 'SMask') this.#state.isMasked = Boolean(value) && this.masks?.isEmpty === true
      if (name === 'BM') this.#state.blends = value !== 'source-over' && value !== 'Normal'
    }
  }

  #clipToText(): void {
    if (this.#cutting.length > 0) this.#state.clip = overlap(this.#state.clip, boxOf(this.#cutting))
    this.#cutting = []
  }

  /** Whether a pattern, or the shape of a character, shows text. */
  #showsText(part: unknown): boolean {
    const list = typeof part === 'object' && part !== null && 'fnArray' in part ? (part as Listing).fnArray : undefined
    return list !== undefined && Array.from(list).includes(this.#showText)
  }

  #show(shown: readonly (ShownGlyph | number | null)[]): void {
    const { font, size, characterSpacing, wordSpacing, stretch, rise } = this.#state
    const vertical = font.vertical === true
    const unit = size * (font.fontMatrix?.[0] ?? 0.001)
    const place = placer(multiply(this.#state.matrix, this.#cursor.matrix), size, stretch)
    const { isOff, covers } = this.areas
    const shapes = Object.values(font.isType3Font ? (font.charProcOperatorList ?? {}) : {})
    const isDrawn = font.isType3Font === true && shapes.some((shape) => this.#showsText(shape))
    for (const glyph of shown) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        this.#cursor.advance((-glyph * size) / 1000, vertical, stretch)
        continue
      }
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0)
      const metric = vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined
      const advance = (metric?.[0] ?? glyph.width) * unit
      const isUnnamed = isDrawn || !isNamed(font, glyph)
      const text = isUnnamed ? '' : plainCharacter(glyph.unicode)
      if (text === '' && !isOff && this.#state.mode !== 3 && isShape(font, glyph, this.#settings))
        this.unread += isUnnamed && /[\p{L}\p{N}]/u.test(glyph.unicode) ? tolerances.letterWeight : 1
      if (text !== '') {
        const x = this.#cursor.x - (metric?.[1] ?? 0) * unit
        const y = this.#cursor.y + rise - (metric?.[2] ?? 0) * unit
        const width = vertical ? glyph.width * unit : advance * stretch
        const placed = place?.(text, x, y, width, vertical)
        const hidden = placed && hiddenWhere(placed, this.#state, this.#page, isOff, covers)
        if (hidden) placed.hidden = hidden
        if (placed && hidden === 'colour') coverWith(placed, this.#state, this.glyphs)
        if (placed && this.#state.mode >= clipping) this.#cutting.push(placed)
        if (placed && this.#annotations > 0) placed.isAnnotation = true
        if (placed) this.glyphs.push(placed)
      }
      this.#cursor.advance(advance + spacing, vertical, stretch)
    }
  }
}

/** Render modes from here on cut. */
const clipping = 4
const unreadText = new InputError('unread-text', {
  zh: 'PDF 里有看得到而读不出的文字（画在图案里），无法检查；请提供原始的 Word（.docx）等文件',
  en: 'The PDF shows text that cannot be read, drawn in a pattern. Give the original Word (.docx) or other file',
})
