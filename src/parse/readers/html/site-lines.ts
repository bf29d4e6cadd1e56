/** What the page of a site says around the report: a path, dates, buttons, the next article, the site's own foot. */
const opening =
  /^(?:[【[〖]?(?:当前|您的?|你的?|所在)(?:现在)?(?:的|所在)*位置|位置[:：]|(?:网站)?首页\s*(?:[>»›/|]|&gt;|$)|索\s*引\s*号|信息索引|主题分类|主题词|体裁|发文字号|公文时效|有\s*效\s*性|(?:发布|发文|成文|生成|公开|发文|更新|生效)(?:日期|时间)|日期[:：]|时间[:：]|来源[:：]|信息来源|稿件来源|作者[:：]|编辑[:：]|责任编辑|审核[:：]|(?:发布|发文|公开)(?:机构|机关|单位)|公开(?:主体|方式|形式|范围|责任)|阅读|浏览|点击|访问|[【[（(]?(?:字体|字号|文字大小)|[【[（(]?\s*(?:打印|打\s*印|关闭|收藏|下载|分享|返回)|语音播报|朗读|扫一扫|微信扫码|分享到|名\s*称[:：]|文\s*号[:：]|视力保护)/u
const within =
  /(?:字体|字号)\s*[:：]?\s*[【[（(]?\s*(?:大|特大|小|超大)|(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)\s*[:：]|打印本页|关闭窗口|>\s*正文\s*$/u
const footing =
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|文章|附件|信息|阅读|新闻|稿件)|友情链接|(?:网站)?(?:主办|承办|协办|运维|技术支持|建设维护|维护)(?:单位)?\s*[:：]|主办\s*[:：]|版权所有|Copyright|©|网站标识码|政府网站标识码|[^\s：:]{0,6}ICP备|.?公网安备|网站地图|联系我们|关于我们|隐私|扫一扫|分享到|手机扫|微信扫)/iu
const siteMark = /网站标识码|ICP备\d|公网安备/u
const attachment =
  /^(?:附件(?:下载)?\s*[\d一二三四五六七八九十]{0,3}\s*[:：]|.{0,80}\.(?:docx?|xlsx?|pdf|wps|zip|rar|ofd)\s*(?:[（([].{0,20})?$)/iu
const path = /[^\s>»›]\s*(?:>|»|›)\s*[^\s>»›]/u
const longestSiteLine = 160

/** Whether a line above or in front of the report is the site's. */
export const isSiteLine = (text: string): boolean =>
  text.length <= longestSiteLine && !text.includes('。') && (opening.test(text) || within.test(text) || path.test(text))

/** Whether a line behind the report begins what the site adds. */
export const isSiteFoot = (text: string): boolean =>
  text.length <= 2 * longestSiteLine && !text.includes('。') && (footing.test(text) || siteMark.test(text))

/** A list of files to download. */
export const isAttachment = (text: string): boolean => text.length <= longestSiteLine && attachment.test(text)

/** Whether a line is a path through the site: 首页 > 政务公开 > …. */
export const isPath = (text: string): boolean =>
  path.test(text) || /^(?:当前|您的?|你的?|所在)(?:的|所在)*位置/u.test(text)

const publisherName = '(?:发布|发文|公开)(?:机构|机关|单位|主体)|信息来源|来源'
const publisherInLine = new RegExp(`(?:${publisherName})\\s*[:：|]?\\s*[^\\s|:：]{3,30}`, 'u')
const publisherLabel = new RegExp(`^(?:${publisherName})\\s*[:：]?$`, 'u')

/** The stretch of a line that names who published the page: 来源：松岚县人民政府. */
export function publisherIn(text: string): { from: number; to: number } | undefined {
  const match = publisherInLine.exec(text)
  return match ? { from: match.index, to: match.index + match[0].length } : undefined
}

export const isPublisherLabel = (text: string): boolean => publisherLabel.test(text.replace(/\s+/gu, ''))
