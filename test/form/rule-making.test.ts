import { describe, expect, it } from 'vitest'
import { ruleMakingPower } from '../../src/form/rule-making.js'
import { organKindOf } from '../../src/lexicon/organs.js'

const powerOf = (name: string): string => ruleMakingPower({ name, kind: organKindOf(name) })

describe('ruleMakingPower', () => {
  it.each([
    '国家税务总局',
    '海岚省人民政府',
    '广西壮族自治区人民政府',
    '上海市人民政府',
    '上海市人民政府办公厅',
    '北京市',
    '宁波市人民政府',
    '广西壮族自治区柳州市人民政府',
    '延边朝鲜族自治州人民政府',
    '东莞市人民政府',
    '儋州市人民政府',
    '杭州市人民政府办公厅',
  ])('is there for %s', (name) => {
    expect(powerOf(name)).toBe('yes')
  })

  it.each([
    '松岚县人民政府',
    '汐浦区人民政府',
    '恭城瑶族自治县人民政府',
    '莫力达瓦达斡尔族自治旗人民政府',
    '东莞市虎门镇人民政府',
    '荻坪乡人民政府',
    '柘桥街道办事处',
    '宁波高新区管委会',
    '锡林郭勒盟行政公署',
    '大兴安岭地区行政公署',
    '松岚县人民政府办公室',
    '松岚县教育局',
    '广西壮族自治区松岚县教育局',
  ])('is not there for %s', (name) => {
    expect(powerOf(name)).toBe('no')
  })

  it.each(['海岚省教育厅', '宁波市司法局', '西藏自治区教育厅'])('is unlikely for the department %s', (name) => {
    expect(powerOf(name)).toBe('unlikely')
  })

  it.each(['慈溪市人民政府', '澄湾市', '慈溪市人民政府办公室', '海岚'])('cannot be determined for %s', (name) => {
    expect(powerOf(name)).toBe('unknown')
  })

  it('cannot be determined without a kind', () => {
    expect(ruleMakingPower({ name: '', kind: null })).toBe('unknown')
  })
})
