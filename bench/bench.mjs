/** How long the built package takes for one report: `npm run build && npm run bench`. */
import console from 'node:console'
import { readFile } from 'node:fs/promises'
import { Bench } from 'tinybench'
import { lint, parseReport } from '../dist/index.js'

const bench = new Bench({ time: 1000, warmupTime: 250 })

for (const name of ['correct.md', 'correct.txt', 'faulty.md', 'faulty.txt']) {
  const source = await readFile(`${import.meta.dirname}/../examples/${name}`, 'utf8')
  bench.add(`parse ${name}`, async () => {
    await parseReport(source, { filePath: name })
  })
  bench.add(`lint ${name}`, async () => {
    await lint(source, { filePath: name })
  })
}

await bench.run()
console.table(bench.table())
