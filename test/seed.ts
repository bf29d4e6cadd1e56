import fc from 'fast-check'

// Every run tries the same inputs, so that a change is judged by what it changed; `SEED=7 npm test` tries others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
