import { writeXlsx } from 'hucre/xlsx'

/** A workbook that nobody has put his name to, as text in which a character is a byte. */
export async function emptyWorkbook(): Promise<string> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })).toString('latin1')
}
