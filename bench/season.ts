export { startPostgres, ask } from '../test/tools/postgres/server.js'
export { simulateSeason } from '../test/tools/postgres/season.js'
export { packagePath, whyNoPostgres } from '../test/tools/postgres/installed.js'
export { writeReports } from './reports.js'
