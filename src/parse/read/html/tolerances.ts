/** What is too long, too small or too pale where a page is read. Sizes are in pixels, opacity and scales are parts. */

/** `flow.ts` */
export const flow = {
  /** Sentences and longer texts in a heading element are set in its font and are no heading. */
  longestHeading: 80,
}

/** `style.ts` */
export const style = {
  /** By how much text is moved that is set off its line; less only puts it in the middle. */
  offLineFrom: 3,
}

/** `css/text-looks.ts` */
export const textLooks = {
  /** A point high. */
  smallestSize: 1.34,
}

/** `css/hiding.ts` */
export const hiding = {
  /** What is more transparent than this is not seen, nor what is scaled down to less. */
  smallestOpacity: 0.05,
  /** A box of this height that cuts off what does not fit shows no text. */
  lowestBox: 1,
  /** Letters are not told from each other through such a blur. */
  strongestBlur: 12,
}

/** `css/uncertain.ts` */
export const uncertain = {
  /** Brighter, darker, with more or less contrast than that, letters are lost. */
  weakest: 0.3,
  strongest: 3,
}

/** `css/colors.ts` */
export const colors = {
  /** The eye does not tell colours that differ by less, of 255. */
  smallestDifference: 12,
  smallestOpacity: 0.05,
}
