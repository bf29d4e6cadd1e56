import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { shell } from './program.js'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

// Found by `npm run fuzz`: pdf.js left promises to fail with nobody looking, which ended the thread.
it('a PDF whose table of objects is wrong is no defect of the program', () => {
  const cwd = folderWith()
  const whole = Buffer.from(pdfOf(correctReport()))
  for (let at = 100; at < whole.length - 100; at += 600) {
    const damaged = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 37)])
    writeFileSync(join(cwd, `${String(at).padStart(6, '0')}.pdf`), damaged)
  }
  const { stdout } = shell(program, 'report-lint . -f json', cwd)
  const results = JSON.parse(stdout) as LintResult[]
  expect(results).toHaveLength(readdirSync(cwd).length)
  const codes = new Set(results.flatMap(({ messages }) => messages.flatMap(({ fatal, code }) => (fatal ? [code] : []))))
  expect([...codes]).not.toContain('internal')
})
