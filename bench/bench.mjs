/** How long one report takes, stage by stage and rule by rule, in µs: `npm run bench`. */
import console from 'node:console'
import { join } from 'node:path'
import process from 'node:process'
import { load } from './sources.mjs'

const { measureStages } = await load('stages')
const time = Number(process.argv[2] ?? 1500)
console.table(await measureStages(join(import.meta.dirname, '../examples'), { time, warmupTime: time }))
