import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotate, factsOf, inspect, lint, parseReport } from '../../src/index.js'
import { printJson } from '../../src/formatters/json.js'
import { extractReport } from '../../src/report/extract.js'
import { report } from '../../src/testing.js'
import { defectiveReports } from '../support/defects.js'
import { callLinter, folder } from '../cli/harness.js'
import { docxForms } from '../support/docx.js'
import { installPackage, type Installed } from '../support/installed.js'
import { raw, serve, type Running } from './service.js'

const faulty = report({ cells: { 'requests/outcomeTotal/total': 99 } })
const [form] = Object.values(docxForms)
const word = form!(defectiveReports['a wrong cell'])
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const tokens = ['first-token-of-this-test', 'second-token-of-this-test']

let installed: Installed
let running: Running
const post = (
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
  { address } = running,
) => fetch(`${address}${path}`, { method: 'POST', body, headers })

beforeAll(async () => {
  installed = await installPackage()
  running = await serve(installed)
})
afterAll(async () => {
  await running.stop()
  installed.remove()
})

describe('what is said of a file', () => {
  const files: [kind: string, name: string, content: Buffer][] = [
    ['Markdown', 'a.md', Buffer.from(faulty)],
    ['Word', '年报.docx', Buffer.from(word)],
    ['no report', 'x.txt', Buffer.from('没有报告')],
    ['nothing', 'empty.md', Buffer.alloc(0)],
  ]
  let saidByCommand: object[]
  beforeAll(() => {
    for (const [, name, content] of files) installed.write(name, content)
    const { stdout } = installed.reportLint([...files.map(([, name]) => name), '-f', 'json'])
    saidByCommand = JSON.parse(stdout) as object[]
  })

  it.each(files)('is what the library and the command say: %s', async (_, name, content) => {
    const answer = await post(`/v1/lint?name=${encodeURIComponent(name)}&locale=zh-CN`, content)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    const text = await answer.text()
    expect(text).toBe(printJson(await lint(content, { filePath: name })))
    const result = saidByCommand.find((one) => 'filePath' in one && basename(String(one.filePath)) === name)
    expect(text).toBe(printJson({ ...result, filePath: name }))
  })

  it('has the name of the header, and none is a path', async () => {
    const disposition = `attachment; filename="a.md"; filename*=UTF-8''${encodeURIComponent('../../etc/年报.md')}`
    const answer = await post('/v1/lint', faulty, { 'content-disposition': disposition })
    expect(await answer.json()).toMatchObject({ filePath: '../../etc/年报.md', verdict: 'fail' })
    expect(await (await post('/v1/lint', faulty)).json()).toMatchObject({ filePath: 'report' })
  })

  it('is held against last year, which comes along', async () => {
    const body = new FormData()
    body.append('report', new Blob([report({ year: 2023 })]), 'a.md')
    body.append('previous', new Blob([report({ year: 2022 })]), 'b.md')
    const text = await (await post('/v1/lint', body)).text()
    const previous = await factsOf(report({ year: 2022 }), { filePath: 'b.md' })
    expect(text).toBe(printJson(await lint(report({ year: 2023 }), { filePath: 'a.md', locale: 'en', previous })))
    expect(JSON.parse(text)).not.toMatchObject({ outcomes: { 'carry-over': 'notApplicable' } })
  })

  it('says why last year cannot be used', async () => {
    const body = new FormData()
    body.append('report', new Blob([report({ year: 2023 })]), 'a.md')
    body.append('previous', new Blob(['no report']), 'b.md')
    const { reasons } = (await (await post('/v1/lint', body)).json()) as { reasons: Record<string, string[]> }
    expect(reasons['carry-over']?.[0]).toContain('the report of the year before could not be read')
  })

  it('comes as a page, as SARIF and as an annotated copy', async () => {
    const page = await post('/v1/lint', faulty, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toMatch(/^<!doctype html>/u)
    const sarif = await post('/v1/lint', faulty, { accept: 'application/sarif+json' })
    expect(await sarif.json()).toMatchObject({ version: '2.1.0' })
    const copy = await post('/v1/lint?name=a.docx', word, { accept: wordType })
    expect(copy.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.docx")
    const result = await lint(word, { filePath: 'a.docx', locale: 'en' })
    expect(Buffer.from(await copy.arrayBuffer()).equals(await annotate(word, result, { locale: 'en' }))).toBe(true)
  })

  it('comes in the next form that the client takes where the first cannot be', async () => {
    const answer = await post('/v1/lint', faulty, { accept: `${wordType}, application/json;q=0.5` })
    expect(answer.headers.get('content-type')).toBe('application/json')
  })

  it('is its data, its facts and what was understood of it', async () => {
    const options = { filePath: 'a.md' }
    const bytes = Buffer.from(faulty)
    const [extracted, facts, inspection] = await Promise.all(
      ['extract', 'facts', 'inspect'].map(async (what) => (await post(`/v1/${what}?name=a.md`, bytes)).text()),
    )
    expect(extracted).toBe(printJson(extractReport('a.md', await parseReport(bytes, options))))
    expect(JSON.parse(facts ?? '')).toEqual(await factsOf(bytes, options))
    expect(inspection).toBe(printJson(await inspect(bytes, options)))
  })
})

/** Bytes of a request line by line. */
const lines = (...all: string[]): string => [...all, '', ''].join('\r\n')

describe('statuses', () => {
  const multipart = (...parts: string[]) => ({
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: parts.map((part) => `--b\r\n${part}\r\n`).join('') + '--b--\r\n',
  })
  const part = (name: string) => `content-disposition: form-data; name="${name}"\r\n\r\nx`
  const cases: [number, string, string, RequestInit][] = [
    [400, 'an unknown parameter', '/v1/lint?names=a', { method: 'POST', body: 'x' }],
    [400, 'a parameter twice', '/v1/lint?name=a&name=b', { method: 'POST', body: 'x' }],
    [400, 'another language', '/v1/lint?locale=fr', { method: 'POST', body: 'x' }],
    [400, 'a name without end', `/v1/lint?name=${'a'.repeat(1_001)}`, { method: 'POST', body: 'x' }],
    [400, 'a part of another name', '/v1/lint', { method: 'POST', ...multipart(part('file')) }],
    [400, 'no part report', '/v1/lint', { method: 'POST', ...multipart(part('previous')) }],
    [
      400,
      'three parts',
      '/v1/lint',
      { method: 'POST', ...multipart(part('report'), part('previous'), part('report')) },
    ],
    [400, 'a body that is no multipart', '/v1/lint', { ...multipart(), method: 'POST', body: 'x' }],
    [404, 'another address', '/v2/lint', {}],
    [404, 'an unknown rule', '/v1/rules/outcome-totals', {}],
    [405, 'a page that is sent', '/healthz', { method: 'POST', body: 'x' }],
    [405, 'a file that is asked for', '/v1/lint', {}],
    [406, 'a type that there is not', '/v1/lint', { method: 'POST', body: 'x', headers: { accept: 'image/png' } }],
    [406, 'a copy of what is not Word', '/v1/lint', { method: 'POST', body: faulty, headers: { accept: wordType } }],
    [413, 'a file beyond the limit', '/v1/lint', { method: 'POST', body: new Uint8Array(2 ** 25 + 1) }],
    [415, 'a packed body', '/v1/lint', { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } }],
    [415, 'JSON', '/v1/lint', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    [415, 'two files where one is taken', '/v1/facts', { method: 'POST', ...multipart(part('report')) }],
    [422, 'data of what is no report', '/v1/extract', { method: 'POST', body: '没有报告' }],
  ]

  it.each(cases)('%i: %s', async (status, _, path, init) => {
    const answer = await fetch(running.address + path, init)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await answer.json()) as Record<string, string>
    expect(problem).toMatchObject({ status, type: expect.stringMatching(/^https:\/\//u) as string })
    expect(problem['detail']).toMatch(/\S/u)
  })

  it('405 says what may be done', async () => {
    expect((await fetch(`${running.address}/v1/lint`)).headers.get('allow')).toBe('POST')
  })

  it('400: what is no HTTP', async () => {
    const answer = await raw(running.address, lines('x'))
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
    expect(answer).toContain('"code": "malformed-request"')
  })

  it('411: a body without a length', async () => {
    expect(await raw(running.address, lines('POST /v1/lint HTTP/1.1', 'host: a', 'connection: close'))).toMatch(
      /^HTTP\/1\.1 411 [\s\S]*"code": "length-required"/u,
    )
  })

  it('413: a body in chunks that goes beyond the limit, although the client is not done', async () => {
    const megabyte = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(2 ** 20), Buffer.from('\r\n')])
    const head = lines('POST /v1/lint HTTP/1.1', 'host: a', 'transfer-encoding: chunked')
    expect(await raw(running.address, head, ...Array.from({ length: 33 }, () => megabyte))).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*"code": "too-large"/u,
    )
  })

  it('100, and a final answer instead of it where the body is not wanted', async () => {
    const head = (length: number) =>
      lines(
        'POST /v1/lint HTTP/1.1',
        'host: a',
        `content-length: ${String(length)}`,
        'expect: 100-continue',
        'connection: close',
      )
    expect(await raw(running.address, head(5), 'hello')).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /u)
    expect(await raw(running.address, head(2 ** 26))).toMatch(/^HTTP\/1\.1 413 /u)
  })

  it('431: headers beyond 16 KB', async () => {
    const head = lines('GET /healthz HTTP/1.1', 'host: a', `x-long: ${'a'.repeat(20_000)}`)
    expect(await raw(running.address, head)).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code": "headers-too-large"/u)
  })
})

describe('a service with tokens', () => {
  let guarded: Running
  beforeAll(async () => {
    installed.write('tokens.txt', `# one a line\n${tokens.join('\n')}\n`)
    guarded = await serve(installed, ['--token-file', 'tokens.txt', '--rate', '1', '--burst', '3'])
  })
  afterAll(async () => {
    await guarded.stop()
  })
  const ask = (path: string, token?: string) =>
    fetch(guarded.address + path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })

  it('asks for one of them, but not of those who look whether it lives', async () => {
    const refused = await ask('/v1/rules')
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await ask('/metrics', 'another-token-of-this')).status).toBe(401)
    expect((await ask('/v1/nothing')).status).toBe(401)
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/']) expect((await ask(path)).status).toBe(200)
  })

  it('429: turns away a token that asks too often, and no other', async () => {
    const statuses = []
    for (let count = 0; count < 20; count += 1) statuses.push((await ask('/v1/rules/outcome-total', tokens[0])).status)
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200])
    expect(statuses).toContain(429)
    expect((await ask('/v1/rules/outcome-total', tokens[1])).status).toBe(200)
  })
})

/** Waits until the queue of a service is in a state. */
const queued = ({ address }: Running, state: string) =>
  expect
    .poll(async () => (await fetch(`${address}/metrics`)).text(), { timeout: 60_000 })
    .toMatch(new RegExp(`^report_lint_queue_${state}$`, 'mu'))

describe('a service that is busy', () => {
  it('503 and 504: turns away who would wait, and who has waited for too long; 200: the file that takes too long', async () => {
    installed.write('slow/plugin.js', stayingPlugin)
    installed.write('slow/report-lint.config.json', slowConfig)
    const busy = await serve(installed, ['--concurrency', '1', '--queue', '1', '--wait', '1'], {
      cwd: join(installed.project, 'slow'),
    })
    const first = post('/v1/lint', faulty, {}, busy)
    await queued(busy, 'busy 1')
    const second = post('/v1/lint', faulty, {}, busy)
    await queued(busy, 'waiting 1')
    const third = await post('/v1/lint', faulty, {}, busy)
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1'])
    expect((await second).status).toBe(504)
    const answer = await first
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ messages: [{ code: 'limit-time', fatal: true }] })
    expect((await fetch(`${busy.address}/healthz`)).status).toBe(200)
    await busy.stop()
  })

  it('answers a file that takes too much memory with that, and others go on', async () => {
    installed.write('greedy/plugin.mjs', greedyPlugin)
    const config = { plugins: ['./plugin.mjs'], rules: { 'greedy/take': 'info' }, limits: { milliseconds: 120_000 } }
    installed.write('greedy/report-lint.config.json', JSON.stringify(config))
    const busy = await serve(installed, ['--concurrency', '2', '--config', 'greedy/report-lint.config.json'])
    const first = post('/v1/lint', report({ organ: '松岚县贪局' }), {}, busy)
    const others = await Promise.all(Array.from({ length: 5 }, () => post('/v1/lint', faulty, {}, busy)))
    for (const other of others) expect(await other.json()).toMatchObject({ verdict: 'fail' })
    const answer = await first
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ messages: [{ code: 'limit-memory', fatal: true }] })
    expect(await (await post('/v1/lint', faulty, {}, busy)).json()).toMatchObject({ verdict: 'fail' })
    expect(await busy.stop()).toBe(0)
  })

  it('ends with 0 when it is told to, with the answers to what it was at', async () => {
    const busy = await serve(installed, ['--concurrency', '1', '--config', 'slow/report-lint.config.json'])
    const first = post('/v1/lint', faulty, {}, busy)
    await queued(busy, 'busy 1')
    const ended = busy.stop()
    expect((await first).status).toBe(200)
    expect(await ended).toBe(0)
    await expect(fetch(`${busy.address}/healthz`)).rejects.toThrow()
  })
})

const greedyPlugin = `
import { defineRule } from 'report-lint/config'
const take = defineRule({
  id: 'take', level: 'info', duty: { zh: '取', en: 'take' }, clause: [], messages: { found: '取' }, en: { found: 'take' },
  check: ({ report }) => {
    const all = []
    if (report.organ?.name.includes('贪')) for (;;) all.push(new Array(1e6).fill(all.length))
  },
})
export default { name: 'greedy', rules: [take] }
`

const stayingPlugin = `
import { defineRule } from 'report-lint/config'
const stay = defineRule({
  id: 'stay', level: 'info', duty: { zh: '停', en: 'stay' }, clause: [], messages: { found: '停' }, en: { found: 'stay' },
  // It takes all the time that it is given, and nothing of the processor.
  check: () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) },
})
export default { name: 'slow', rules: [stay] }
`
const slowConfig = JSON.stringify({
  plugins: ['./plugin.js'],
  rules: { 'slow/stay': 'info' },
  limits: { milliseconds: 4_000 },
})

describe('createServer of report-lint/server', () => {
  const program = `
    import { createServer } from 'report-lint/server'
    import { connect } from 'node:net'
    import { once } from 'node:events'
    const entries = []
    const options = { headerSeconds: 1, bodySeconds: 1, threads: 1, log: (entry) => entries.push(entry) }
    const server = await createServer({ rules: { 'outcome-total': 'off' } }, options)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address()
    const statusOf = async (text) => {
      const socket = connect(port, '127.0.0.1').setEncoding('utf8')
      socket.write(text)
      let answer = ''
      for await (const chunk of socket) answer += chunk
      return answer.slice(9, 12) + ' ' + /"code": "([^"]*)"/.exec(answer)?.[1]
    }
    console.log(await statusOf('POST /v1/lint HTTP/1.1\\r\\nhost: a\\r\\n'))
    console.log(await statusOf('POST /v1/lint HTTP/1.1\\r\\nhost: a\\r\\ncontent-length: 9\\r\\n\\r\\nhello'))
    const answer = await fetch('http://127.0.0.1:' + port + '/v1/lint', { method: 'POST', body: process.argv[1] })
    console.log((await answer.json()).outcomes['outcome-total'])
    server.close()
    await once(server, 'close')
    console.log(entries.map(({ status }) => status).join(' '))
    const plugin = { name: 'own', readers: [{ format: 'x', extensions: ['.x'], read: () => [] }] }
    const wrong = [[{ rule: {} }], [[], { tokens: ['short'] }], [{ plugins: [plugin] }]]
    for (const call of wrong) console.log((await createServer(...call).catch((error) => error)).message)
  `

  it('408: what is too slow; it takes a configuration, ends when it is closed, and refuses a wrong call', () => {
    const { stdout, stderr } = installed.node(['--input-type=module', '-e', program, faulty])
    expect(stderr).toBe('')
    expect(stdout.split('\n')).toEqual([
      '408 too-slow',
      '408 too-slow',
      'undefined',
      '408 408 200',
      expect.stringContaining('createServer[0]: rule'),
      expect.stringContaining('options.tokens[0]: a token has 16 characters or more'),
      expect.stringContaining('createServer: a plugin of the configuration has functions'),
      '',
    ])
  })
})

it('writes nothing, and logs neither names nor bodies', async () => {
  const home = join(installed.project, 'empty-home')
  mkdirSync(home)
  const quiet = await serve(installed, [], { cwd: home, env: { HOME: home, TMPDIR: home, XDG_CACHE_HOME: home } })
  await post('/v1/lint?name=secret-name.docx', word, { 'x-request-id': 'of-the-client', accept: wordType }, quiet)
  await fetch(`${quiet.address}/secret-path?secret=1`)
  await quiet.stop()
  expect(readdirSync(home)).toEqual([])
  expect(quiet.log()).toMatchObject([
    {
      level: 'info',
      id: 'of-the-client',
      method: 'POST',
      route: '/v1/lint',
      status: 200,
      bytes: word.length,
      outcome: 'fail',
    },
    { method: 'GET', route: 'unknown', status: 404, outcome: 'not-found' },
  ])
  expect(JSON.stringify(quiet.log())).not.toContain('secret')
})

describe('a wrong call', () => {
  it.each([
    ['an address that others reach', ['--host', '0.0.0.0'], '--host 0.0.0.0 can be reached from other machines'],
    ['a name that may be one', ['--host', 'example.invalid'], 'there is no --token-file'],
    ['a rate without tokens', ['--rate', '5'], '--rate is only for --token-file'],
    ['no file of tokens', ['--token-file', 'none.txt'], 'none.txt: no such file'],
    ['a token that can be guessed', ['--token-file', 'short.txt'], 'short.txt, line 2'],
    ['a port that there is not', ['--port', '65536'], 'from 0 to 65535'],
    ['no second to wait', ['--wait', '0'], 'from 1 on'],
  ])('ends with 2: %s', async (_, args, said) => {
    const cwd = folder({ 'short.txt': '# tokens\nshort\n' })
    const { code, stderr, stdout } = await callLinter(['serve', '--locale', 'en', ...args], cwd)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})
