import { strangersFiles } from '../test/faults/strangers/index.js'

/** Files that strangers made to do harm. */
export const strangers = strangersFiles.map(({ name, extension, make }) => ({
  name: `${name}.${extension}`,
  content: make(),
}))
