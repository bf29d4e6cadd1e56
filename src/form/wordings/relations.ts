/** How numbers of one sentence are related by the words of their labels. */

/** What a stock was, what came to it and left it, and what it is: 原有81项，新增4项，取消2项，更新后83项. */
export const flow = {
  opening: /原有|原为|年初|期初|原(?:共|计)?$|^梳理|^清理|^排查/u,
  added: /新增|增设|增补|调增|补充|新设|新开|开通|新建|^纳入/u,
  removed: /取消|注销|关停|下线|核减|调减|剔除|移除|调出|清退|撤销|停用|停更/u,
  closing: /保留|留存|年末|年底|期末|(?:更新|调整|清理|整合|优化|规范|修订)后/u,
} as const

/** What both ends of a stock make together: 结转量增加. */
export const balance = /结转(?:数?量|数|件|规模)|存量|余量|结余/u

/** One number named after the other: 前者201件，后者153件. */
export const former = /前者/u
export const latter = /后者/u
