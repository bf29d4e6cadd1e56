import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { installPackage, type Installed } from '../support/installed.js'

/** Whether a process may have a network of its own here, in which nothing but itself can be reached. */
const mayUnshare = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0

let installed: Installed

beforeAll(async () => {
  installed = await installPackage()
  installed.write('linked.html', page)
  installed.write('faulty.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
  installed.write('client.js', client)
})
afterAll(() => installed.remove())

// Skipped where the system lets nobody make a network; so are tests on systems without unshare.
it.skipIf(!mayUnshare)('the service answers without a network what it answers with one, and looks for no other', () => {
  const run = (command: string, ...args: string[]): { stdout: string; stderr: string } => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      ...{ cwd: installed.project, encoding: 'utf8', maxBuffer: 2 ** 26 },
      env: { ...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: installed.caches },
    })
    expect(status, stderr).toBe(0)
    return { stdout, stderr }
  }
  const program = [process.execPath, 'client.js', installed.cli]
  const within = run('unshare', '-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...program)
  const usual = run(process.execPath, ...program.slice(1))
  expect(within.stdout).toBe(usual.stdout)
  expect(JSON.parse(within.stdout)).toMatchObject({
    watched: true,
    answers: [200, 200, 200, 200, 200, 200, 200],
    outbound: [],
  })
})

/** A page that names whatever a browser would fetch. */
const page = `<!doctype html><html lang="zh-CN"><head><title>报告</title>
<link rel="stylesheet" href="http://192.0.2.1/a.css"><script src="http://192.0.2.1/a.js"></script></head>
<body><img src="http://192.0.2.1/a.png"><iframe src="http://report.example/"></iframe>
<pre>${report()}</pre></body></html>`

/** Starts the service, whose process notes each connection that it opens and each name that it looks up, and asks it. */
const client = `
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
writeFileSync('watch.mjs', \`
import dns from 'node:dns'
import net from 'node:net'
const say = (what) => process.stderr.write('OUTBOUND ' + what + String.fromCharCode(10))
process.stderr.write('WATCHING' + String.fromCharCode(10))
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) { say(JSON.stringify(args[0])); return connect.apply(this, args) }
const lookup = dns.lookup
dns.lookup = (...args) => { if (args[0] !== '127.0.0.1') say(args[0]); return lookup(...args) }
\`)
const args = ['--import', './watch.mjs', process.argv[2], 'serve', '--port', '0', '--no-config']
const service = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
let said = ''
const address = await new Promise((done) => service.stderr.on('data', (text) => {
  said += text
  const found = /http:\\S+\\d/.exec(said)
  if (found) done(found[0])
}))
const answers = []
const hash = createHash('sha256')
const ask = async (path, body) => {
  const answer = await fetch(address + path, body && { method: 'POST', body })
  answers.push(answer.status)
  hash.update(await answer.text())
}
for (const name of ['linked.html', 'faulty.md'])
  for (const kind of ['lint', 'inspect']) await ask('/v1/' + kind + '?name=' + name, readFileSync(name))
for (const path of ['/v1/rules', '/openapi.json', '/']) await ask(path)
service.kill('SIGTERM')
await new Promise((done) => service.once('exit', done))
const outbound = said.split('\\n').filter((line) => line.startsWith('OUTBOUND'))
const watched = said.startsWith('WATCHING')
console.log(JSON.stringify({ watched, answers, outbound, hash: hash.digest('hex') }))
`
