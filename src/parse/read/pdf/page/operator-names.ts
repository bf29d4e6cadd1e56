const fillsAndStrokes = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const wholePictures = ['paintImageXObject', 'paintInlineImageXObject']
const stencils = ['paintImageMaskXObject', 'paintSolidColorImageMask']

/** Names of operators of pdf.js by what they do. */
export const operatorNames = {
  strokes: ['stroke', 'closeStroke', ...fillsAndStrokes],
  fills: ['fill', 'eoFill'],
  fillsAndStrokes,
  withHoles: ['eoFill', 'eoFillStroke', 'closeEOFillStroke'],
  pictures: [...wholePictures, ...stencils],
  /** Pictures without holes. */
  wholePictures,
  /** Pictures whose holes are not known once they are made one dot. */
  stencils,
  /** In the drawing of a character, what paints nothing itself. */
  settings: ['setCharWidth', 'setCharWidthAndBounds', 'save', 'restore', 'transform'],
}
