/** Measures what is found in reports with known defects and in correct ones: `npm run accuracy [-- --check | --seeds N]`. */
import { runMain } from './run-main.mjs'

await runMain('accuracy')
