import { siteLines as tolerances } from './tolerances.js'

/** The lines that a site puts around an article. They stand in a page, and in what is printed or copied from one. */

/** How the lines begin that a site puts above an article: the path to it, its data, buttons. */
const openings = [
  '(?:(?:当前|现在|[您你])(?:的|现在|所在)*)?(?:所在)?位置',
  '(?:网站)?首页(?:[>»›/|]|$)',
  '(?:网站)?首页(?:政务|政府|信息公开|新闻|要闻|机构|领导|走进|互动|办事|公共服务|专题)',
  '索引号',
  '信息索引',
  '信息分类',
  '主题分类',
  '主题词',
  '体裁',
  '发文字号',
  '文号[:：]?$',
  '文号[:：]',
  '名称[:：]?$',
  '名称[:：]',
  '公文时效',
  '有效性',
  '(?:发布|发文|成文|生成|公开|更新|生效)(?:日期|时间)',
  '(?:日期|时间|作者|编辑|责任编辑|审核|(?:信息|稿件|文章)?来源)[:：]',
  '(?:发布|发文|公开)(?:机构|机关|单位)',
  '公开(?:主体|方式|形式|范围|责任)',
  '(?:阅读|浏览|点击|访问)(?:次数|[量数]|人次)?[:：\\d]',
  '(?:字体|字号|文字)(?:大小|[:：]|$)',
  '(?:打印|关闭|收藏|下载|分享|返回)[】\\]]',
  '(?:(?:打印|关闭|收藏|下载|分享|返回)[】\\]]?[|/·、【[]?){1,6}(?:[本此到:：]|窗口|页面|文章|上一页|首页|顶部|$)',
  '语音播报',
  '扫一扫',
  '微信扫',
  '视力保护',
]
const opening = new RegExp(`^[【[（(]?(?:${openings.join('|')})`, 'u')
const within = /字[体号][:：]?[【[（(]?[大小特超]|(?:浏览|阅读|点击|访问)(?:次数|[量数]|人次)[:：]|打印本页|关闭窗口/u

/** How the lines begin that it puts behind one: other articles, its foot. */
const footings = [
  '[上下]一[篇条]',
  '相关(?:链接|文章|附件|信息|阅读|新闻|稿件)',
  '友情链接',
  '(?:网站)?(?:主办|承办|协办|运维|技术支持|建设维护|维护)(?:单位)?[:：]',
  '版权所有',
  'copyright',
  '©',
  '网站地图|联系我们|关于我们|隐私',
  '扫一扫|分享到|手机扫|微信扫',
]
const footing = new RegExp(`^[【[（(]?(?:${footings.join('|')})`, 'iu')
const siteMark = /网站标识码|ICP备\d|公网安备/u
/** What nothing but a site says. */
const onlySites = /^[【[（(]?(?:[上下]一[篇条][:：]|版权所有|copyright|©)|网站标识码|ICP备\d|公网安备/iu
/** How a line of a foot may begin that a letter has as well. */
const contacts =
  /^(?:联系(?:电话|方式|地址|邮箱|人)|通信地址|地址|电话|传真|邮编|邮政编码|电子邮箱|邮箱|备案号|备案序号|网址)[:：]/u

const attachments = /^附件(?:下载)?[\d一二三四五六七八九十]{0,3}[:：]/u
const fileName = /\.(?:docx?|xlsx?|pdf|wps|zip|rar|ofd)(?:[（([][^）)\]]{0,20}[）)\]])?$/iu
const path = /[^>»›][>»›][^>»›]/u

/** A line without its spaces; nothing where it is a sentence or longer than what sites say. */
const siteText = (text: string, longest = tolerances.longestLine): string =>
  text.length > longest || text.includes('。') ? '' : text.replace(/\s+/gu, '')

/** Whether a line above or in front of the report is the site's. */
export function isSiteLine(text: string): boolean {
  const plain = siteText(text)
  return opening.test(plain) || within.test(plain) || path.test(plain)
}

/** Whether a line behind the report begins what the site adds. */
export function isSiteFoot(text: string): boolean {
  const plain = siteText(text, 2 * tolerances.longestLine)
  return footing.test(plain) || siteMark.test(plain)
}

/** Whether a line can only be the foot of a site: its licence, the next article. */
export const isFootOfSite = (text: string): boolean => onlySites.test(siteText(text, 2 * tolerances.longestLine))

/** Whether a line gives an address or a number to call. */
export const isContact = (text: string): boolean => contacts.test(siteText(text))

/** Whether a line lists a file to download. */
export function isAttachment(text: string): boolean {
  const plain = siteText(text)
  return attachments.test(plain) || fileName.test(plain)
}

/** Whether a line is a path through the site: 首页 > 政务公开 > …. */
export const isPath = (text: string): boolean => path.test(siteText(text)) || /位置[:：]/u.test(siteText(text))

const publisherName = '(?:(?:发布|发文|公开)(?:机构|机关|单位|主体)|(?:信息)?来源)'
const publisherInLine = new RegExp(`${publisherName}\\s?[:：|]\\s?[^\\s|:：]{3,30}`, 'u')
const publisherLabel = new RegExp(`^${publisherName}[:：]?$`, 'u')

/** The stretch of a line that names who published the page: 来源：松岚县人民政府. */
export function publisherIn(text: string): { from: number; to: number } | undefined {
  const match = publisherInLine.exec(text)
  return match ? { from: match.index, to: match.index + match[0].length } : undefined
}

export const isPublisherLabel = (text: string): boolean => publisherLabel.test(siteText(text))

/** Whether a cell says that the next one has the title. */
export const isTitleLabel = (text: string): boolean =>
  /^(?:信息|文件|文章|公文)?(?:名称|标题)[:：]?$/u.test(siteText(text))
