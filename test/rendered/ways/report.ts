import { paragraph } from '../../support/blocks.js'
import { correctReport, type ReportModel, withCell, withSection } from '../../support/model.js'
import { numbers } from '../decoy.js'

const model = correctReport()
const overview = model.sections.find(({ id }) => id === 'overview')?.children ?? []

/** A correct report in whose prose the plain number stands. */
export const withSentence: ReportModel = withSection(model, 'overview', [
  ...overview,
  paragraph(`全镇共有${numbers.plain}户居民领到政务公开宣传册。`),
])

/** A correct report with the plain number in a cell, of which its prose says nothing. */
export const withNumber: ReportModel = withCell(
  withSection(model, 'overview', [paragraph('全镇按要求做好政府信息公开工作，各类平台运行正常。')]),
  'permits/licence/decisions',
  numbers.plain,
)
