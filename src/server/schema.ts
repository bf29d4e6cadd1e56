import type { Level, ScopeKind, Zod } from '../model/index.js'

const levels = ['error', 'warning', 'info'] as const satisfies readonly Level[]
const scopes = ['organ', 'parent', 'set'] as const satisfies readonly ScopeKind[]

/** The schema of why a request has no other answer. */
export const problemSchema = (z: Zod) =>
  z.object({
    type: z.string().describe('Address of the page that says more'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What was met, and what to do'),
    code: z.string().describe('For programs; of a file that cannot be read, that of its fatal message'),
  })

/** The schema of a rule of the catalogue. */
export const ruleSchema = (z: Zod) =>
  z.object({
    id: z.string(),
    level: z.enum(levels),
    duty: z.object({ zh: z.string(), en: z.string() }),
    clause: z.array(z.string()).describe('Numbers of the documents that the duty rests on'),
    editions: z.array(z.string()),
    legacy: z.boolean(),
    fixable: z.boolean(),
    scope: z.enum(scopes).optional().describe('Only of rules about many reports: what each finding is about'),
    url: z.string(),
  })
