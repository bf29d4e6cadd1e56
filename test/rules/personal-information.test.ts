import { describe, expect, it } from 'vitest'
import { personalInformation } from '../../src/rules/personal-information.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = personalInformation

/* Made-up numbers with valid check digits. */
describe('personal-information', () => {
  it('accepts a correct report', async () => {
    expect(await check(rule, correctReport())).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['identity', '11010519491231002X', '110*************2X'],
    ['mobile', '13912345678', '139******78'],
    ['mobile', '139 1234 5678', '139******78'],
    ['card', '6222021234567890128', '622**************28'],
  ])('finds %s %s, and does not print it whole', async (id, number, masked) => {
    const { findings, english } = await check(rule, saying([`申请人李某，号码${number}，申请公开补偿标准。`]))
    expect(findings).toEqual([expect.objectContaining({ id, level: 'error', text: number, data: { masked } })])
    for (const { message } of [...findings, ...english]) expect(message).not.toContain(number)
  })

  it.each([
    '11010519491231002Y',
    '110105194913310021',
    '110105194902300020',
    '6222021234567890121',
    '0796-5123456',
    '400-812-3456',
    '12912345678',
    'A13912345678',
  ])('accepts %s', async (number) => {
    expect((await check(rule, saying([`联系号码${number}，欢迎咨询。`]))).ids).toEqual([])
  })
})
