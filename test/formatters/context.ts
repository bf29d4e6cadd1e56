import type { FormatContext } from '../../src/formatters/formatter.js'
import { rules } from '../../src/rules/index.js'

/** What formatters are told in tests, with the given differences. */
export const context = (differences: Partial<FormatContext> = {}): FormatContext => ({
  locale: 'zh-CN',
  cwd: '/work',
  color: false,
  columns: 80,
  version: '1.2.3',
  rules: rules.filter(({ id }) => id === 'outcome-total'),
  configurationHash: 'c0ffee',
  ...differences,
})
