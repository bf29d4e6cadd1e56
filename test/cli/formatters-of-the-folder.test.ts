import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { callLinter, folder } from './harness.js'

const code = `require('node:fs').writeFileSync(__dirname + '/RAN', ''); module.exports = () => 'green'`

it.each(['mine', 'eslint-formatter-mine', '@scope/mine'])(
  'loads no formatter of the folder by its name %s with --no-config',
  async (name) => {
    const packages = ['eslint-formatter-mine', 'mine', '@scope/eslint-formatter-mine', '@scope/mine']
    const files = packages.map((one) => [`node_modules/${one}/index.js`, code])
    const cwd = folder({ 'a.md': 'x', ...(Object.fromEntries(files) as Record<string, string>) })
    const { code: exit, stdout, stderr } = await callLinter(['a.md', '--no-config', '-f', name], cwd)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain('--no-config')
    for (const one of packages) expect(existsSync(join(cwd, `node_modules/${one}/RAN`))).toBe(false)
  },
)
