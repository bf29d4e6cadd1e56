export * from '../../src/testing/report/prose.js'
