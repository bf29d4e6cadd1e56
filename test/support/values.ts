export * from '../../src/testing/report/values.js'
