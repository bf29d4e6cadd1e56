/** Writes the invented county of the guides into examples/county: `npm run county [-- --check]`. */
import { runMain } from './run-main.mjs'

await runMain('county')
