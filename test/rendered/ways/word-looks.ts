/** A style of characters, paragraphs or tables. */
export const style = (type: string, id: string, properties: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`

/** Properties of runs that hide text, or that look as if they did. */
export const looks: Readonly<Record<string, string>> = {
  hidden: '<w:vanish/>',
  'hidden, switched off': '<w:vanish w:val="0"/>',
  'hidden, off in words': '<w:vanish w:val="off"/>',
  'hidden, false': '<w:vanish w:val="false"/>',
  'hidden for good': '<w:specVanish/>',
  'hidden on the web': '<w:webHidden/>',
  white: '<w:color w:val="FFFFFF"/>',
  'nearly white': '<w:color w:val="FBFBFB"/>',
  'light grey': '<w:color w:val="D9D9D9"/>',
  'of the colour of paper': '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
  'white on white': '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>',
  'white on black': '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>',
  'white on a highlight': '<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>',
  'black on black': '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
  'black on a black highlight': '<w:color w:val="000000"/><w:highlight w:val="black"/>',
  'yellow on yellow': '<w:color w:val="FFFF00"/><w:shd w:val="clear" w:fill="FFFF00"/>',
  'automatic on black': '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>',
  'white on a black pattern': '<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>',
  'white on a white pattern': '<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="FFFFFF" w:fill="000000"/>',
  'half a point': '<w:sz w:val="1"/>',
  'a point': '<w:sz w:val="2"/>',
  'a point and a half': '<w:sz w:val="3"/>',
  'a point for other scripts': '<w:szCs w:val="2"/>',
  'as narrow as can be': '<w:w w:val="1"/>',
  'spaced by nothing': '<w:spacing w:val="-200"/>',
  'raised off the page': '<w:position w:val="-3000"/>',
  'struck out': '<w:strike/>',
  'in outline': '<w:outline/>',
  'engraved in white': '<w:imprint/><w:color w:val="FFFFFF"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
  'in a hidden style': '<w:rStyle w:val="Gone"/>',
  'in a hidden style, shown again': '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>',
  'in a white style': '<w:rStyle w:val="White"/>',
  'in a white style, black again': '<w:rStyle w:val="White"/><w:color w:val="000000"/>',
  'in a style based on a hidden one': '<w:rStyle w:val="Heir"/>',
  'in a tiny style': '<w:rStyle w:val="Tiny"/>',
  'in a style that is not there': '<w:rStyle w:val="Nowhere"/>',
  'filled with nothing':
    '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>',
  'filled with white':
    '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
  'filled transparently':
    '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
}
/** The styles that properties name. */
export const styles = [
  style('character', 'Gone', '<w:vanish/>'),
  style('character', 'White', '<w:color w:val="FFFFFF"/>'),
  style('character', 'Tiny', '<w:sz w:val="1"/>'),
  style('character', 'Heir', '', '').replace('<w:rPr>', '<w:basedOn w:val="Gone"/><w:rPr>'),
  style('paragraph', 'GoneParagraph', '<w:vanish/>'),
  style('paragraph', 'WhiteParagraph', '<w:color w:val="FFFFFF"/>'),
  '<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Linked"/><w:link w:val="Gone"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
  style('table', 'GoneTable', '<w:vanish/>'),
  style('table', 'WhiteTable', '<w:color w:val="FFFFFF"/>'),
].join('')
