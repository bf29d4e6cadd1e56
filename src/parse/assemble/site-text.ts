import { isAttachment, isContact, isFootOfSite, isSiteFoot, isSiteLine } from '../../lexicon/site-lines.js'
import type { Title } from '../../model/index.js'
import type { TextPiece } from './sections.js'

/**
 * The pieces of a report without what a site has put around it. A page that was printed, or copied into Word, has it as
 * text; of HTML itself the reader has taken it off by the elements of the page.
 */
export function withoutSiteText(pieces: readonly TextPiece[], title: Title | null): TextPiece[] {
  const first = pieces.findIndex(isSection)
  const head = pieces.slice(0, Math.max(0, first))
  const body = pieces.slice(Math.max(0, first))
  return [...withoutSiteHead(head, title), ...withoutSiteFoot(body)]
}

const isSection = ({ match, numbering }: TextPiece): boolean => match !== undefined && numbering !== undefined

const isSentence = ({ span: { text } }: TextPiece): boolean => text.includes('。')

/** Above the first heading: lines of a site, and where there are such also the names of its parts above the title. */
function withoutSiteHead(head: readonly TextPiece[], title: Title | null): TextPiece[] {
  const isTitle = ({ start }: TextPiece): boolean =>
    title !== null && start >= title.position.start.offset && start < title.position.end.offset
  const isOfSite = (piece: TextPiece): boolean => !isTitle(piece) && isSiteLine(piece.span.text)
  if (!head.some(isOfSite)) return [...head]
  const isAbove = ({ start }: TextPiece): boolean => title !== null && start < title.position.start.offset
  return head.filter((piece) => !isOfSite(piece) && (isSentence(piece) || !isAbove(piece)))
}

/** Behind the last heading: the foot of a site, from the first of its lines to the end, but for whole sentences. */
function withoutSiteFoot(body: readonly TextPiece[]): TextPiece[] {
  const last = body.findLastIndex(isSection)
  const sure = body.findIndex((piece, index) => index > last && isFootOfSite(piece.span.text))
  if (sure < 0) return [...body]
  let from = sure
  while (from > last + 1 && isOfFoot(body[from - 1])) from -= 1
  // Names of other articles and pages stand among the lines of a foot, and a report has no line of one further up.
  for (let at = from - 1; at > last; at -= 1) {
    const piece = body[at]
    if (!piece || isSentence(piece) || piece.numbering) break
    if (isLineOfSite(piece)) from = at
  }
  return [...body.slice(0, from), ...body.slice(from).filter(isSentence)]
}

const isLineOfSite = ({ span: { text } }: TextPiece): boolean => isSiteFoot(text) || isSiteLine(text)

const isOfFoot = (piece: TextPiece | undefined): boolean =>
  piece !== undefined &&
  !isSentence(piece) &&
  (isLineOfSite(piece) || isContact(piece.span.text) || isAttachment(piece.span.text))
