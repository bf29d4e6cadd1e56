/** Dates in figures that may be damaged: a year that lost 年 or a digit, or has one too many. */
export const damagedDates: readonly RegExp[] = [
  // 20231月1日
  /(?<!\d)20\d{2}(?:0?[1-9]|1[0-2])月(?:\d{1,2}日)?/gu,
  // 20233年, 202年
  /(?<!\d)20[123](?:\d{2})?年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?!代|来)/gu,
  // 2023度
  /(?<!\d)20\d{2}度(?![假日])/gu,
  // 2023年1231日
  /(?<!\d)20\d{2}年\d{3,4}日/gu,
]

/** A month, with its year and day where they stand there: looked at for months and days that there are not. */
export const anyDate = /(?<!\d)(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?:份|(?<day>\d{1,2})日)?(?!龄)/gu
