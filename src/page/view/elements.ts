/** An element with its properties and what stands in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** A button that does something. */
export const button = (text: string, act: () => void, properties: Partial<HTMLButtonElement> = {}): HTMLButtonElement =>
  make('button', { type: 'button', textContent: text, onclick: act, ...properties })

/** Lets the user choose files, or a folder. */
export function choose(isFolder: boolean, take: (files: File[]) => void): void {
  const input = make('input', { type: 'file', multiple: true, webkitdirectory: isFolder })
  input.onchange = () => take([...(input.files ?? [])])
  input.click()
}

/** Hands a file to the user. */
export function download(name: string, content: Uint8Array | Blob): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart]))
  make('a', { href: url, download: name }).click()
  // The browser has taken hold of the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
