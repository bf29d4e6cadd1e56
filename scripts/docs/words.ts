import type { Level, Reason } from '../../src/model/index.js'

/** Names of the levels, as the command line prints them. */
export const levelNames: Record<Level, Reason> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

export { partNames } from '../../src/check/parts.js'
