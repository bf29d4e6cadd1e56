import { printStyle } from './style-print.js'
import { tableStyle } from './style-tables.js'

/** Every pair of text and ground has a contrast of 4.5 or more, in light and in dark. */
const colours = `
:root {
  color-scheme: light dark;
  --ink: #1e2226; --muted: #575c63; --paper: #ffffff; --ground: #f3f1ec; --rule: #d5d0c6; --line: #6f6a61;
  --accent: #9a1b1e; --link: #1d4f86; --head: #f3f1ec;
  --error: #9c1218; --error-ground: #fdebea; --warning: #754600; --warning-ground: #fff3d3;
  --info: #0d4c83; --info-ground: #e7f1fb; --pass: #17603a; --pass-ground: #e4f4ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e6e1; --muted: #b0aca4; --paper: #1e2023; --ground: #141517; --rule: #43464b; --line: #8b8f96;
    --accent: #eb9a94; --link: #9cc4f2; --head: #292c30;
    --error: #ffb3ad; --error-ground: #4b1f20; --warning: #f7cf7f; --warning-ground: #433310;
    --info: #a9d2fb; --info-ground: #1a3551; --pass: #a0dfb8; --pass-ground: #173a26;
  }
}
`

const text = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif;
  overflow-wrap: anywhere;
}
.sheet { max-width: 62rem; margin: 2rem auto; padding: 3rem 3.5rem 2.5rem; background: var(--paper); border: 1px solid var(--rule); }
h1, h2, h3 {
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STZhongsong, SimSun, "WenQuanYi Zen Hei", serif;
  line-height: 1.4; text-wrap: balance;
}
h1 { margin: 0; font-size: 1.9rem; letter-spacing: .04em; color: var(--accent); }
h2 { margin: 0 0 .75rem; font-size: 1.35rem; }
h3 { margin: 2.5rem 0 .75rem; padding-bottom: .35rem; font-size: 1.2rem; border-bottom: 1px solid var(--line); }
h4 { margin: 1.5rem 0 .6rem; font-size: 1rem; }
p, ul, dl { margin: 0 0 .5rem; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .86em/1.5 ui-monospace, Consolas, Menlo, monospace; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .place, .duty, .basis { color: var(--muted); font-size: .9rem; }
.plain { list-style: none; padding: 0; }
`

const parts = `
.masthead { margin-bottom: 2rem; padding-bottom: 1.1rem; text-align: center; border-bottom: 4px double var(--accent); }
.subject { margin: .5rem 0 0; font-size: 1.1rem; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 4px double var(--accent); }
.overview { margin-bottom: 3.5rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .5rem 2rem; font-size: .9rem; }
.facts dt { color: var(--muted); font-size: .85rem; }
.facts dd { margin: 0; }
.facts .wide { grid-column: 1 / -1; }
.conclusion {
  display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin: 0 0 1.25rem; padding: 1rem 1.25rem;
  border-left: 6px solid; font-size: 1.05rem;
}
.conclusion .verdict { font-size: 1.45rem; font-weight: 700; letter-spacing: .1em; }
.conclusion .counts { color: var(--ink); }
.conclusion.fail { background: var(--error-ground); border-color: var(--error); }
.conclusion.incomplete { background: var(--warning-ground); border-color: var(--warning); }
.conclusion.pass { background: var(--pass-ground); border-color: var(--pass); }
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.fail, .level.error { color: var(--error); }
.verdict.incomplete, .level.warning { color: var(--warning); }
.verdict.pass { color: var(--pass); }
.level.info { color: var(--info); }
.level { white-space: nowrap; font-weight: 700; }
.sign {
  display: inline-block; min-width: 1.35em; margin-right: .4em; border: 1.5px solid; border-radius: 50%;
  line-height: 1.25em; text-align: center; font-weight: 700; letter-spacing: 0;
}
.level.warning .sign { border-radius: .2em; }
.finding { margin: 0 0 1rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule); }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-style: dashed; border-left-color: var(--warning); }
.finding.info { border-left-style: dotted; border-left-color: var(--info); }
.finding:target, td:target { outline: 3px solid var(--link); outline-offset: 2px; }
.finding p { margin-bottom: .25rem; }
.finding-number { font-weight: 700; font-variant-numeric: tabular-nums; }
.cause { margin: 0 0 1.25rem; padding: .8rem 1rem .1rem; background: var(--head); }
.cause-cell { margin-bottom: .75rem; }
.change { white-space: nowrap; font-weight: 700; font-variant-numeric: tabular-nums; }
del { color: var(--error); }
ins { color: var(--pass); text-decoration: none; }
.equation { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 1.25rem; margin: .5rem 0; padding: .6rem 1rem; border: 1px solid var(--rule); background: var(--paper); }
.equation-line { flex-basis: 100%; color: var(--muted); font-size: .85rem; }
.side { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .3rem .7rem; }
.term { max-width: 11em; }
.term-number, .sum { display: block; font-weight: 600; font-variant-numeric: tabular-nums; }
.term-label { display: block; color: var(--muted); font-size: .75rem; line-height: 1.4; }
.difference { flex-basis: 100%; color: var(--error); font-size: .9rem; }
.zeros { color: var(--muted); font-size: .85rem; }
p.unequal { color: var(--error); font-weight: 700; }
.fatal { padding: .75rem 1rem; border: 1px solid var(--error); }
.accepted { margin-top: 2.5rem; padding: .75rem 1rem; border: 1px solid var(--rule); }
.rounds { margin-bottom: 2.5rem; padding: 1rem 1.25rem .5rem; border: 1px solid var(--rule); }
.since { padding: 0 .4em; border: 1px solid; font-size: .85em; font-weight: 600; white-space: nowrap; }
.since.fixed { color: var(--pass); }
.since.changed, .since.notRechecked { color: var(--warning); }
.since.remaining { color: var(--error); }
.since.new { color: var(--info); }
.gone { margin: 0 0 .75rem; }
.gone p { margin-bottom: .15rem; }
.prose { margin: 0 0 2.5rem; }
.prose q { color: var(--muted); }
summary { cursor: pointer; font-weight: 600; }
details[open] summary { margin-bottom: 1rem; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
@media (max-width: 44rem) {
  .sheet { margin: 0; padding: 1.5rem 1rem; border: 0; }
  h1 { font-size: 1.45rem; }
  .facts { grid-template-columns: 1fr; }
  .conclusion .verdict { white-space: normal; }
  .equation, .side { flex-flow: column; }
  .term { display: flex; align-items: baseline; gap: .6em; max-width: none; }
  .term-number, .sum, p.unequal { flex: none; min-width: 4em; text-align: right; }
}
`

/** The style sheet of the page, whole. */
export const styleSheet = [colours, text, parts, tableStyle, printStyle].join('')
