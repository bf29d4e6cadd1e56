const entry = String.raw`[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.．]|是){1,2}`
/** A paragraph or entry of a list that begins with what it is about: （四）全县平台有减有增, 三是管理做乘法; and a clause: ；平台依托厅网站. */
const about = (word: string): RegExp =>
  new RegExp(
    String.raw`(?:(?:^|\n)[ \u3000\t—]{0,8}(?:${entry})?|[。；]${entry})[^，。；：、\d]{0,8}(?:${word})|[。；](?:${word})`,
    'u',
  )

/** Places where information is published, and what is done to make, change or look after one. */
const places =
  '(?:网站|网页|页面|门户|专栏|栏目|频道|公众号|视频号|新媒体|公开[栏屏架点]|公示[栏牌]|公告栏|电子屏|显示屏|专区|查阅点|查询机|喇叭|广播|平台)'
const building =
  '(?:开设|开通|开辟|设立|设置|设有|增设|新设|新增|新建|建成|打造|改版|改造|升级|优化|规范|整合|归并|关停|清理|巡[查检]|检查|配置|配备|丰富|统一建设)'
const built =
  '(?:改版|改造|升级|优化|维护|开设|开辟|推出|增设|播|巡[查检]|互通|对接|同源|集约|整合|关停|上线|建设|适老|无障碍|粉丝|访问|浏览|\\d{1,4}[个块面处台])'
const platform = String.raw`${building}[^。；，]{0,12}${places}|${places}[^。；，]{0,10}${built}`

/** What is done with information before it is published and as long as it is there: 两道审核, 清理规范性文件, 错敏表述7处. */
const management = [
  '(?:发布|公开|上网|拟稿|稿件|内容|信息)[^。；，]{0,12}审[核签校]|审[核签校][^。；，]{0,10}(?:发布|公开|把关)|[两二三四五]级(?:把关|审|复核)|[两二三]道审核|审核(?:实行|制度|机制|流程)',
  '(?:文件|公文|信息|档案|简章|政策)[^。；，]{0,8}(?:归档|清理|下线|备案|台账|数字化|分类管理|动态调整)|清理[^。；，]{0,10}(?:文件|信息)|(?:文件|公文|信息|档案|资料)[^。；，]{0,10}管理|公开[^。；，]{0,8}台账|目录[^。；，]{0,4}\\d{1,4}项|文件库|重新确认效力|更新[^。；，]{0,6}(?:指南|目录)|(?:指南|目录)[^。；，]{0,6}(?:更新|修订|调整|同步)|修订[^。；，]{0,12}(?:目录|指南)',
  '错敏|错别字|脱敏|隐名',
].join('|')

/** A sentence that says what the report consists of, and deals with nothing of it: 全文包括主动公开、依申请公开等方面内容. */
export const tableOfContents =
  /(?<=^|[\n。])[ \u3000]{0,8}(?:全文|本报告|本年报|本年度报告|年度报告|报告内容|主要内容)[^。\n]{0,20}?(?:包括|包含|涵盖|分为|组成|由)[^。\n]{0,200}(?:。|\n|$)/gu

/** The five aspects of section 一 and the words that show one is dealt with: anywhere, or where something begins. */
export const aspects: readonly { label: string; cues: RegExp; heads: RegExp }[] = [
  {
    label: '主动公开',
    // Who counts what was published has dealt with it, whatever the heading says: 在政府门户网站公开63条.
    cues: /主动公开|主动发布|主动向社会公开|公开力度|(?:公开|发布|推送)[^。；，]{0,16}\d{1,9}(?:余|多)?[条篇则]|(?<!申请)(?:公开|发布|公布|公示|公告|播报)[^。；，]{0,24}\d{1,9}(?:余|多)?[期批项宗份场次条篇则]|\d{1,9}(?:余|多)?[条篇则](?:政府)?信息[^。；，]{0,20}(?:公开|发布|公布)/u,
    heads: about('(?<!申请)公开'),
  },
  {
    label: '依申请公开',
    cues: /依申请|公开申请|(?:收到|新收|受理|接收|接到|办理)[的了过]?(?:\d{1,6}[件份])?的?申请/u,
    heads: about('申请'),
  },
  {
    label: '政府信息管理',
    cues: new RegExp(
      String.raw`信息(?!公开工作)[^。；，]{0,8}(?:管理|审[核查])|信息公开管理|信息资源|规范化、标准化管理|公开属性|属性(?:源头|认定)|保密审查|三审|先审[查核批]?[、，]?后|${management}`,
      'u',
    ),
    heads: about('管理'),
  },
  {
    label: '政府信息公开平台建设',
    cues: new RegExp(
      String.raw`平台建设|公开平台|平台方面|平台管理|政府网站|门户网站建设|政务新媒体|公开专栏建设|平台优化|平台维护|信息平台|平台(?:载体|内容|运维|保障)|载体|栏目(?:建设|设置|调整)|网站(?:栏目|建设|维护|运维)|(?:维护|改版|运行|优化)[^。；，]{0,8}网站|${platform}`,
      'u',
    ),
    heads: about('平台'),
  },
  {
    label: '监督保障',
    cues: /监督|保障|考[核评]|绩效|培训|评议|督[查导办]|问责|追责|责任追究|抽查|自查|领导小组|通报[^。；，]{0,8}单位|专题(?:会议)?研究/u,
    heads: about('监督|保障'),
  },
]

/** What the report of a people's government must tell besides. */
export const supervisionResults: readonly { label: string; cues: RegExp }[] = [
  { label: '工作考核', cues: /考核|绩效评估|考评|测评/u },
  { label: '社会评议', cues: /评议|满意度|社会评价|第三方评估|民意调查|群众评价|问卷/u },
  { label: '责任追究', cues: /责任追究|追责|问责|追究责任|追究|通报批评|诫勉|提醒谈话|批评教育/u },
]
