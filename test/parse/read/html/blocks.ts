import { readPage } from '../../../../src/parse/read/html/read.js'
import type { Block, Limits } from '../../../../src/model/index.js'

/** The blocks of a page. */
export const readHtml = (source: string, limits?: Limits): Block[] => readPage(source, limits).blocks
