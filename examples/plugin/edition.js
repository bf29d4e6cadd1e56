import { defineEdition } from 'report-lint/config'

const basis = '海政公开〔2023〕2号'

/** What the province asks beyond the national format of 2021. */
export const edition = defineEdition({
  id: 'hailan-2021',
  extends: '2021',
  sections: [{ heading: '政务公开工作要点落实情况', basis, organs: ['cityGovernment', 'countyGovernment', 'township'] }],
  statements: [
    {
      about: { zh: '政务公开专区的建设情况', en: 'how the disclosure corner is kept' },
      words: ['公开专区'],
      section: 'overview',
      basis,
      level: 'warning',
    },
  ],
  deadline: { month: 1, day: 31, basis },
})
