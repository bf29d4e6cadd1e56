/** Words of a sentence that stand right before the issuer of a document number: 参照国办发〔2021〕30号. */
export const beforeIssuer =
  /参照|按照|依照|比照|遵照|根据|依据|贯彻|落实|执行|印发|转发|下发|出台|制定|修订|公布|发布|引用|详见|文件|通知|规定|要求|以及|[的了]/gu

/** What joins a document number to the words before it. */
export const joining = /[和与及]/u
