export * from '../../src/testing/report/organs.js'
