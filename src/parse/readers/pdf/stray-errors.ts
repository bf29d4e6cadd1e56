/**
 * pdf.js tries a damaged file by its own table of objects first, and leaves the promises of that try to fail with
 * nobody looking when it goes on with a table that it has made itself. Node would end the process for that.
 */
const strayNames: readonly unknown[] = ['XRefEntryException', 'XRefParseException', 'MissingDataException']

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
  return () => {
    open -= 1
    if (open === 0) host?.off?.('unhandledRejection', passOver)
  }
}
