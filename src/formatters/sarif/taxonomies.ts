import type { ReportingDescriptorReference, ToolComponent, ToolComponentReference } from 'sarif'
import { citeClause, clauses, norms, type Norm } from '../../form/norms.js'
import type { ClauseId, RuleBase } from '../../model/index.js'
import { plainText } from './message.js'

type NormId = keyof typeof norms

/** The norms behind the rules as taxonomies, their clauses as taxa, and how to point at one. */
export interface Taxonomies {
  components: ToolComponent[]
  references: ToolComponentReference[]
  referenceTo: (id: ClauseId) => ReportingDescriptorReference
}

/** Norms and clauses stand in the order of the register, whatever the order of the rules. */
export function taxonomiesOf(rules: readonly RuleBase[]): Taxonomies {
  const used = new Set(rules.flatMap(({ clause }) => clause))
  const clauseIds = (Object.keys(clauses) as ClauseId[]).filter((id) => used.has(id))
  const cited = new Set<NormId>(clauseIds.map((id) => clauses[id].norm))
  const normIds = (Object.keys(norms) as NormId[]).filter((id) => cited.has(id))
  const byNorm = normIds.map((norm) => clauseIds.filter((id) => clauses[id].norm === norm))
  const references = normIds.map((norm, index) => ({ name: norms[norm].number, index }))
  return {
    components: normIds.map((norm, index) => taxonomy(norm, byNorm[index] ?? [])),
    references,
    referenceTo: (id) => {
      const norm = normIds.indexOf(clauses[id].norm)
      return { id, index: byNorm[norm]?.indexOf(id) ?? -1, toolComponent: { ...references[norm], index: norm } }
    },
  }
}

function taxonomy(id: NormId, clauseIds: readonly ClauseId[]): ToolComponent {
  const { number, title, issued }: Norm = norms[id]
  return {
    name: number,
    language: 'zh-CN',
    shortDescription: plainText(title),
    ...(issued !== undefined && { releaseDateUtc: issued }),
    isComprehensive: false,
    taxa: clauseIds.map((clauseId) => {
      const clause = clauses[clauseId]
      return {
        id: clauseId,
        shortDescription: plainText(citeClause(clauseId)),
        ...('words' in clause && { fullDescription: plainText(clause.words) }),
      }
    }),
  }
}
