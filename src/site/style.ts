import { createHash } from 'node:crypto';
import { Raw } from '../common/html.js';

/** Text colours keep at least 7:1 against their background (WCAG 2.2 AAA is 7:1, AA 4.5:1). */
export const PALETTES = {
  light: { back: '#ffffff', text: '#1b1d20', muted: '#50565d', link: '#0a4b94', line: '#c9ced4', alert: '#fdf1d3' },
  dark: { back: '#15181c', text: '#e9ebee', muted: '#b3b9c1', link: '#8fbff7', line: '#3d434b', alert: '#332909' },
} as const;

const STYLE = `
:root{color-scheme:light dark;${variables('light')}}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:1.125rem/1.6 system-ui,"Noto Sans",Roboto,Arial,sans-serif;overflow-wrap:break-word}
body>header,main,body>footer{width:min(44rem,100% - 2.5rem);margin-inline:auto}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.25rem);margin:.25rem 0 .75rem}
h2{font-size:1.35rem;margin:2rem 0 .5rem}
h3{font-size:1.125rem;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem}
.skip{position:absolute;left:-999rem;background:var(--back);padding:.5rem 1rem}
.skip:focus{left:.5rem;top:.5rem}
main{padding-block:1.5rem 2.5rem}
main:focus{outline:none}
body>header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline;padding-block:1rem;border-bottom:1px solid var(--line)}
.name{margin:0;font-weight:700}
.name a{color:inherit;text-decoration:none}
nav ul,nav ol,.publications,.officials ul,.corrections ul,article>footer ul{list-style:none;margin:0;padding:0}
nav ul,nav ol,article>footer,article>footer ul{display:flex;flex-wrap:wrap;gap:0 1rem}
nav.places{flex-basis:100%}
nav.path{color:var(--muted);font-size:1rem}
nav.path ol{gap:0}
nav.path li+li::before{content:"/";margin-inline:.5rem}
nav a,nav span,article>footer a{display:inline-block;padding-block:.25rem}
[aria-current]{font-weight:700}
.section,.dates,body>footer,article>footer{color:var(--muted);font-size:1rem}
.section{margin:0}
time{white-space:nowrap}
.dates span{display:inline-block;margin-right:1rem}
.text{margin-block:1.5rem}
.text li{margin-bottom:.35rem}
.text ol,.text ul{padding-left:1.75rem}
.text dt{font-weight:700}
.text dd{margin:0 0 .75rem}
.text img{max-width:100%;height:auto}
.wide{overflow-x:auto;margin-block:1.5rem}
.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;font-size:1rem;line-height:1.4;overflow-wrap:normal}
caption{padding-bottom:.5rem;font-weight:700;text-align:start;text-wrap:balance}
td,th{padding:.375rem .75rem;border:1px solid var(--line);text-align:start;vertical-align:top}
thead th{vertical-align:bottom}
.corrections,.officials{margin-block:2rem;padding-top:1rem;border-top:1px solid var(--line)}
.corrections h2,.officials h2{margin-top:0;font-size:1.125rem}
.corrections li{margin-bottom:.75rem}
.corrections p{margin:0}
.officials li{padding-block:.25rem}
.awaited,.banner{background:var(--alert);color:var(--text)}
.awaited p,.banner p{margin:0}
.notice.awaited{margin-top:0;padding:.75rem 1rem}
.banner{padding:.75rem max(1.25rem,50% - 22rem);border-bottom:1px solid var(--line)}
.addresses{margin:0 0 1rem}
.addresses div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 .75rem;align-items:start;padding-block:.25rem}
.addresses dd{margin:0}
.addresses .address{display:block;width:fit-content}
.address{display:inline-block;max-width:100%;font-size:.9375rem;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all;padding:.125rem .375rem;border:1px solid var(--line);border-radius:.25rem}
@media (max-width:36rem){.addresses div{grid-template-columns:1fr}}
blockquote,.notice{margin:1.5rem 0;padding-left:1rem;border-left:4px solid var(--line)}
.notice p{white-space:pre-line}
.publications>li{padding-block:1rem;border-bottom:1px solid var(--line)}
.publications h2{margin:0 0 .25rem;font-size:1.25rem}
.publications p{margin:0 0 .25rem}
.next{margin-top:1.5rem}
article>footer{padding-top:.75rem;border-top:1px solid var(--line)}
article>footer p{margin:0;padding-block:.25rem}
body>footer{padding-block:1rem 2rem;border-top:1px solid var(--line)}
body>footer p{margin:0 0 .5rem}
@media print{
:root{${variables('light')}}
body{font-size:11pt}
.skip,nav,.feed,.next,.home,article>footer{display:none}
.banner,.awaited{border:1px solid var(--line)}
.wide{overflow:visible}
tr{break-inside:avoid}
body>header,main,body>footer{width:auto}
.text a::after{content:" (" attr(href) ")";font-size:.85em}
h1,h2,h3{break-after:avoid}
}
`;

/** The one style element of every page. In one piece, because its hash covers every space in it. */
export const STYLE_ELEMENT = new Raw(`<style>${STYLE}</style>`);

/** The source expression that lets the style element through a Content-Security-Policy (CSP 3 section 2.3.1). */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

function variables(palette: keyof typeof PALETTES): string {
  return Object.entries(PALETTES[palette])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
