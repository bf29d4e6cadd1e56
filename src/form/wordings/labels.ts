/** Labels too short to name a row without their number: columns are called so as well, and pieces of other labels. */
export const commonLabels: readonly string[] = ['其他', '总计', '合计']
