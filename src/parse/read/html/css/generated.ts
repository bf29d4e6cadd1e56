import type { AttributeName, HtmlElement } from '../tree.js'

/**
 * What a value of `content` shows: strings and attributes. Signs of fonts for icons and marks alone are no text; counters
 * are not worked out.
 */
export function generatedText(content: string, { attributes }: HtmlElement): string {
  const parts = content.matchAll(/"([^"]*)"|'([^']*)'|attr\(\s*([\w-]+)/gu)
  const text = [...parts].map(
    ([, double, single, name = '']) => double ?? single ?? attributes[name as AttributeName] ?? '',
  )
  const joined = text.join('')
  return /[\p{Script=Han}\d]/u.test(joined) ? joined : ''
}
