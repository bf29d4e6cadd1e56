import { expect, it } from 'vitest'
import { matchOf } from '../../src/facts/match.js'
import type { OrganKind } from '../../src/model/index.js'

it.each<[string, OrganKind | null, string, OrganKind | null, string]>([
  ['松岚县教育局', 'department', '松岚县教育局', 'department', 'same'],
  ['松岚县人民政府', 'countyGovernment', '松岚县人民政府办公室', 'governmentOffice', 'other'],
  ['松岚县人民政府', null, '松岚县人民政府', 'countyGovernment', 'other'],
  ['澄湾市松岚区人民政府', 'countyGovernment', '松岚区人民政府', 'countyGovernment', 'shorter'],
  ['云坪县城关镇人民政府', 'township', '松岚县城关镇人民政府', 'township', 'other'],
  ['松岚县教育局', 'department', '教育局', 'department', 'other'],
])('%s (%s) and %s (%s)', (one, kind, other, otherKind, match) => {
  expect(matchOf({ names: [one], kind }, { names: [other], kind: otherKind })).toBe(match)
})
