// Print: light, one column, everything open, page numbers and the notice on every page, source at the end.

const PAPERS = { a4: 'A4', letter: 'letter' } as const;

/** For reports that are printed without the text of the policies. */
export const NO_SOURCE_IN_PRINT = '@media print{.js aside,aside{display:none!important}}';

/**
 * Chromium splits a block with a grid inside over two pages whatever `break-inside` says; an inline block it
 * keeps whole, which suits a difference, as it is never longer than a page.
 *
 * `names` is printed at the foot of each page: every sign beyond plain ones is written as its code.
 */
export function printStyle(paper: keyof typeof PAPERS, names: string, notice: string): string {
  return `
@page{size:${PAPERS[paper]};margin:20mm 18mm 22mm;
@bottom-left{content:${cssString(notice)};font:8pt sans-serif;color:#545d68}
@bottom-center{content:${cssString(names)};font:8pt sans-serif;color:#545d68}
@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif;color:#545d68}}
@media print{
:root,:root[data-theme]{color-scheme:light}
html{font-size:12px}
body{display:block}
.bar,nav,svg.map,.filter,.tools .buttons,.tabs,.skip,.return,footer,summary,.key,small .more{display:none!important}
.print-only{display:block}
.contents.print-only{columns:2;margin:1rem 0}
main{padding:0;max-width:none}
main>section{margin-top:1.6rem;padding-top:.8rem}
.card{margin:.6rem 0;padding:.6rem .9rem}.facts{row-gap:.2rem}h3{margin:1.2rem 0 .5rem}.chart{margin:1rem 0}
main p,main ul,main ol,.facts dd,.q blockquote,.card h4{max-width:none}
a,a:visited{color:inherit;text-decoration:none}
h1,h2,h3,h4,.meta,caption,figcaption{break-after:avoid}
td a[data-r],th a[data-r],.also a,small a{line-height:inherit!important;min-width:0!important}
.card,.difference,tr,.numbers,figure.q,.strip,.first,.tally,.chart svg,.terms>div{break-inside:avoid}h2+p,thead{break-after:avoid}.difference{display:inline-block;width:100%}tbody:first-of-type>tr:first-child{break-before:avoid}
p,li,blockquote{orphans:3;widows:3}
thead{display:table-header-group}
.scroll{overflow:visible}
table,.elements,.topics,.words,.claims,.answers{min-width:0;font-size:.88rem}
.claims{font-size:.76rem}.many{width:100%;table-layout:fixed!important;font-size:.7rem}.many td,.many th{min-width:0;max-width:none}.many th:first-child{position:static}th{overflow-wrap:break-word}th,td{min-width:0;padding-top:.25rem;padding-bottom:.25rem}
.chart .scroll>svg{min-width:0}
details::details-content{content-visibility:visible!important;block-size:auto!important;opacity:1!important}
mark{background:none;border-bottom:1.5pt solid #000}
mark.closest{border-bottom:1.5pt dashed #000}
.tag,b.s,.cell rect,.doc{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.tag,b.s{border-color:currentColor}
.js aside,aside{display:block!important;position:static;height:auto;border:0;background:none;break-before:page;box-shadow:none}
.texts,.js .texts,.text,.js .text{display:block!important;overflow:visible}
.text[hidden]{display:block!important}
.card[data-f*="priority:"]::after{content:"Response: agree / disagree / fix / accept / ask    Owner ____________    Due ________    Note ______________";display:block;white-space:pre-wrap;color:#545d68;border-top:1px dotted #545d68;padding-top:.4rem;margin-top:.6rem;font-size:.85rem}
.filtered{border:1.5pt solid #000;font-weight:700}
}
`;
}

/** A CSS string of any text: letters, digits and plain signs as they are, all else by code point. */
function cssString(text: string): string {
  const written = text.replace(
    /[^A-Za-z0-9 .,§-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${written}"`;
}
