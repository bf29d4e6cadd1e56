import { describe, expect, it } from 'vitest'
import { namesOf } from '../../src/lexicon/organ-names.js'
import { organKindOf } from '../../src/lexicon/organs.js'

const of = (name: string): ReturnType<typeof namesOf> => namesOf({ name, kind: organKindOf(name), source: 'title' })

describe('the names of an organ', () => {
  it.each([
    ['松岚县卫生健康局', ['卫生健康局', '县卫健局', '卫健局', '松岚县卫健局', '县局']],
    ['申海市市场监督管理局', ['市场监管局', '市市场监管局', '市监局']],
    ['柳坪市行政审批局', ['审批局', '市审批局']],
    ['青岩县综合行政执法局', ['执法局', '县执法局']],
    ['柳坪市地方金融管理局', ['金融管理局', '市金融管理局']],
    ['松岚县住房和城乡建设局', ['住建局', '县住建局', '住房城乡建设局']],
    ['松岚县人力资源和社会保障局', ['人社局', '县人社局']],
    ['砚溪县发展和改革局', ['发改局', '县发改局']],
    ['松岚县人民政府办公室', ['县政府办', '政府办', '县府办', '县政府办公室', '县人民政府办公室']],
    ['松岚区人民政府', ['区政府', '区人民政府', '松岚区政府', '松岚区']],
    ['松岚县砚溪镇人民政府', ['砚溪镇', '镇政府', '砚溪镇政府', '镇人民政府']],
    ['松岚区云台街道办事处', ['云台街道', '街道办', '街道', '云台街道办事处']],
    ['松岚经济开发区管理委员会', ['管委会', '经开区管委会', '松岚经济开发区管委会']],
    ['申海市自然资源和规划局', ['资规局', '市资规局', '自然资源规划局']],
    ['青禾湾新区建设局、申海市住房和城乡建设局', ['市住建局', '新区建设局']],
    ['砚溪县水利局和砚溪县林业局', ['县水利局', '林业局']],
    ['砚溪市民族事务局、宗教局', ['宗教局']],
    ['申海市民族宗教事务局（申海市侨务办公室）', ['市民宗局', '侨务办公室']],
  ])('%s', (name, short) => {
    expect(short.filter((own) => !of(name).isOwn(own))).toEqual([])
  })

  it.each([
    ['松岚县卫生健康局', ['县财政局', '市卫健局', '卫生院', '县医疗保障局']],
    ['松岚区人民政府', ['市政府', '区财政局', '区政府办公室']],
    ['松岚县砚溪镇人民政府', ['县政府', '云台镇', '云台镇人民政府']],
    ['松岚县人民政府办公室', ['县委办公室', '市政府办']],
    ['砚溪县财政局（本级）', ['本级']],
  ])('and those of others: %s', (name, others) => {
    expect(others.filter((other) => of(name).isOwn(other))).toEqual([])
  })

  it('takes a new standing short name as one line of data', () => {
    expect(of('申海市退役军人事务局').isOwn('市退役局')).toBe(true)
  })

  it('stand in a text with all the places that they begin with', () => {
    const name = '海岚省岚州藏族羌族自治州砚溪市柳塘区人力资源和社会保障局'
    const text = `本报告由${name}编制。`
    expect(
      of(name)
        .spansIn(text)
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual([name])
  })
})
