/** Each odd character of a text with the one that follows it. */
const pairs = (text: string): Map<string, string> =>
  new Map(Array.from(text.matchAll(/(.)(.)/gu), ([, form = '', character = '']) => [form, character]))

/** CJK radicals that stand for a whole character and have no decomposition in Unicode (EquivalentUnifiedIdeograph.txt). */
const radicals = pairs(
  '⺁厂⺄乙⺌小⺎兀⺐尢⺓幺⺟母⺠民⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺶羊⺹耂' +
    '⺻聿⺼月⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長' +
    '⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼' +
    '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
)

/** Marks that a vertical font has in forms of their own, as a line of the report prints them. */
const verticalMarks = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︙…︰：︱—︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉' + '﹁「﹂」﹃『﹄』',
)

const lookAlike = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE4F]/gu
const unseen = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu
const plain = /^[\u4E00-\u9FFF\x21-\x7E]$/u

/**
 * A character as the report means it: radicals and compatibility forms that a font's table names
 * instead become the character itself. Spaces, and what has no character at all, become nothing:
 * positions tell where spaces are. Full-width digits and letters stay, for they are printed so.
 */
export function plainCharacter(unicode: string): string {
  if (plain.test(unicode)) return unicode
  return unicode
    .replace(lookAlike, (form) => radicals.get(form) ?? verticalMarks.get(form) ?? form.normalize('NFKC'))
    .replace(unseen, '')
}
