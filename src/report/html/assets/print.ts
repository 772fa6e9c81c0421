// Print: light, one column, everything open, page numbers and the notice on every page, source at the end.

const PAPERS = { a4: 'A4', letter: 'letter' } as const;

/** `names` is printed at the foot of each page: every sign beyond plain ones is written as its code. */
export function printStyle(paper: keyof typeof PAPERS, names: string, notice: string): string {
  return `
@page{size:${PAPERS[paper]};margin:20mm 18mm 22mm;
@bottom-left{content:${cssString(notice)};font:8pt sans-serif;color:#545d68}
@bottom-center{content:${cssString(names)};font:8pt sans-serif;color:#545d68}
@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif;color:#545d68}}
@media print{
:root,:root[data-theme]{color-scheme:light}
body{display:block;font-size:10pt}
.bar,nav,.filter,.tools .buttons,.tabs,.skip,.return,footer,summary,.key,.at .more{display:none!important}
.print-only{display:block}
.contents.print-only{columns:2;margin:1rem 0}
main{padding:0;max-width:none}
main>section{margin-top:1.6rem;padding-top:.8rem}
main p,main ul,main ol,.facts dd,.q blockquote,.card h4{max-width:none}
a,a:visited{color:inherit;text-decoration:none}
h1{font-size:20pt}h2{font-size:14pt}h3{font-size:11.5pt}
h1,h2,h3,h4,.meta,caption,figcaption{break-after:avoid}
.card,.difference,tr,figure.q,.strip,.first,.chart svg{break-inside:avoid}
p,li,blockquote{orphans:3;widows:3}
thead{display:table-header-group}
.scroll{overflow:visible}
table,.elements,.topics,.words,.claims,.answers{min-width:0;font-size:8.5pt}
.claims{font-size:7.5pt}
.chart .scroll>svg{min-width:0}
details::details-content{content-visibility:visible!important;block-size:auto!important;opacity:1!important}
mark{background:none;border-bottom:1.5pt solid #000}
mark.closest{border-bottom:1.5pt dashed #000}
.tag,.cell rect,.doc{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.tag{border-color:currentColor}
.js aside,aside{display:block!important;position:static;height:auto;border:0;background:none;break-before:page;box-shadow:none}
.texts,.js .texts,.text,.js .text{display:block!important;overflow:visible}
.text[hidden]{display:block!important}
.text ol{font-size:9pt}
.response{border-top:1px dotted #545d68;padding-top:.4rem;margin-top:.6rem;font-size:8.5pt}
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
