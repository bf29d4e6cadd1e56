import type { EditionId } from '../../support/model.js'
import type { Wording } from '../wording.js'
import {
  chargeWordings,
  decisionWordings,
  documentWordings,
  documentWordings2019,
  procurementWordings,
  publishedWordings,
} from './disclosure.js'
import { disputeWordings } from './disputes.js'
import { otherManagementWordings, otherPublishedWordings, otherRequestWordings } from './more.js'
import { requestWordings } from './requests.js'
import {
  basisWordings,
  feeWordings,
  guaranteeWordings,
  managementWordings,
  measureWordings,
  openingWordings,
  otherMatterWordings,
  periodWordings,
  platformWordings,
  problemWordings,
  supervisionWordings,
} from './work.js'

/** Places for sentences in a report. Those that end in Added or End are for what a defect puts there, too. */
export type Slot =
  | 'basis'
  | 'period'
  | 'opening'
  | 'published'
  | 'publishedAdded'
  | 'documents'
  | 'decisions'
  | 'charges'
  | 'procurement'
  | 'requests'
  | 'requestsAdded'
  | 'disputes'
  | 'management'
  | 'managementAdded'
  | 'platform'
  | 'guarantee'
  | 'guaranteeAdded'
  | 'overviewEnd'
  | 'problem'
  | 'measure'
  | 'problemsEnd'
  | 'other'
  | 'otherEnd'

/** The wordings of a place. */
export interface Bank {
  slot: Slot
  wordings: readonly Wording[]
  /** Numbers may be written otherwise than in plain digits. */
  digits?: boolean
  /** The sentence stands in one of so many reports only. */
  times?: number
}

interface Occasion {
  edition: EditionId
  year: number
  /** The three results of supervision are told. */
  supervised: boolean
}

/** Every bank of wordings that a report draws on, in order. */
export function banks({ edition, year, supervised }: Occasion): Bank[] {
  const disclosed: Bank[] =
    edition === '2021'
      ? [
          { slot: 'documents', wordings: documentWordings },
          { slot: 'charges', wordings: chargeWordings, times: 2 },
        ]
      : [
          { slot: 'documents', wordings: documentWordings2019 },
          { slot: 'procurement', wordings: procurementWordings, times: 2 },
        ]
  return [
    { slot: 'basis', wordings: basisWordings },
    { slot: 'period', wordings: periodWordings },
    { slot: 'opening', wordings: openingWordings },
    { slot: 'published', wordings: publishedWordings, digits: true },
    { slot: 'publishedAdded', wordings: otherPublishedWordings, times: 2 },
    ...disclosed,
    { slot: 'decisions', wordings: decisionWordings, digits: true },
    { slot: 'requests', wordings: requestWordings, digits: true },
    { slot: 'requestsAdded', wordings: otherRequestWordings, times: 2 },
    { slot: 'disputes', wordings: disputeWordings, digits: true },
    { slot: 'management', wordings: managementWordings },
    { slot: 'managementAdded', wordings: otherManagementWordings, times: 2 },
    { slot: 'platform', wordings: platformWordings },
    { slot: 'guarantee', wordings: supervised ? supervisionWordings : guaranteeWordings },
    { slot: 'problem', wordings: problemWordings },
    { slot: 'measure', wordings: measureWordings },
    { slot: 'other', wordings: year >= 2021 ? feeWordings : otherMatterWordings },
  ]
}
