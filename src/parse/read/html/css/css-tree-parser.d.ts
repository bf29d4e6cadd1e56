/** The part of css-tree that parses, which comes without types: what is used of it here. */
declare module 'css-tree/parser' {
  /** A node of a style sheet; which fields it has goes by its type. */
  export interface CssNode {
    type: string
    /** Of an at-rule. */
    name?: string
    /** Of a declaration. */
    property?: string
    important?: boolean | string
    value?: CssNode | string
    prelude?: CssNode | null
    block?: CssNode | null
    children?: Iterable<CssNode>
  }

  export interface ParseOptions {
    context?: 'stylesheet' | 'declarationList'
    parseValue?: boolean
    parseRulePrelude?: boolean
    parseAtrulePrelude?: boolean
    parseCustomProperty?: boolean
    onParseError?: (error: unknown) => void
  }

  export default function parse(text: string, options?: ParseOptions): CssNode
}
