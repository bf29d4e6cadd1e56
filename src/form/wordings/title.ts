/** Name of the document in 《条例》第四十九条、第五十条. */
export const documentName = '政府信息公开工作年度报告'

/** 2023年度…年度报告: 年度 is said twice. */
export const yearTwice = /20\d{2}年度政府信息公开工作年度报告/u

/** A township goes by the name of its place, without 人民政府. */
export const townWithoutGovernment = /[^街][镇乡]$/u
