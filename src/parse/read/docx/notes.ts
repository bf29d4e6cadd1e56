import type { NoteKind, ReadingNote } from '../../../model/index.js'
import type { WrittenStory } from './write-blocks.js'

/** Counts of notes with the places that they were met at; kinds that the file has none of are left out. */
export function notesOf(counts: ReadonlyMap<NoteKind, number>, places: WrittenStory['places']): ReadingNote[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => {
      const place = places.get(kind)
      return { kind, count, ...(place && { place }) }
    })
}
