import { describe, expect, it } from 'vitest'
import { corpusFiles, findingsOn, reportsIn } from './corpus.js'

/** Real files lie beside the repository and are not part of it. */
const corpus = new URL('../../../shared/corpus/', import.meta.url).pathname
const reports = reportsIn(corpus)

describe('findings on real reports', () => {
  it('are all judged', () => {
    const unread = corpusFiles.filter(({ findings }) => findings.some(({ verdict }) => verdict === 'unread'))
    expect(unread.map(({ file }) => file)).toEqual([])
  })

  it('have a reason where they are known limits', () => {
    const limits = corpusFiles.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === 'known limit'))
    expect(limits.filter(({ reason }) => reason === '')).toEqual([])
  })

  if (reports.length === 0) it.skip(`are not compared: there is nothing at ${corpus}`, () => undefined)

  it.each(reports)('are on %s those that were judged', async (file) => {
    const judged = corpusFiles.find((known) => known.file === file)?.findings ?? []
    expect(await findingsOn(corpus, file)).toEqual(
      judged.map(({ rule, message, at, fingerprint }) => ({ rule, message, at, fingerprint })),
    )
  })
})
