/** What a section says that says nothing. */
export const nilContent =
  /^[\s（(]*(?:[无略空/]|暂无|没有|无内容|此处略|—+|-+|(?:不存在|无存在|没有存在|没有|无|暂无)的?(?:主要)?问题(?:及改进情况)?)[\s）)。.]*$/u

/** Sentences of a preface: basis, period, where to read and whom to ask. */
export const prefaceOnly =
  /编制|统计期限|统计数据|数据统计|所列数据|电子版|下载|查阅|联系|地址|电话|邮编|报告(?:主要)?(?:包括|由|分)|现(?:向社会)?(?:予以)?公[布开]/u

/** The fee by its name, and by the loose name that is common. */
export const informationFee = /信息(?:公开)?处理费/u

/** The fee by its name, or by the notice that asks for it. */
export const feeOrNotice = /信息(?:公开)?处理费|(?:收费|缴费)通知/u

/** What says whether a fee was charged, none included. */
export const feeWasOrWasNot =
  /收取|征收|收到|产生|发生|缴纳|缴费|计收|免收|支付|发出|应收|实收|不涉及|不存在|[零无未没]|\d万?元|\d件/u

/** A charge for answering requests, in other words than the fee's name. */
export const otherFeeWords =
  /(?:未|没有|[没不无免])[^。；，]{0,16}(?:收取|收过|征收|产生|发生)[^。；，]{0,24}费|(?:未|没有|[没无]|不存在)[^。；，]{0,8}收费|(?:收费|缴费)通知[^。；]{0,20}(?:金额|\d元)|收费[^。；，]{0,10}(?:为0|均为0|为零|：无|未收取)|(?:收取|收费)[^。；，]{0,10}\d{1,12}(?:\.\d{1,4})?万?元/u

/** Whether something was charged, behind the name of the fee in the title of its regulation. */
export const charged = /(?:未|没有|[没免])(?:收取|征收|产生|发生|收)|收取[^。；，]{0,8}\d{1,12}(?:\.\d{1,4})?元/u

/** Without the name of the fee, only a paragraph about requests can be about it. */
export const aboutRequests = /申请|信息公开|依申请/u

/** Whom the words must speak of: the charge in the disclosure table is another thing. */
export const otherCharge = /行政事业性收费|收费(?:目录|项目|标准|清单)|[水电燃暖卫物]\S?费/u

/** Names of documents and phrases that every report repeats. */
export const statutoryWords =
  /《|〔|条例|以公开为常态|不公开为例外|习近平新时代中国特色社会主义思想|党的二十大|第[一二三四五六七八九十]+条|^(?:总体情况|主动公开政府信息情况|收到和处理)|区分处理的|政府信息公开工作(?:存在的)?主要问题|邮编|电话|地址|https?:/u

/** A sentence, as a key, that says that there was none of something: the same every year, and true. */
export const nilSentence =
  /未(?:收到|收取|发生|产生|受理|发出|制发|制定|接到|出现|有|被)|没有|(?:^|[,年度内])无|暂无|不存在|[为是]零|(?<![\d.])0[件次条项人宗元]/u
