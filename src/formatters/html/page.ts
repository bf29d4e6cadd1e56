import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Locale } from '../../model/index.js'
import { sanitize } from '../sanitize.js'
import { styleSheet } from './style.js'

/** What a page shows: what it is, its content, how it was made. */
export interface PageParts {
  header: Element
  main: readonly Element[]
  footer: Element
}

/** The whole page. Its policy lets the browser load nothing and run nothing, the one style sheet aside. */
export async function page(
  locale: Locale,
  title: string,
  { header, main, footer }: PageParts,
  style = styleSheet,
): Promise<string> {
  const policy = `default-src 'none'; style-src 'sha256-${await digest(style)}'; base-uri 'none'; form-action 'none'`
  const tree: Root = h(null, [
    { type: 'doctype' },
    h('html', { lang: locale }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'generator', content: 'report-lint' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', sanitize(title)),
        h('style', style),
      ]),
      h('body', [h('div', { className: ['sheet'] }, [header, h('main', [...main]), footer])]),
    ]),
  ])
  return `${toHtml(tree)}\n`
}

/** SHA-256 as a policy has it. */
async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
}
