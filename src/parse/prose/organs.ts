import { guards } from '../../editions/prose/guards.js'
import type { Organ, OrganKind } from '../../types.js'

const governments = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment', 'township'])
/** Their reports count what their departments did, too: what they did themselves is a part. */
const counting = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment'])

const wholeArea = /全[国省市县区州旗](?!面)|全系统/u
const anOrgan =
  /[\u4E00-\u9FFF]{2,24}?(?:局|委员会|管委会|人民政府|办公室|办公厅|法院|检察院|中心|街道|派出所|[支大中]队)(?=[^#，。]{0,6}(?:共|收到|受理|办理|答复|制发|制定|印发|出台|新收|接|作出|做出|实施|下达))/u
const itsOffice = /^[省市县区州]?(?:人民)?政府办/u

/** Whether a clause tells what others than the reporting organ did, as far as it names anybody. */
export function speaksOfOthers(text: string, organ: Organ | null): boolean {
  if (guards.others.test(text)) return true
  const kind = organ?.kind
  if (wholeArea.test(text) && !(kind && governments.has(kind))) return true
  if (text.includes('本级') && kind && counting.has(kind)) return true
  const named = anOrgan.exec(text)?.[0]
  if (named === undefined || /[我本]/u.test(named)) return false
  if (kind === 'governmentOffice' && itsOffice.test(named)) return false
  return !(
    organ !== null &&
    (organ.name.includes(named) || named.includes(organ.name) || named.endsWith(organ.name.slice(-4)))
  )
}

/** A justice bureau, or a government that reviews are asked of, decides the reviews of others. */
export const isReviewOrgan = (organ: Organ | null, lead: string): boolean =>
  organ !== null &&
  (organ.name.includes('司法') || (organ.kind !== null && counting.has(organ.kind))) &&
  /办理|受理|办结|(?<!未)审结|收到/u.test(lead)
