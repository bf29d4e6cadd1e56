import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { installPackage } from '../support/installed.js'
import { buildAction, runStep } from './action-step.js'

const built = await buildAction()
const installed = await installPackage({ peers: true })
const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-checkout-')))
const seen = join(checkout, 'seen')
afterAll(() => {
  built.remove()
  installed.remove()
  rmSync(checkout, { recursive: true })
})

/** A program that says that it ran, and all is well. */
const green = `require('node:fs').appendFileSync(${JSON.stringify(seen)}, __filename + '\\n'); process.exit(0)\n`
/** A package whose every way in is that program. */
const hostilePackage = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '0.1.0',
    main: 'x.js',
    bin: { [name]: 'x.js' },
  }),
  [`node_modules/${name}/x.js`]: `#!/usr/bin/env node\n${green}`,
  [`node_modules/${name}/dist/cli.js`]: green,
  [`node_modules/.bin/${name}`]: `#!/usr/bin/env node\n${green}`,
})

const files: Record<string, string> = {
  'report.md': readFileSync('examples/faulty.md', 'utf8'),
  'package.json': '{ "dependencies": { "report-lint": "*", "unpdf": "*" }, "scripts": { "preinstall": "exit 0" } }',
  '.npmrc': `registry=http://127.0.0.1:9/\nnode-options=--require=${join(checkout, 'node_modules/unpdf/x.js')}\nscript-shell=/bin/true\n`,
  ...['report-lint', 'unpdf', 'npm', 'node', 'eslint-formatter-github', 'eslint-formatter-evil', 'piscina', 'zod']
    .map(hostilePackage)
    .reduce((all, one) => ({ ...all, ...one })),
}

beforeEach(() => {
  rmSync(seen, { force: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true })
    writeFileSync(join(checkout, path), content)
    chmodSync(join(checkout, path), 0o755)
  }
})

/** What of the checkout has run. */
const ran = (): string => (existsSync(seen) ? readFileSync(seen, 'utf8') : '')

describe.runIf(process.platform !== 'win32')('a checkout with packages, settings and formatters of a stranger', () => {
  it('leaves the step of the action red', () => {
    const { status, stdout } = runStep(built.folder, checkout, { paths: 'report.md' })
    expect([status, ran()]).toEqual([1, ''])
    expect(stdout).toMatch(/^::error file=report\.md/mu)
  })

  it.each(['evil', 'eslint-formatter-evil', 'stylish\ngithub\nevil'])(
    'leaves it red where a format is asked for that only the checkout has: %j',
    (format) => {
      const { status } = runStep(built.folder, checkout, { paths: 'report.md', format, 'no-config': 'true' })
      expect([status, ran()]).toEqual([2, ''])
    },
  )

  it('leaves the hook red, and npm with the settings of the user', () => {
    const bin = join(checkout, '..', `${checkout.split('/').at(-1)!}-bin`)
    mkdirSync(bin)
    const settings = join(bin, 'settings')
    // Stands for npm: notes what npm itself would do in that place, and installs what is packed here.
    const npm = `#!/usr/bin/env bash
real=$(PATH=\${PATH#*:} command -v npm)
case "$PWD" in '${checkout}'/* | '${checkout}') echo inside > '${settings}' ;; esac
for name in registry node-options script-shell; do "$real" config get "$name" --prefix "$3" >> '${settings}'; done
echo "$*" >> '${settings}'
[ "$1 $2 $4" = 'install --prefix --ignore-scripts' ] && ln -s '${join(installed.project, 'node_modules')}' "$3/node_modules"
`
    writeFileSync(join(bin, 'npm'), npm, { mode: 0o755 })
    const temporary = join(bin, 'temporary')
    mkdirSync(temporary)
    const { status, stdout } = spawnSync(resolve('scripts/pre-commit.sh'), ['--found', 'report.md'], {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter), TMPDIR: temporary },
    })
    const used = readFileSync(settings, 'utf8')
    rmSync(bin, { recursive: true })
    expect([status, ran()]).toEqual([1, ''])
    expect(stdout).toContain('balance-equation')
    expect(used).toContain(` report-lint@${manifest.version} unpdf@${manifest.devDependencies.unpdf}\n`)
    expect(used).not.toMatch(/inside|127\.0\.0\.1:9\b|--require|\/bin\/true/u)
  })
})
