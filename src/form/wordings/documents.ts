/** What a number of documents is a number of. */
const documents = '(?:行政)?(?:规范性文件|规章|文件)'
const number = String.raw`(\d{1,4})[件个部份]`

/**
 * A number of documents that lapsed or were revised: neither made nor repealed, they change what is in force all the
 * same. A number of lapsed ones in any order of words; of revised ones where they are called documents, since systems
 * and lists are revised too.
 */
export const lapsedDocuments: readonly RegExp[] = [
  /失效[^，。；、（）()\d]{0,10}(\d{1,4})[件个部份]/gu,
  /(\d{1,4})[件个部份][^。；\d]{0,16}失效/gu,
  /含[^，。；、\d]{0,6}失效[^，。；、\d]{0,4}(\d{1,4})/gu,
  new RegExp(String.raw`(?:修改|修订|修正)${documents}[^，。；\d]{0,4}${number}`, 'gu'),
  new RegExp(String.raw`(?:修改|修订|修正)[^，。；\d]{0,4}${number}${documents}`, 'gu'),
  new RegExp(String.raw`${number}${documents}[^。；\d]{0,8}(?:修改|修订|修正)`, 'gu'),
]

/** Words that tell why the stock of documents may change otherwise: handed over or taken over, or counted in another way. */
export const otherStockChange =
  /(?:文件|规章)[^。；]{0,12}(?:划转|移交|接收|承接|重新认定|补录|漏报)|(?:划转|移交|接收|承接|重新认定|补录|漏报)[^。；]{0,12}(?:文件|规章)|机构改革|区划调整|统计口径|口径(?:调整|变化)/u
