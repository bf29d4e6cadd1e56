import { readFile } from 'node:fs/promises'
import { readLedger } from '../formatters/xlsx/read-ledger.js'

/** Whether somebody has written into a ledger who corrects what and until when; nothing can be kept of a damaged one. */
export async function isFilledIn(path: string): Promise<boolean> {
  try {
    const round = readLedger(await readFile(path), (file) => file)
    const units = round ? [...round.units, ...(round.many ? [round.many] : [])] : []
    return units.some(({ findings, handled }) =>
      [...findings, ...handled].some(
        ({ handling }) => handling?.responsible ?? handling?.due ?? handling?.reviewer ?? handling?.state,
      ),
    )
  } catch {
    return false
  }
}
