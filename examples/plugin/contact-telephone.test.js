import { describe, it } from 'node:test'
import { report, testRule } from 'report-lint/testing'
import { contactTelephone } from './contact-telephone.js'

const preface = ['本报告由松岚县砚溪镇人民政府编制，统计期限为2023年1月1日至12月31日。']
const called = (line) => report({ preface: [...preface, line] })

testRule(
  contactTelephone,
  {
    valid: [
      { name: 'an area code and a number', source: called('联系电话：0999-1234567。') },
      { name: 'a mobile number', source: called('联系电话13900000000') },
    ],
    invalid: [
      {
        name: 'no number',
        source: report({ preface }),
        findings: [{ messageId: 'missing', line: 1, text: '松岚县砚溪镇人民政府2023年政府信息公开工作年度报告' }],
      },
      { name: 'words without a number', source: called('联系电话见网站。'), findings: ['missing'] },
    ],
  },
  { describe, it },
)
