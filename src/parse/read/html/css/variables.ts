/** Custom properties, by name. */
export type Variables = ReadonlyMap<string, string>

export const noVariables: Variables = new Map()

/** The custom properties of an element: its own, and those of what it stands in. */
export const variablesOf = (own: Variables, around: Variables): Variables =>
  own.size === 0 ? around : new Map([...around, ...own])

/** Variables may name others; more than this are a circle. */
const mostRounds = 10
/** No value of a page is longer with its variables put in. */
const longest = 1_000

/** A value with its variables put in; undefined where one is not known and has no other value. */
export function withVariables(value: string | undefined, variables: Variables): string | undefined {
  let text = value
  for (let round = 0; text?.includes('var('); round += 1) {
    const [found, name = '', other] = /var\(\s*(--[^\s,()]*)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/u.exec(text) ?? []
    const own = variables.get(name) ?? other?.trim()
    if (found === undefined || own === undefined || round > mostRounds || text.length > longest) return undefined
    text = text.replace(found, () => own)
  }
  return text
}
