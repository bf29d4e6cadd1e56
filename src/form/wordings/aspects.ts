const entry = String.raw`[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.．]|是){1,2}`
/** A paragraph or entry of a list that begins with what it is about: （四）全县平台有减有增, 三是管理做乘法. */
const about = (word: string): RegExp =>
  new RegExp(String.raw`(?:(?:^|\n)[ \u3000\t—]{0,8}(?:${entry})?|[。；]${entry})[^，。；：、\d]{0,8}(?:${word})`, 'u')

/** The five aspects of section 一 and the words that show one is dealt with: anywhere, or where something begins. */
export const aspects: readonly { label: string; cues: RegExp; heads: RegExp }[] = [
  {
    label: '主动公开',
    // Who counts what was published has dealt with it, whatever the heading says: 在政府门户网站公开63条.
    cues: /主动公开|主动发布|主动向社会公开|公开力度|(?:公开|发布|推送)[^。；，]{0,16}\d{1,9}(?:余|多)?[条篇则]/u,
    heads: about('(?<!申请)公开'),
  },
  {
    label: '依申请公开',
    cues: /依申请|公开申请|(?:收到|新收|受理|接收|接到|办理)[的了过]?(?:\d{1,6}[件份])?的?申请/u,
    heads: about('申请'),
  },
  {
    label: '政府信息管理',
    cues: /信息(?!公开工作)[^。；，]{0,8}(?:管理|审[核查])|信息公开管理|信息资源|规范化、标准化管理|公开属性|属性(?:源头|认定)|保密审查|三审|先审后/u,
    heads: about('管理'),
  },
  {
    label: '政府信息公开平台建设',
    cues: /平台建设|公开平台|平台方面|平台管理|政府网站|门户网站建设|政务新媒体|公开专栏建设|平台优化|平台维护|信息平台|平台(?:载体|内容|运维|保障)|载体|栏目(?:建设|设置|调整)|网站(?:栏目|建设|维护|运维)|(?:维护|改版|运行|优化)[^。；，]{0,8}网站/u,
    heads: about('平台'),
  },
  { label: '监督保障', cues: /监督|保障|考核|培训|评议|督查|督导/u, heads: about('监督|保障') },
]

/** What the report of a people's government must tell besides. */
export const supervisionResults: readonly { label: string; cues: RegExp }[] = [
  { label: '工作考核', cues: /考核|绩效评估|考评|测评/u },
  { label: '社会评议', cues: /评议|满意度|社会评价|第三方评估|民意调查|群众评价|问卷/u },
  { label: '责任追究', cues: /责任追究|追责|问责|追究责任|追究|通报批评|诫勉|提醒谈话|批评教育/u },
]
