/* global console, process */
'use strict'
// Apart from what checks the release: an old one does not even parse this.
import('./start.js').catch((error) => {
  console.error('report-lint: ' + error.message)
  process.exitCode = 2
})
