import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import lock from '../../package-lock.json' with { type: 'json' }

const modules = 'node_modules/'

/** Folders of the installed packages of a name; none for one that other systems need. */
const foldersOf = (name: string): string[] =>
  Object.keys(lock.packages).filter(
    (path) => path.slice(path.lastIndexOf(modules) + modules.length) === name && existsSync(path),
  )

const manifestOf = (folder: string): { version: string } =>
  JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { version: string }

/** A registry with the packages of this checkout: npm installs from it, and nothing comes from the network. */
export async function openRegistry(): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [name = '', folder] = decodeURIComponent((request.url ?? '').slice(1)).split('?folder=')
    if (folder !== undefined) {
      const argv = ['-czf', '-', '--exclude', './node_modules', '-C', resolve(folder), '.']
      execFile('tar', argv, { encoding: 'buffer', maxBuffer: 2 ** 28 }, (_, packed) => response.end(packed))
      return
    }
    const packages = foldersOf(name).map((path) => ({
      ...manifestOf(path),
      dist: { tarball: `${address}${name}?folder=${path}` },
    }))
    if (packages.length === 0) response.writeHead(404)
    const versions = Object.fromEntries(packages.map((each) => [each.version, each]))
    response.end(JSON.stringify({ name, 'dist-tags': { latest: packages[0]?.version }, versions }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  return {
    address,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
