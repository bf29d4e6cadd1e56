import { plainCharacter } from '../../../../text/characters.js'
import { type Glyph, type Matrix, type PageContent, identity, multiply } from '../../fixed/geometry.js'
import type { OpenPdf, PdfPage } from '../file/load.js'
import type { OperatorCounter } from './operator-list.js'
import { placer, upright } from '../../fixed/placement.js'
import { addPath } from '../../fixed/tables/ruling-lines.js'

/** What pdf.js tells of a character that is shown. */
interface ShownGlyph {
  unicode: string
  width: number
  vmetric?: readonly number[] | null
  isSpace: boolean
}

interface Font {
  vertical?: boolean
  fontMatrix?: readonly number[]
  defaultVMetrics?: readonly number[]
}

interface State {
  matrix: Matrix
  font: Font
  size: number
  characterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  whiteFill: boolean
  whiteStroke: boolean
}

type Handler = (...values: never[]) => void

/** Reads the characters and straight lines of a page off its drawing operators. */
export async function readPage(
  page: PdfPage,
  operators: OpenPdf['operators'],
  counter: OperatorCounter,
): Promise<PageContent> {
  const list = await counter.listOf(page)
  const viewport = page.getViewport({ scale: 1 })
  const reader = new ContentReader(viewport.transform as unknown as Matrix, (name) =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {},
  )
  const handlers = reader.handlers(operators)
  for (let at = 0; at < list.fnArray.length; at += 1) {
    const handle = handlers[list.fnArray[at] ?? 0]
    if (handle) handle(...((list.argsArray[at] ?? []) as never[]))
  }
  page.cleanup()
  const { glyphs, rules, outlines } = reader
  const { width, height } = viewport
  return upright({ width, height, glyphs, rules, outlines, pictures: reader.pictures / (width * height) })
}

class ContentReader {
  readonly glyphs: Glyph[] = []
  readonly rules: PageContent['rules'] = { horizontal: [], vertical: [] }
  /** Area of the pictures, in square points. */
  pictures = 0
  outlines = 0
  readonly #fontOf: (name: string) => Font
  readonly #stack: State[] = []
  #state: State
  #textMatrix: Matrix = identity
  /** Where the next character stands and where its line begins, in text space. */
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0

  constructor(matrix: Matrix, fontOf: (name: string) => Font) {
    this.#fontOf = fontOf
    this.#state = {
      matrix,
      font: {},
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      whiteFill: false,
      whiteStroke: false,
    }
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
    const move = (x: number, y: number): void => {
      this.#x = this.#lineX += x
      this.#y = this.#lineY += y
    }
    const place = (matrix: Matrix): void => {
      this.#textMatrix = matrix
      this.#x = this.#y = this.#lineX = this.#lineY = 0
    }
    const byName: Record<string, Handler> = {
      save: begin,
      restore,
      transform: (...matrix: Matrix) => this.#transform(matrix),
      paintFormXObjectBegin: (matrix: Matrix | null) => begin(matrix),
      paintFormXObjectEnd: restore,
      beginAnnotation: (_id: string, _box: number[], transform: Matrix | null, matrix: Matrix | null) =>
        begin(transform, matrix),
      endAnnotation: restore,
      beginText: () => place(identity),
      setTextMatrix: (...values: (number | ArrayLike<number>)[]) =>
        place((values.length === 1 ? Array.from(values[0] as ArrayLike<number>) : values) as unknown as Matrix),
      moveText: move,
      setLeadingMoveText: (x: number, y: number) => {
        state().leading = -y
        move(x, y)
      },
      nextLine: () => move(0, -state().leading),
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
      setFillRGBColor: (...color: unknown[]) => (state().whiteFill = isWhite(color)),
      setStrokeRGBColor: (...color: unknown[]) => (state().whiteStroke = isWhite(color)),
      constructPath: (paint: number, data: [ArrayLike<number> | null] | null) => {
        const path = data?.[0]
        if (!path) return
        const { matrix, whiteFill, whiteStroke } = state()
        this.outlines += path.length
        if (strokes.has(paint)) {
          if (!whiteStroke) addPath(this.rules, path, matrix, true)
        } else if (fills.has(paint) && !whiteFill) addPath(this.rules, path, matrix, false)
      },
    }
    for (const name of pictureOperators)
      byName[name] = () => {
        const [a, b, c, d] = state().matrix
        this.pictures += Math.abs(a * d - b * c)
      }
    const numbers = operators as Record<string, number>
    const numbersOf = (names: readonly string[]): Set<number> => new Set(names.map((name) => numbers[name] ?? -1))
    const strokes = numbersOf(strokeOperators)
    const fills = numbersOf(fillOperators)
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

  #show(shown: readonly (ShownGlyph | number | null)[]): void {
    const { font, size, characterSpacing, wordSpacing, stretch, rise } = this.#state
    const vertical = font.vertical === true
    const unit = size * (font.fontMatrix?.[0] ?? 0.001)
    const place = placer(multiply(this.#state.matrix, this.#textMatrix), size, stretch)
    for (const glyph of shown) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        this.#advance((-glyph * size) / 1000, vertical)
        continue
      }
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0)
      const metric = vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined
      const advance = (metric?.[0] ?? glyph.width) * unit
      const text = plainCharacter(glyph.unicode)
      if (text !== '') {
        const x = this.#x - (metric?.[1] ?? 0) * unit
        const y = this.#y + rise - (metric?.[2] ?? 0) * unit
        const width = vertical ? glyph.width * unit : advance * stretch
        const placed = place?.(text, x, y, width, vertical)
        if (placed) this.glyphs.push(placed)
      }
      this.#advance(advance + spacing, vertical)
    }
  }

  #advance(distance: number, vertical: boolean): void {
    if (vertical) this.#y += distance
    else this.#x += distance * this.#state.stretch
  }
}

const strokeOperators = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const pictureOperators = [
  'paintImageXObject',
  'paintImageMaskXObject',
  'paintInlineImageXObject',
  'paintSolidColorImageMask',
]
const fillOperators = ['fill', 'eoFill']

const isWhite = (color: readonly unknown[]): boolean =>
  color.length === 1 ? color[0] === '#ffffff' : color.length === 3 && color.every((part) => part === 255)
