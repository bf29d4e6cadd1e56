import { project } from '../project.js'
import type { Locale } from '../model/index.js'

const texts = {
  'zh-CN': {
    title: '年度报告检查服务',
    what: '这个服务检查政府信息公开工作年度报告是否符合规定的格式和勾稽关系。它只供程序调用：',
    lint: '检查一份报告',
    api: '全部接口的说明（OpenAPI 3.1）',
  },
  en: {
    title: 'Checking service for annual reports',
    what: 'This service checks annual reports on government information disclosure. Programs call it:',
    lint: 'checks a report',
    api: 'describes all addresses (OpenAPI 3.1)',
  },
} as const

/** What stands at / where there is no page that checks files by itself. */
export function plainPage(locale: Locale): string {
  const { title, what, lint, api } = texts[locale]
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<title>${title} · ${project.name}</title>
<h1>${title}</h1>
<p>${what}</p>
<ul>
<li><code>POST /v1/lint</code> ${lint}</li>
<li><a href="/openapi.json"><code>GET /openapi.json</code></a> ${api}</li>
</ul>
<p>${project.name} ${project.version}</p>
</html>
`
}
