import type { ArtifactLocation, Fix } from 'sarif'
import type { LintMessage } from '../../model/index.js'
import { plainText } from './message.js'

/** The fix of a finding and its suggestions, as changes of characters of the file. */
export function fixesOf({ fix, suggestions }: LintMessage, file: ArtifactLocation): Fix[] {
  const changes = [...(fix ? [{ fix, desc: undefined }] : []), ...suggestions]
  return changes.map(({ fix: { range, text }, desc }) => ({
    ...(desc !== undefined && { description: plainText(desc) }),
    artifactChanges: [
      {
        artifactLocation: file,
        replacements: [
          {
            deletedRegion: { charOffset: range[0], charLength: range[1] - range[0] },
            insertedContent: { text },
          },
        ],
      },
    ],
  }))
}
