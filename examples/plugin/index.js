import { definePlugin } from 'report-lint/config'
import { contactTelephone } from './contact-telephone.js'
import { edition } from './edition.js'

export default definePlugin({
  name: 'hailan',
  version: '1.0.0',
  rules: [contactTelephone],
  editions: [edition],
  presets: {
    recommended: { extends: 'hailan/editions', rules: { 'hailan/contact-telephone': 'warn' } },
  },
})
