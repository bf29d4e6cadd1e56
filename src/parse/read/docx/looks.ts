/** Elements without content that only concern looks, by local name: none of them bears on text or structure. */
const names = [
  // Characters
  'rPr|rFonts|[biu]|bCs|iCs|kern|szCs|lang|bdr|fitText|effect|em|rtl|cs|bidi|noProof|eastAsianLayout',
  // Paragraphs
  'jc|snapToGrid|keepNext|keepLines|pageBreakBefore|widowControl|suppressLineNumbers|suppressAutoHyphens|kinsoku|wordWrap',
  'overflowPunct|topLinePunct|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment|contextualSpacing|mirrorIndents|divId',
  // Tables
  'cnfStyle|tcW|noWrap|vAlign|hideMark|textDirection|cantSplit|tblHeader|gridCol|tblW|tblLayout|tblLook',
  'top|left|bottom|right|insideH|insideV|tl2br|tr2bl',
  // Marks in the text, and styles
  'bookmarkStart|bookmarkEnd|proofErr|lastRenderedPageBreak|lsdException|qFormat|uiPriority|semiHidden|unhideWhenUsed|rsid',
].join('|')

/** The same for places and distances that are usual. */
const usual = [
  'w (?:\\w+:)?val="(?:[2-9]\\d|\\d{3})" ?',
  'position (?:\\w+:)?val="-?\\d{1,3}" ?',
  'spacing(?: (?:\\w+:)?(?!line)\\w+="[^"]*")*(?: (?:\\w+:)?line="\\d{3,4}"(?: (?:\\w+:)?lineRule="\\w+")?)? ?',
  'ind(?: (?:\\w+:)?\\w+="(?:-?\\d{1,3}|\\d{4})")* ?',
  'tblInd(?: (?:\\w+:)?(?:w="-?\\d{1,4}"|type="\\w{3,4}"))* ?',
].join('|')

/** The same for those that hide text with some values: a colour that is not light, a size above 4, no fill. */
const harmless = [
  'color (?:\\w+:)?val="(?:auto|[0-9A-Ea-e][0-9A-Fa-f]{5})" ?',
  'sz (?:\\w+:)?val="(?:[5-9]|[1-9]\\d+)" ?',
  'shd(?: (?:\\w+:)?(?:val|color|fill)="(?:clear|auto|nil)")+ ?',
].join('|')

const anyLooks = new RegExp(`<(?:\\w+:)?(?:(?:${names})(?:\\s[^<>]*)?|${usual})/>`, 'gu')
const looks = new RegExp(`<(?:\\w+:)?(?:(?:${names})(?:\\s[^<>]*)?|${usual}|${harmless})/>`, 'gu')

/** A colour behind text, which text may have as well. */
const fills = /<(?:\w+:)?(?:highlight\s|shd\s[^<>]*(?:fill="(?!auto|FFFFFF|ffffff)[\dA-Fa-f]{6}"|val="solid"))/u

/**
 * A part without the elements that only concern looks. They are three quarters of what Word and WPS
 * write, and take as much of the time of reading: the expression passes them ten times as fast as
 * an XML parser does. No start of an element stands in the text of another, so that nothing else is taken.
 *
 * @param isOverriding Whether harmless values matter as well, because they may go over others.
 */
export const withoutLooks = (xml: string, isOverriding: boolean): string =>
  xml.replace(isOverriding || fills.test(xml) ? anyLooks : looks, '')
