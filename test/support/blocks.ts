export * from '../../src/testing/report/blocks.js'
