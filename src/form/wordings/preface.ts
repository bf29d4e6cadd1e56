/** A sentence that tells what the report consists of, its parts counted: 本报告由总体情况、…等六个部分组成. */
export const consistsOf =
  /(?:(?<![\u4E00-\u9FFF])报告|本报告|年度报告|[本该]年报|全文|主要内容)[^。；\d《》〈〉]{0,12}?(?:由|包括|包含|分为|共分为?|共有|[共分])(?<list>[^。《》〈〉]{0,240}?)(?<count>[一二三四五六七八九十]|\d{1,2})个?(?:大|主要)?(?<unit>部分|章节|板块|方面|项内容)/u

/** What stands between the names of parts. */
export const betweenParts = /[、，,；;]/u

/** What stands around the names of parts and belongs to none of them. */
export const aroundParts =
  /^[：:“”"（(一二三四五六七八九十\d)）.．\s]+|^(?:和|以及|及)|[“”"\s]{1,8}$|(?:[等共这几]|共计|等共){1,8}$/gu

/** The list does not name all. */
export const listsSome = /(?:等|等共)$/u

/** What section 一 is divided into as well. */
export const aspectUnit = '方面'
