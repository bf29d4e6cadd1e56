/** What a section says that says nothing. */
export const nilContent = /^[\s（(]*(?:无|略|暂无|没有|无内容|此处略|空|\/|—+|-+)[\s）)。.]*$/u

/** Sentences of a preface: basis, period, where to read and whom to ask. */
export const prefaceOnly =
  /编制|统计期限|统计数据|数据统计|所列数据|电子版|下载|查阅|联系|地址|电话|邮编|报告(?:主要)?(?:包括|由|分)|现(?:向社会)?(?:予以)?公[布开]/u

/** The fee by its name, and by the loose name that is common. */
export const informationFee = /信息(?:公开)?处理费/u

/** What says whether a fee was charged, nil included. */
export const feeWasOrWasNot = /收取|征收|收到|产生|发生|收费|缴纳|缴费|计收|支付|通知|[零无未没\d]|元/u

/** A charge for answering requests, in other words than the fee's name. */
export const otherFeeWords =
  /(?:未|没有|没|不|无)[^。；，]{0,14}(?:收取|收过|产生|发生|征收)[^。；，]{0,12}(?:费|费用)|(?:收费|费用)[^。；，]{0,8}(?:为|均为|是)?(?:0|零|无)(?:元|件|$)|(?:无|没有|未发生|未产生)[^。；，]{0,6}收费(?:情况|事项)?|(?:收取|收费)[^。；，]{0,10}\d+(?:\.\d+)?(?:万)?元/u

/** Whom the words must speak of: the charge in the disclosure table is another thing. */
export const otherCharge = /行政事业性收费/u

/** Words that name a shortcoming. */
export const problemCues =
  /问题|不足|不够|不高|不强|不深|不细|不全|不多|不快|不到位|不及时|不规范|不平衡|不完善|不明显|有待|仍需|还需|薄弱|欠缺|缺乏|缺少|滞后|短板|差距|困难|偏少|偏低|单一|不均衡|较弱|较少|较慢|较低/u

/** Words that name what was or will be done about it. */
export const measureCues =
  /下一步|下步|改进|措施|整改|将|加强|完善|提升|提高|进一步|强化|推进|优化|加大|做好|建立|健全|规范|落实|拓展|丰富|配|开展|组织|解决|督促|培训/u

/** Names of documents and phrases that every report repeats. */
export const statutoryWords =
  /《|〔|条例|以公开为常态|不公开为例外|习近平新时代中国特色社会主义思想|党的二十大|第[一二三四五六七八九十]+条|^(?:总体情况|主动公开政府信息情况|收到和处理)|区分处理的|政府信息公开工作(?:存在的)?主要问题|邮编|电话|地址|https?:/u
