/**
 * On paper: black on white, nothing folded, nothing cut. Verdict and first findings share the first page, so heads
 * are kept low and equations are run on in a line. A table stands on one page; each report begins on a new one.
 */
export const printStyle = `
@page {
  size: A4; margin: 14mm 14mm 16mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; }
}
@media print {
  :root {
    color-scheme: light;
    --ink: #000000; --muted: #3d3d3d; --paper: #ffffff; --ground: #ffffff; --rule: #bbbbbb; --line: #555555;
    --accent: #9a1b1e; --link: #000000; --head: #f2f2f2;
    --error: #9c1218; --error-ground: #fdebea; --warning: #754600; --warning-ground: #fff3d3;
    --info: #0d4c83; --info-ground: #e7f1fb; --pass: #17603a; --pass-ground: #e4f4ea;
  }
  body { font-size: 10pt; line-height: 1.45; orphans: 2; widows: 2; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; }
  a, .place a { color: inherit; text-decoration: none; }
  h1 { font-size: 16pt; }
  h2 { margin-bottom: 2mm; font-size: 13pt; }
  h3 { margin: 5mm 0 2mm; padding-bottom: 1mm; font-size: 12pt; }
  h4 { margin: 3mm 0 1.5mm; font-size: 10pt; }
  p, ul, dl { margin-bottom: 1mm; }
  .masthead { margin-bottom: 4mm; padding-bottom: 2mm; }
  .subject { margin-top: 0; font-size: 11pt; }
  .overview { margin-bottom: 6mm; }
  .overview :is(thead th, .verdict) { white-space: normal; word-break: keep-all; overflow-wrap: normal; }
  .overview .verdict:lang(zh) { white-space: nowrap; }
  .conclusion { margin-bottom: 2mm; padding: 1.5mm 4mm; font-size: 10.5pt; }
  .conclusion .verdict { font-size: 14pt; }
  .facts { display: flex; flex-wrap: wrap; gap: 0 6mm; font-size: 8.5pt; }
  .facts dt, .facts dd { display: inline; font-size: 8.5pt; }
  .facts dt::after { content: ": "; }
  :lang(zh) .facts dt::after { content: "："; }
  .finding { margin-bottom: 2.5mm; padding: 0 0 0 3mm; }
  .finding p { margin-bottom: .5mm; }
  .note, .place, .advice, .duty, .basis, .reason { font-size: 8pt; }
  .place, .advice, .duty, .basis { display: inline; margin-right: 1.2em; }
  .cause { margin-bottom: 3mm; padding: 2mm 3mm .1mm; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .cause-cell { margin-bottom: 2mm; }
  .cause-cell ul { display: flex; flex-wrap: wrap; gap: 0 2.5em; padding-left: 1.2em; }
  .equation { display: block; margin: 1mm 0; padding: 1mm 2mm; font-size: 8.5pt; }
  .equation p, .term { display: inline; margin: 0 .4em 0 0; max-width: none; font-size: 8.5pt; }
  .side .term-number, .side .term-label, .side .sum { display: inline; }
  .term-label, .zeros { font-size: 7.5pt; }
  .accepted { margin-top: 5mm; padding: 2mm 3mm; }
  footer { margin-top: 4mm; padding-top: 1mm; }
  .scroll { overflow: visible; margin-bottom: 3mm; }
  .list { font-size: 9pt; }
  .list th, .list td { padding: 1mm 1.5mm; }
  .form { font-size: 8pt; line-height: 1.35; }
  .nothing, .is-absent span { font-size: 7pt; }
  .form.requests, .form.disputes { min-width: 0; }
  .form th, .form td { padding: .5mm .8mm; }
  .form thead th { min-width: 3.2em; }
  .form.disputes thead th { min-width: 2.9em; }
  .form .corner { min-width: 8em; }
  .form th[scope=rowgroup] { min-width: 5em; }
  .tables .disclosure { display: grid; grid-template-columns: 1fr 1fr; gap: 0 4mm; }
  .tables .disclosure h4 { grid-column: 1 / -1; }
  .marks { display: inline; margin: 0; line-height: inherit; }
  .marks a { display: inline; margin: 0 0 0 .2em; font-size: 6.5pt; }
  .marks:has(a:only-child) { white-space: nowrap; }
  h2, h3, h4, caption, .note, .cause-cell, .message { break-after: avoid; }
  tr, .finding, .cause-cell, .equation, .conclusion, .facts div, .scroll { break-inside: avoid; }
  .scroll:has(.list) { break-inside: auto; }
  footer { break-before: avoid; break-inside: avoid; }
  article + article { margin-top: 6mm; padding-top: 4mm; }
  .with-tables + article, article + .with-tables { margin-top: 0; padding-top: 0; border-top: 0; break-before: page; }
  .conclusion, .cause, .form th, .form caption, .form td, .nothing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  .prose ul { display: none; }
}
`
