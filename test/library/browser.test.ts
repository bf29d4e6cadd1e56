import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import * as sources from '../../src/browser.js'
import { browserFiles, findIn, type FoundInFile } from '../support/browser-files.js'
import { builtForBrowsers } from '../support/built.js'
import { deleteNewerApis } from '../support/newer-apis.js'

let built: string

beforeAll(async () => {
  built = await builtForBrowsers()
})

interface Answer {
  deleted: string[]
  found: Record<string, FoundInFile>
}

/** What the entry for browsers finds in a thread that has no more than Chrome 109, and nothing of Node. */
async function findAsInChrome109(): Promise<Answer> {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    for (const name of ['Buffer', 'process']) delete globalThis[name]
    const deleted = (${deleteNewerApis.toString()})()
    const findIn = ${findIn.toString()}
    import(workerData.entry)
      .then((library) => findIn(library, workerData.files))
      .then((found) => parentPort.postMessage({ deleted, found }))
  `
  const entry = pathToFileURL(join(built, 'index.js')).href
  const worker = new Worker(program, { eval: true, workerData: { entry, files: browserFiles } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

describe('the entry for browsers', () => {
  it.each(['index.js', 'unified.js'])('needs none of the modules of Node: %s', async (entry) => {
    const { metafile } = await build({
      entryPoints: [join(built, entry)],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      splitting: true,
      outdir: built,
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const outside = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))
    expect(outside).toEqual([])
  })

  it('finds what the sources find where nothing is newer than Chrome 109, and nothing comes from Node', async () => {
    const { deleted, found } = await findAsInChrome109()
    expect(deleted).toEqual(expect.arrayContaining(['Array.prototype.toSorted', 'Array.prototype.toReversed']))
    expect(found).toEqual(await findIn(sources, browserFiles))
    expect(Object.values(found).filter(({ messages }) => messages.length === 0)).toEqual([])
  })
})
