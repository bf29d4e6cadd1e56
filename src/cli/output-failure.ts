import { causeOf } from '../node/file-error.js'
import { complain } from './complain.js'
import type { Io } from './io.js'
import { requestedLocale } from './locale.js'
import { problems } from './problems.js'

/** Says why standard output takes no more. */
export function complainOfOutput({ code = 'EIO' }: NodeJS.ErrnoException, argv: readonly string[], io: Io): void {
  complain({ io, locale: requestedLocale(argv) ?? 'zh-CN' }, problems.outputFailed(causeOf(code)))
}
