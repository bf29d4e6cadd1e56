import { beforeAll, describe, expect, it } from 'vitest'
import { converters, measureConversions, type Converter, type Shown } from './measure.js'
import { keptResults, rowOf } from './results.js'

/* What other programs made of reports, kept in test/fixtures/converted. `npm run accuracy` reads all of them. */

/** Every sixth report of a program; other ones for the next. */
const part = (place: number) => (index: number) => index % 6 === place % 6

describe.each((Object.keys(converters) as Converter[]).map((converter, place) => ({ converter, place })))(
  'reports converted by $converter',
  ({ converter, place }) => {
    let measured: Record<string, Shown>

    beforeAll(async () => {
      measured = await measureConversions(converter, part(place))
    }, 60_000)

    it('have no error that the original does not have, and no number that is another one', () => {
      expect(Object.entries(measured).flatMap(([name, { shown }]) => shown.map((one) => `${name} ${one}`))).toEqual([])
    })

    it('are read as docs/accuracy.md says: run `npm run accuracy` and commit what it writes if this fails', () => {
      const kept = keptResults()[converter]
      for (const [name, conversion] of Object.entries(measured)) expect(rowOf(conversion), name).toEqual(kept[name])
    })
  },
)
