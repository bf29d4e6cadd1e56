/** Prints what a frame shows, nothing folded: before Chrome 131 no style unfolds for paper. */
export function printFrame(frame: HTMLIFrameElement): void {
  const folded = [...(frame.contentDocument?.querySelectorAll('details') ?? [])].filter(({ open }) => !open)
  for (const details of folded) details.open = true
  frame.contentWindow?.print()
  for (const details of folded) details.open = false
}

/** The keys that print do what the button does: by itself the browser prints the list of files, and no frame. */
export function onPrintKeys(target: Document, print: () => void): void {
  target.addEventListener('keydown', (event) => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'p'
    if (!isPrint) return
    event.preventDefault()
    print()
  })
}
