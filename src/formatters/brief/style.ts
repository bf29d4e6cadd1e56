/** One page of A4: small type, little space, the place to sign kept together. */
export const briefStyle = `
.brief h2 { margin: 1.25rem 0 .5rem; padding-bottom: .2rem; font-size: 1.1rem; border-bottom: 1px solid var(--line); }
.brief ul { padding-left: 1.3em; }
.brief .list tbody th { width: 26%; }
.brief .list :is(td.printed, td.expected) { white-space: nowrap; }
.brief .list td.count { text-align: right; }
.brief .list td:nth-child(3) { min-width: 0; }
.brief .list .expected { font-weight: 700; }
.brief-hash { font-size: .8rem; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1.5rem 2rem; margin-top: 2.5rem; }
.signatures div { border-bottom: 1px solid var(--line); min-height: 2.6rem; padding-bottom: .2rem; }
.signatures dd { margin: 0; color: var(--muted); text-align: right; }
@media print {
  .brief h2 { margin: 3mm 0 1.5mm; font-size: 11pt; }
  .brief, .brief p, .brief li { font-size: 9pt; line-height: 1.35; }
  .brief .list { font-size: 8.5pt; }
  .brief .list th, .brief .list td { padding: .6mm 1.2mm; }
  .brief-hash, .brief-hash code { font-size: 7pt; }
  .signatures { grid-template-columns: repeat(4, 1fr); gap: 0 5mm; margin-top: 6mm; break-inside: avoid; }
  .signatures div { min-height: 11mm; }
}
`
