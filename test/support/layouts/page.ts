export * from '../../../src/testing/report/page.js'
