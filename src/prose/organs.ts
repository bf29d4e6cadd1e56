import { guards } from '../form/wordings/guards.js'
import type { Organ, OrganKind } from '../model/index.js'

const governments = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment', 'township'])
/** Their reports count what their departments did, too: what they did themselves is a part. */
const counting = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment'])

const wholeArea = /全[国省市县区州旗](?!面)|全系统/u
const office = '局|委员会|管委会|人民政府|办公室|办公厅|法院|检察院|中心|街道|派出所|[支大中]队'
const acting =
  '(?=[^#，。]{0,6}(?:共|收到|受理|办理|答复|制发|制定|印发|出台|废止|新收|接|作出|做出|实施|下达)(?![^#，。]{0,12}(?:要求|要点|通知|方案|部署|精神)))'
const anOrgan = new RegExp(`(?:[\\u4E00-\\u9FFF]{2,24}?(?:${office})|[省市县区州旗]政府)${acting}`, 'u')
/** The end of such a name: few clauses have one, and looking for its beginning takes long. */
const endOfOrgan = new RegExp(`(?:${office}|政府)${acting}`, 'u')
/** The government alone, without its departments. */
const itself = /本级|[省市县区州旗](?:人民)?政府(?:全年|本年度?)?[共新]?(?:收到|受理|接到|接收|新收)/u
const itsOffice = /^[省市县区州]?(?:人民)?政府办/u

/** Whether a clause tells what others than the reporting organ did, as far as it names anybody. */
export function speaksOfOthers(clause: string, organ: Organ | null): boolean {
  // 《国务院办公厅关于印发…的通知》 names an organ and tells nothing that it did.
  const text = clause.includes('《') ? clause.replace(/《[^》]*/gu, '') : clause
  if (guards.others.test(text)) return true
  const kind = organ?.kind
  if (wholeArea.test(text) && !(kind && governments.has(kind))) return true
  if (kind && counting.has(kind) && itself.test(text)) return true
  const named = endOfOrgan.test(text) ? anOrgan.exec(text)?.[0] : undefined
  if (named === undefined || /[我本]/u.test(named)) return false
  if (kind === 'governmentOffice' && itsOffice.test(named)) return false
  return !(
    organ !== null &&
    (organ.name.includes(named) ||
      organ.name.replace('人民政府', '政府').endsWith(named) ||
      named.includes(organ.name) ||
      named.endsWith(organ.name.slice(-4)))
  )
}

/** A justice bureau, or a government that reviews are asked of, decides the reviews of others. */
export const isReviewOrgan = (organ: Organ | null, lead: string): boolean =>
  organ !== null &&
  (organ.name.includes('司法') || (organ.kind !== null && counting.has(organ.kind))) &&
  /办理|受理|办结|(?<!未)审结|收到/u.test(lead)
