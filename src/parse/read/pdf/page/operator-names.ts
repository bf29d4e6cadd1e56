/** Names of operators of pdf.js by what they do. */
export const operatorNames = {
  strokes: ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'],
  fills: ['fill', 'eoFill'],
  fillsAndStrokes: ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'],
  withHoles: ['eoFill', 'eoFillStroke', 'closeEOFillStroke'],
  pictures: ['paintImageXObject', 'paintImageMaskXObject', 'paintInlineImageXObject', 'paintSolidColorImageMask'],
  /** Pictures without holes. */
  wholePictures: ['paintImageXObject', 'paintInlineImageXObject'],
  /** Pictures whose holes are not known once they are made one dot. */
  stencils: ['paintImageMaskXObject', 'paintSolidColorImageMask'],
  /** In the drawing of a character, what paints nothing itself. */
  settings: ['setCharWidth', 'setCharWidthAndBounds', 'save', 'restore', 'transform'],
}
