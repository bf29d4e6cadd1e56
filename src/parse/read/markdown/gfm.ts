import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** CommonMark with all that GFM adds. In a file of its own, so that it is loaded for the sources that need it. */
export const gfmParser = unified().use(remarkParse).use(remarkGfm).freeze()
