/** Tables: the list of files, and the tables of a report in thin rules as the form has them. */
export const tableStyle = `
.scroll { overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
.list th, .list td { padding: .45rem .6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
.list thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
.list tbody th { font-weight: 400; min-width: 9rem; }
.list .count { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.list td:nth-child(3) { min-width: 9rem; }
.form caption {
  padding: .35rem; border: 1px solid var(--line); border-bottom: 0; background: var(--head);
  text-align: center; font-weight: 600;
}
.form th, .form td { padding: .3rem .4rem; border: 1px solid var(--line); text-align: center; }
.form thead th { background: var(--head); font-weight: 600; min-width: 4.2em; text-wrap: balance; overflow-wrap: normal; }
.form.disputes thead th { min-width: 2.7em; }
.form tbody th { font-weight: 400; text-align: left; }
.form th[scope=rowgroup] { min-width: 4.5em; text-wrap: balance; }
.form.requests, .form.disputes { min-width: 48rem; }
.form td { position: relative; font-variant-numeric: tabular-nums; }
.whole { white-space: nowrap; }
.form .corner { min-width: 8em; font-weight: 400; }
.form td.is-blank, .form td.is-absent {
  background: repeating-linear-gradient(135deg, transparent 0 5px, var(--rule) 5px 6px);
}
.nothing, .is-absent span { padding: 0 .2em; background: var(--paper); color: var(--muted); font-size: .8rem; white-space: nowrap; }
.form td.marked { font-weight: 700; }
.form td.marked.error { background: var(--error-ground); box-shadow: inset 0 0 0 2px var(--error); }
.form td.marked.warning { background: var(--warning-ground); outline: 2px dashed var(--warning); outline-offset: -3px; }
.form td.marked.info { background: var(--info-ground); outline: 2px dotted var(--info); outline-offset: -3px; }
.marks { display: block; line-height: 24px; }
.marks a { display: inline-block; min-width: 24px; white-space: nowrap; font-size: .78rem; }
.marks .error { color: var(--error); }
.marks .warning { color: var(--warning); }
.marks .info { color: var(--info); }
`
