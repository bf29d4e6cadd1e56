// Takes the version that changesets has written into package.json over into src/project.ts: part of `npm run bump`, which
// then runs `npm run docs` to write it wherever else it stands.
import { readFileSync, writeFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const text = readFileSync('src/project.ts', 'utf8')
writeFileSync('src/project.ts', text.replace(/(?<=^ {2}version: ')[^']*/mu, version))
