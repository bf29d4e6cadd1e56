import { appendFileSync } from 'node:fs'
import process from 'node:process'
import type { TestProject } from 'vitest/node'
import { whyNoBrowser } from './browser/find.js'
import { whyNoChromium109 } from './browser-109/installed.js'
import { whyNoExecutable } from './executable/installed.js'
import { whyNoMcp } from './mcp/installed.js'
import { whyNoOpenapi } from './openapi/installed.js'
import { whyNoRemark } from './remark/installed.js'
import { whyNoValidator } from './ooxml/installed.js'
import { whyNoPostgres } from './postgres/installed.js'
import { whyNoZod } from './zod/installed.js'

/** Tests that need more than the project brings: where they are, what they are, why they cannot run here. */
const groups = [
  { folder: '/test/tools/browser/', tests: 'the tests in a browser', whyNot: whyNoBrowser },
  { folder: '/test/tools/browser-109/', tests: 'the tests in Chromium 109', whyNot: whyNoChromium109 },
  { folder: '/test/tools/executable/', tests: 'the tests of the executable', whyNot: whyNoExecutable },
  { folder: '/test/tools/remark/', tests: 'the tests with remark', whyNot: whyNoRemark },
  { folder: '/test/tools/openapi/', tests: 'the tests of the OpenAPI document', whyNot: whyNoOpenapi },
  { folder: '/test/tools/ooxml/', tests: "the tests with Microsoft's validator", whyNot: whyNoValidator },
  { folder: '/test/tools/postgres/', tests: 'the tests of the queue', whyNot: whyNoPostgres },
  { folder: '/test/tools/mcp/', tests: 'the tests of the server for assistants', whyNot: whyNoMcp },
  { folder: '/test/tools/zod/', tests: 'the tests with the lowest zod', whyNot: whyNoZod },
]

/**
 * Says at the end of a run which of its tests were skipped for want of something, a line a group; into the file that
 * `SKIPPED_TESTS` names too.
 */
export default function sayWhatWasSkipped({ vitest }: TestProject): () => void {
  return () => {
    const ran = vitest.state.getFiles().map(({ filepath }) => filepath)
    for (const { folder, tests, whyNot } of groups) {
      const reason = ran.some((path) => path.includes(folder)) ? whyNot() : undefined
      if (reason === undefined) continue
      const line = `Skipped: ${tests}: ${reason}.\n`
      process.stdout.write(line)
      if (process.env['SKIPPED_TESTS']) appendFileSync(process.env['SKIPPED_TESTS'], line)
    }
  }
}
