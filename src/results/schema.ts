import { factsSchema } from '../facts/schema.js'
import { dataSchema, reportSchemas } from '../report/schema.js'
import { roundSchemas } from './round-schema.js'
import type { Level, Outcome, ScopeKind, Unjudged, UnjudgedResult, Verdict, Zod } from '../model/index.js'

const levels = ['error', 'warning', 'info'] as const satisfies readonly Level[]
const outcomes = ['pass', 'fail', 'incomplete', 'notApplicable'] as const satisfies readonly Outcome[]
const verdicts = ['pass', 'fail', 'incomplete'] as const satisfies readonly Verdict[]
const scopes = ['organ', 'parent', 'set'] as const satisfies readonly ScopeKind[]
const unjudged = ['unchecked', 'notReport', 'otherFile', 'earlierOnly'] as const satisfies readonly Unjudged[]
const kinds = [
  'word-95',
  'docm',
  'old-wps',
  'odt',
  'rtf',
  'mhtml',
  'word-xml',
  'pdf',
  'other-document',
  'spreadsheet',
  'presentation',
  'archive',
  'picture',
  'media',
  'unknown',
  'not-a-report',
  'blank-form',
  'empty',
  'earlier-only',
] as const satisfies readonly UnjudgedResult['kind'][]

/** The schemas of what a run says of a file: of one that was judged or refused, and of one that was found and neither. */
export function resultSchemas(z: Zod) {
  const { section, address, count, place } = reportSchemas(z)
  const round = roundSchemas(z, { section, address, count })
  const fix = z.object({ range: z.tuple([count, count]).describe('Offsets in UTF-16 units'), text: z.string() })
  const causeCell = z.object({ cell: address, printed: z.number(), expected: z.number() })
  const message = z.object({
    ruleId: z.string().nullable().describe('null: no rule found it; code says what it is'),
    messageId: z.string().optional(),
    message: z.string(),
    level: z.enum(levels),
    severity: z.union([z.literal(1), z.literal(2)]).describe('2 error, 1 warning and info'),
    about: z.enum(['report', 'reading']).describe('reading: a part that could not be read with certainty'),
    fatal: z.literal(true).optional().describe('The file could not be judged'),
    code: z.string().optional().describe('What kind of message this is, where no rule found it'),
    line: place,
    column: place,
    endLine: place,
    endColumn: place,
    section: section.nullable().optional(),
    page: place.optional(),
    paragraph: place.optional(),
    table: z.object({ id: z.string(), row: z.string().nullable() }).optional(),
    cell: address.optional(),
    clause: z.array(z.string()).describe('Numbers of the documents that the duty rests on'),
    url: z.string().optional(),
    related: z.array(
      z.object({
        message: z.string(),
        line: place,
        column: place,
        cell: address.optional(),
        file: z.string().optional().describe('Where it is not in this file'),
      }),
    ),
    cause: z
      .union([causeCell, z.object({ candidates: z.array(causeCell), together: z.enum(['all', 'some']).optional() })])
      .optional()
      .describe('The cell that explains a failed sum, or those that may'),
    fix: fix.optional(),
    suggestions: z.array(z.object({ desc: z.string(), fix })),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
    fingerprint: z.string().describe('Stays the same when lines move, changes when a number does'),
    placeKey: z.string().optional().describe('Where it stands, without any number; where a rule found it'),
    round: round.finding.optional().describe('What has become of it since an earlier round'),
  })
  const suppression = z.object({
    kind: z.enum(['directive', 'configuration', 'baseline']),
    justification: z.string(),
    owner: z.string().optional(),
    expires: z.string().optional().describe('Last day that it holds'),
  })
  const suppressed = z.object({ ...message.shape, suppressions: z.array(suppression) })
  const summary = z.object({
    organ: z.string().nullable(),
    year: z.number().int().nullable(),
    edition: z.string().nullable(),
    format: z.string(),
  })
  const result = z.object({
    filePath: z.string(),
    sha256: z.string().optional(),
    messages: z.array(message),
    suppressedMessages: z.array(suppressed).describe('Accepted findings, which do not count'),
    errorCount: count,
    warningCount: count,
    infoCount: count,
    fatalErrorCount: count,
    fixableErrorCount: count,
    fixableWarningCount: count,
    verdict: z.enum(verdicts),
    source: z.string().optional().describe('The text that lines and columns point into, for formats that are none'),
    report: summary.nullable().describe('null: the file could not be read as a report'),
    scope: z
      .object({ kind: z.enum(scopes), organ: z.string().nullable(), year: z.number().int().nullable() })
      .optional()
      .describe('Whom a result is about that comes from many reports together'),
    outcomes: z.record(z.string(), z.enum(outcomes)).describe('By rule id'),
    reasons: z.record(z.string(), z.array(z.string())).describe('What could not be decided and why, by rule id'),
    data: dataSchema(z).optional(),
    facts: factsSchema(z).optional(),
    round: round.result.optional().describe('How it stands to an earlier round'),
  })
  const other = z.object({
    ...result.shape,
    verdict: z.enum(unjudged),
    kind: z.enum(kinds),
    note: z.string().describe('What is to be known or done about it'),
  })
  return { message, suppressed, result, other }
}
