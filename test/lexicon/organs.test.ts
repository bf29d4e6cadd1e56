import { describe, expect, it } from 'vitest'
import { organKindOf, organOf } from '../../src/lexicon/organs.js'

describe('organKindOf', () => {
  it.each([
    ['松岚县砚溪镇人民政府', 'township'],
    ['砚溪镇', 'township'],
    ['荻坪乡', 'township'],
    ['汐浦区柘桥街道办事处', 'subdistrict'],
    ['柘桥街道', 'subdistrict'],
    ['松岚县人民政府办公室', 'governmentOffice'],
    ['海岚省人民政府办公厅', 'governmentOffice'],
    ['澄湾市经济技术开发区管理委员会', 'committee'],
    ['工业园区管委会', 'committee'],
    ['海岚省人民政府', 'provincialGovernment'],
    ['北京市人民政府', 'provincialGovernment'],
    ['内蒙古自治区', 'provincialGovernment'],
    ['澄湾市人民政府', 'cityGovernment'],
    ['凉山彝族自治州人民政府', 'cityGovernment'],
    ['阿里地区行政公署', 'cityGovernment'],
    ['松岚县人民政府', 'countyGovernment'],
    ['汐浦区', 'countyGovernment'],
    ['四子王旗人民政府', 'countyGovernment'],
    ['国家统计局', 'ministry'],
    ['中华人民共和国教育部', 'ministry'],
    ['松岚县教育局', 'department'],
    ['海岚省卫生健康委员会', 'department'],
    ['海岚省国有资产监督管理委员会', 'department'],
    ['澄湾市城市管理委员会', 'department'],
    ['澄湾海关关区', 'department'],
    ['国家能源局海岚监管办公室', 'department'],
    ['国家金融监督管理总局海岚监管局', 'department'],
    ['中国人民银行海岚省分行', 'department'],
    ['中国气象局', 'ministry'],
    ['中国证券监督管理委员会', 'ministry'],
    ['澄湾经济技术开发区', 'committee'],
    ['澄湾市高新区', 'committee'],
  ])('takes %s for %s', (name, kind) => {
    expect(organKindOf(name)).toBe(kind)
  })

  it.each(['', '政府信息公开', '松岚'])('says nothing of %j', (name) => {
    expect(organKindOf(name)).toBeNull()
  })
})

describe('organOf', () => {
  const signed = ['全年无收费。', '松岚县教育局', '2024年1月20日']

  it('goes by the title before all else', () => {
    expect(organOf('松岚县人民政府', ['发布机构：松岚县教育局'], signed)).toEqual({
      name: '松岚县人民政府',
      kind: 'countyGovernment',
      source: 'title',
    })
  })

  it('keeps a name from the title whose kind is unknown', () => {
    expect(organOf('松岚', [], [])).toEqual({ name: '松岚', kind: null, source: 'title' })
  })

  it.each([
    '发布机构：松岚县教育局',
    '信息来源: 松岚县教育局 浏览次数：3',
    '发布单位 | 松岚县教育局 |',
    '来源：松岚县教育局',
  ])('goes by the publisher in %j', (line) => {
    expect(organOf('', ['2024年', line], signed)).toMatchObject({ name: '松岚县教育局', source: 'publisher' })
  })

  it.each([
    ['砚溪县教育局按照《中华人民共和国政府信息公开条例》要求编制了2023年度报告。', '砚溪县教育局'],
    ['2023年，砚溪县林业局认真贯彻落实《条例》，统计期限为2023年1月1日至12月31日。', '砚溪县林业局'],
    ['本报告由砚溪县云台街道办事处按照《条例》规定编制。', '砚溪县云台街道办事处'],
    ['根据《条例》要求，砚溪县人民政府办公室结合工作实际编制本报告。', '砚溪县人民政府办公室'],
    ['现将砚溪县司法局2023年政府信息公开工作情况报告如下：', '砚溪县司法局'],
  ])('goes by the subject of the preface where nothing else names the organ: %s', (line, name) => {
    expect(organOf('', [line], [])).toMatchObject({ name, source: 'publisher' })
  })

  it.each([
    '各部门按照《条例》要求公开信息。',
    '人民政府办公室根据《条例》编制本报告。',
    '根据国务院办公厅的规定编制。',
    '本报告由市教育局按照《条例》规定编制。',
  ])('does not take another organ from the preface: %s', (line) => {
    expect(organOf('', [line], [])).toBeNull()
  })

  it('does not take a publisher that is no organ', () => {
    expect(organOf('', ['来源：本站原创'], [])).toBeNull()
  })

  it('goes by the signature above the date', () => {
    expect(organOf('', [], signed)).toEqual({ name: '松岚县教育局', kind: 'department', source: 'signature' })
  })

  it('reads a signature with a date in Chinese numerals and spaces in it', () => {
    expect(organOf('', [], ['松岚县 教育局', '二〇二四年一月二十日'])?.name).toBe('松岚县教育局')
  })

  it('reads a signature as long as the name of a branch', () => {
    const name = '砚溪市人力资源和社会保障局柳塘经济开发区分局'
    expect(organOf('', [], ['特此报告', name, '2024年1月20日'])).toMatchObject({ name, source: 'signature' })
  })

  it.each([
    [
      'a line longer than a name above the date',
      ['以上各项数据由办公室会同各科室逐一核对无误以后按照规定的时间报送松岚县教育局', '2024年1月20日'],
    ],
    ['no date', ['松岚县教育局']],
    ['nothing above the date', ['2024年1月20日']],
    ['a sentence above the date', ['报告人：松岚县教育局', '2024年1月20日']],
    ['no organ above the date', ['特此报告', '2024年1月20日']],
  ])('finds nobody with %s', (_, tail) => {
    expect(organOf('', [], tail)).toBeNull()
  })
})
