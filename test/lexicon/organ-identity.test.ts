import { describe, expect, it } from 'vitest'
import { matchedName, matchedNames } from '../../src/lexicon/organ-identity.js'

describe('names are one', () => {
  it.each([
    ['高坪市', '高坪市人民政府'],
    ['湖岭县大垅乡', '湖岭县大垅乡人民政府'],
    ['硚安区政府办公室', '硚安区人民政府办公室'],
    ['松岚县云台街道', '松岚县云台街道办事处'],
    ['松岚县云台街道办', '松岚县云台街道办事处'],
    ['澄湾经济技术开发区管委会', '澄湾经济技术开发区管理委员会'],
    ['松岚县教育局机关', '松岚县教育局机关'],
    ['松嵐縣教育局', '松岚县教育局'],
  ])('%s and %s', (one, other) => {
    expect(matchedName(one)).toBe(matchedName(other))
  })
})

describe('names are not one', () => {
  it.each([
    ['松岚县人民政府', '松岚县人民政府办公室'],
    ['松岚县教育局', '松岚县教育体育局'],
    ['松岚县教育局', '云坪县教育局'],
    ['松岚县信访办公室', '松岚县人民政府办公室'],
    ['松岚市教育局', '松岚县教育局'],
    ['云坪县城关镇', '松岚县城关镇人民政府'],
    ['澄湾市公安局', '澄湾市公安局船山分局'],
  ])('%s and %s', (one, other) => {
    expect(matchedName(one)).not.toBe(matchedName(other))
  })
})

describe('a joint title has several names', () => {
  it.each([
    ['松岚县民政局、松岚县乡村振兴局', ['松岚县民政局', '松岚县乡村振兴局']],
    ['澄湾市黄浦区人民政府澄湾开发区管委会', ['澄湾市黄浦区人民政府', '澄湾开发区管理委员会']],
    ['松岚县人民政府办公室', ['松岚县人民政府办公室']],
    ['澄湾市公安局船山区分局', ['澄湾市公安局船山区分局']],
  ])('%s', (name, names) => {
    expect(matchedNames({ name })).toEqual(names)
  })
})
