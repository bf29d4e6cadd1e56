import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Field {
  type: string
  id?: string
  attributes: { label?: string; value?: string; options?: { required?: boolean }[] }
  validations?: { required: boolean }
}

interface Form {
  name: string
  description: string
  title: string
  labels: string[]
  body: Field[]
}

const folder = '.github/ISSUE_TEMPLATE/'
const forms = readdirSync(folder).filter((name) => name !== 'config.yml')
const formOf = (name: string): Form => parse(readFileSync(folder + name, 'utf8')) as Form

const chinese = /\p{Script=Han}/u
const english = /[A-Za-z]{3}/u

it('has the forms that users need, and no empty one', () => {
  expect(forms).toEqual(['false-alarm.yml', 'feature.yml', 'missed-error.yml', 'unreadable-file.yml'])
  expect(parse(readFileSync(`${folder}config.yml`, 'utf8'))).toMatchObject({ blank_issues_enabled: false })
})

describe.each(forms)('%s', (name) => {
  const form = formOf(name)

  it('speaks both languages', () => {
    const texts = [
      form.name,
      form.description,
      form.title,
      ...form.body.map(({ attributes }) => attributes.label ?? attributes.value),
    ]
    for (const text of texts) {
      expect(text).toMatch(chinese)
      expect(text).toMatch(english)
    }
  })

  it('begins with the request to leave out personal data', () => {
    expect(form.body[0]).toMatchObject({ type: 'markdown' })
    expect(form.body[0]?.attributes.value).toMatch(/个人信息[\s\S]*personal data/u)
  })

  it('has a promise of that which must be ticked', () => {
    const boxes = form.body.find(({ type }) => type === 'checkboxes')
    expect(boxes?.attributes.options).toEqual([expect.objectContaining({ required: true })])
  })

  it('has fields of the kinds that GitHub knows, each with an id of its own', () => {
    const fields = form.body.filter(({ type }) => type !== 'markdown')
    for (const { type, id } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      expect(id).toMatch(/^[a-z-]+$/u)
    }
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
  })
})

it.each(['false-alarm.yml', 'missed-error.yml', 'unreadable-file.yml'])(
  '%s must be told version, command and format',
  (name) => {
    const required = formOf(name).body.filter(({ validations }) => validations?.required)
    expect(required.map(({ id }) => id)).toEqual(expect.arrayContaining(['version', 'command', 'format']))
  },
)
