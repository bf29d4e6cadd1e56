import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { correctReports, defectiveReports } from '../support/defects.js'
import { fileForms } from '../support/formats.js'
import { xlsxForms } from '../support/xlsx.js'
import type { FuzzFile } from './mutate.js'

/** Files to begin with: the corpus where it is there, the examples, and a correct and a faulty report in every form. */
export function seedFiles(root: string): FuzzFile[] {
  const folders = ['examples', 'test/fixtures', '../shared/corpus']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt|html|docx|doc|wps|pdf|ofd)$/u.test(name))
      .sort()
      .map((name) => join(folder, name)),
  )
  const models = [...Object.values(correctReports), ...Object.values(defectiveReports)]
  const written = fileForms.flatMap(({ filePath, write }, index) => {
    const picked = [models[index % models.length], models[(index * 7 + 3) % models.length]]
    return picked.flatMap((model) => (model ? [{ filePath, bytes: Buffer.from(write(model)) }] : []))
  })
  const workbooks = Object.values(xlsxForms).map((write, index) => ({
    filePath: 'report.xlsx',
    bytes: Buffer.from(write(models[index % models.length]!)),
  }))
  return [...workbooks, ...found.map((filePath) => ({ filePath, bytes: readFileSync(filePath) })), ...written]
}
