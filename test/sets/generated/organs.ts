import { drawFrom } from '../../accuracy/draw.js'
import type { Words } from '../../county/prose.js'

/** A unit of a generated county. */
export interface GeneratedUnit {
  /** Its number among all units of the set. */
  number: number
  county: number
  /** Its number in the county: 0 is the government, 1 its office. */
  index: number
  name: string
  /** Name of the unit above it; absent for a government. */
  parent?: string
}

const first = '松槐岑汐芷澄鹭云海荻杏砚柘望岭竹桐苇蓼兰'
const second = '岚屿阳浦川湾汀溪坞坪桥荷脚渡源泽屏峪湖涧'
const bureaus = ['教育', '民政', '水利', '农业农村', '自然资源', '司法', '审计', '统计']
const levels = ['镇', '乡']

const syllables = (number: number): string =>
  `${first[number % first.length] ?? ''}${second[Math.floor(number / first.length) % second.length] ?? ''}`

/** Counties with so many units each: the government, its office, bureaus, towns. Up to 400 have names of their own. */
export function unitsOf(counties: number, units: number): GeneratedUnit[] {
  const towns = Math.max(0, units - 2 - bureaus.length)
  return Array.from({ length: counties }, (_, county) => {
    const place = `${syllables(county)}县`
    const government = `${place}人民政府`
    const below = [
      `${government}办公室`,
      ...bureaus.slice(0, units - 2).map((bureau) => `${place}${bureau}局`),
      ...Array.from({ length: towns }, (_one, town) => {
        const name = syllables(county + 137 * (town + 1))
        return `${place}${name}${levels[town % levels.length] ?? ''}人民政府`
      }),
    ]
    return [{ name: government }, ...below.map((name) => ({ name, parent: government }))].map((unit, index) => ({
      ...unit,
      ...{ number: county * units + index, county, index },
    }))
  }).flat()
}

const what = '收费标准 补贴名单 巡查记录 改造计划 抽检结果 招标公告 许可事项 救助办法 整治方案 统计数据'.split(' ')
const where = '东门 西岭 南塘 北坡 河口 老街 新村 桥头 山脚 湾里 渡口 坝上 井边 岗前 林场 围垦'.split(' ')
const field = '路灯 水渠 食堂 菜场 公厕 校舍 药房 茶园 渔港 车站 球场 书屋 码头 仓储 电网 苗圃 窑址 驿站'.split(' ')

/** The words of a unit in a year: hardly a sentence of them stands in another report. */
export function wordsOf(unit: number, year: number): Words {
  const draw = drawFrom(unit * 31 + year)
  const topic = (): string => `${draw.pick(where)}${draw.pick(field)}${draw.pick(what)}`
  const number = unit * 7 + year
  return { topics: [topic(), topic(), topic(), topic()], place: `${draw.pick(where)}${draw.pick(field)}`, number }
}
