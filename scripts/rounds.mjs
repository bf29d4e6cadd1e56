/** Runs the blind rounds of test/rounds and prints what was missed and what was found wrongly: `npm run rounds [-- NAMES]`. */
import { runMain } from './run-main.mjs'

await runMain('rounds')
