/**
 * Failures that nobody looks at, for which Node would end the process. pdf.js tries a damaged file by its own table of objects first, and leaves the promises of that try to fail
 * when it goes on with a table that it has made itself. It leaves others when a page is given up that is being read.
 */
const strayNames: readonly unknown[] = [
  'XRefEntryException',
  'XRefParseException',
  'MissingDataException',
  'AbortException',
]

/** Files that are open. */
let open = 0

function passOver(reason: unknown): void {
  if (!(reason instanceof Error) || !strayNames.includes(reason.name)) throw reason
}

/** Passes over such failures until the function that it gives is called; all others stay what they are. */
export function passOverStrayErrors(): () => void {
  // Not there in a browser, which goes on by itself.
  const host = (globalThis as { process?: Partial<Pick<NodeJS.Process, 'on' | 'off'>> }).process
  open += 1
  if (open === 1) host?.on?.('unhandledRejection', passOver)
  const end = (): void => {
    open -= 1
    if (open === 0) host?.off?.('unhandledRejection', passOver)
  }
  // Promises that failed when the file was closed are reported after everything that waits for it has gone on.
  return () => void setTimeout(end)
}
