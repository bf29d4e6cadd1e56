import { defineConfig } from 'vitest/config'

const thorough = { lines: 95, statements: 95, functions: 95, branches: 95 }

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/tools/skipped.ts',
    setupFiles: 'test/seed.ts',
    // Nothing measures time here: a slow or busy machine must not fail a test.
    testTimeout: 300_000,
    // No test leaves anything behind in a module: they share the modules of their process, and half the time goes.
    isolate: false,
    // Collecting garbage seldom, and in one thread, takes a sixth less of the processor.
    execArgv: ['--single-threaded-gc', '--max-semi-space-size=64'],
    hookTimeout: 600_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/index.ts'],
      reporter: ['text', 'html'],
      // Of the PDF reader, filters and fonts are left that none of the fixtures has.
      thresholds: { 'src/parse/**': { ...thorough, branches: 92 }, 'src/rules/**': thorough },
    },
  },
})
