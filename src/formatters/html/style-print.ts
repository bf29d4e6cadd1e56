/** On paper: black on white, nothing folded, nothing cut, a new page for each report. */
export const printStyle = `
@page { size: A4; margin: 18mm 15mm; }
@media print {
  :root {
    color-scheme: light;
    --ink: #000000; --muted: #3d3d3d; --paper: #ffffff; --ground: #ffffff; --rule: #bbbbbb; --line: #555555;
    --accent: #9a1b1e; --link: #000000; --head: #f2f2f2;
    --error: #9c1218; --error-ground: #fdebea; --warning: #754600; --warning-ground: #fff3d3;
    --info: #0d4c83; --info-ground: #e7f1fb; --pass: #17603a; --pass-ground: #e4f4ea;
  }
  body { font-size: 10.5pt; line-height: 1.5; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  .form.requests, .form.disputes { min-width: 0; }
  .form th, .form td { padding: 1.5pt 2.5pt; min-width: 0; }
  .form thead th, .form .corner, .form th[scope=rowgroup] { min-width: 0; }
  h3, h4, caption, .note, .cause-cell { break-after: avoid; }
  tr, .finding, .relation, .conclusion, .facts div, .form, .tables section { break-inside: avoid; }
  article + article { margin-top: 0; padding-top: 0; border-top: 0; break-before: page; }
  .conclusion, .cause, .form th, .form caption, .form td, .nothing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
}
`
