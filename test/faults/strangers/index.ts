import { heavyFiles } from './heavy.js'
import { pages } from './pages.js'
import { pdfFiles } from './pdf.js'
import { wordFiles } from './word.js'

/** Every kind of file that strangers have tried, and what has to come of it. */
export const strangersFiles = [...pages, ...wordFiles, ...pdfFiles, ...heavyFiles]
