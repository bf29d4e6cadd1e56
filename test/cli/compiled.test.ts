import { expect, it } from 'vitest'
import { briefCommands, cacheFolder, isAboutFiles } from '../../src/cli/compiled.js'
import { call } from './harness.js'

it('names commands that there are', async () => {
  const { stdout } = await call(['--help'], '.')
  for (const command of briefCommands) expect(stdout).toMatch(new RegExp(`^ +${command}\\b`, 'mu'))
})

it.each([
  [['a.md'], true],
  [['-'], true],
  [['-f', 'json', 'a.md'], true],
  [['extract', 'a.md'], true],
  [[], false],
  [['help'], false],
  [['--help', 'a.md'], false],
  [['--print-config', 'a.md'], false],
  [['rules', '--format', 'json'], false],
  [['explain', 'typography'], false],
])('takes %j to be about files: %s', (argv, expected) => {
  expect(isAboutFiles(argv)).toBe(expected)
})

it.each([
  [{ HOME: '/home/a' }, ['/home/a', '.cache', 'report-lint']],
  [{ USERPROFILE: '/users/a' }, ['/users/a', '.cache', 'report-lint']],
  [{ HOME: '/home/a', XDG_CACHE_HOME: '/caches' }, ['/caches', 'report-lint']],
  [{ HOME: '/home/a', XDG_CACHE_HOME: 'caches' }, ['/home/a', '.cache', 'report-lint']],
  [{ HOME: '/home/a', XDG_CACHE_HOME: '' }, ['/home/a', '.cache', 'report-lint']],
  [{ HOME: '.' }, undefined],
  [{}, undefined],
  [{ HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
])('keeps code for %j in %j', (env, path) => {
  expect(cacheFolder(env)?.split(/[\\/]/u)).toEqual(path?.join('/').split('/'))
})
