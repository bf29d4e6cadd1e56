import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** CommonMark. In a file of its own, so that it is loaded for the sources that need it. */
export const commonMarkParser = unified().use(remarkParse).freeze()
