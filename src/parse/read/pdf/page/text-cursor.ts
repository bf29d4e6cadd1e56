import { identity, type Matrix } from '../../fixed/geometry.js'

/** Where the next character stands, in text space. */
export class TextCursor {
  matrix: Matrix = identity
  x = 0
  y = 0
  /** Where its line begins. */
  #lineX = 0
  #lineY = 0

  place(matrix: Matrix): void {
    this.matrix = matrix
    this.x = this.y = this.#lineX = this.#lineY = 0
  }

  move(x: number, y: number): void {
    this.x = this.#lineX += x
    this.y = this.#lineY += y
  }

  advance(distance: number, vertical: boolean, stretch: number): void {
    if (vertical) this.y += distance
    else this.x += distance * stretch
  }
}
