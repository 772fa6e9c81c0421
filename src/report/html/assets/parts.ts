// Cards, tables, tags, forms and charts.

export const PARTS = `
.kind{font-size:.78rem;letter-spacing:.1em;text-transform:uppercase;color:var(--muted);font-weight:600;margin:0 0 .5rem!important}
.cover .scroll{margin-top:1.25rem}
.cover td:nth-child(2){min-width:10.5rem}.laws li{margin:0}.cover th{white-space:nowrap}
.cover code{white-space:nowrap}
.made{color:var(--muted);font-size:.86rem}
.laws{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;color:var(--muted);font-size:.86rem;max-width:none!important}
.laws b{color:var(--text)}
.filtered{border:1px solid var(--control);padding:.4rem .75rem;border-radius:4px;font-size:.88rem}
.lead{font-size:1.13rem;line-height:1.55}
.doc{display:inline-block;min-width:1.35em;text-align:center;padding:0 .25em;border-radius:3px;border:1px solid;font-size:.85em;line-height:1.45;color:var(--muted)}
.dA{color:var(--a)}.dB{color:var(--b)}.dC{color:var(--c)}.dD{color:var(--d)}
.tag,b.s{display:inline-block;font-size:.74rem;font-weight:700;letter-spacing:.04em;padding:.08rem .45rem;border-radius:3px;white-space:nowrap;border:1px solid transparent}
.tag.high,.s.missing{color:var(--missing)}.tag.high,b.missing{background:var(--missing-t)}
.tag.medium,.s.partial{color:var(--partial)}.tag.medium,b.partial{background:var(--partial-t)}
.tag.low{color:var(--low);background:var(--low-t)}
.s.satisfied{color:var(--satisfied)}b.satisfied{background:var(--satisfied-t)}
.s.review{color:var(--review)}b.review{background:var(--review-t)}
.s.not-applicable{color:var(--na)}b.not-applicable{background:var(--na-t)}
b.satisfied::before{content:"● ";content:"● " / ""}b.partial::before{content:"◐ ";content:"◐ " / ""}b.missing::before{content:"○ ";content:"○ " / ""}b.review::before{content:"? ";content:"? " / ""}b.not-applicable::before{content:"– ";content:"– " / ""}
b.s{letter-spacing:0;font-size:.8rem;font-weight:600}
.first{border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem;margin:1.25rem 0;background:var(--surface)}
.first h3,.tally h3{margin:0 0 .5rem;font-size:1rem}
.first ol{padding:0;list-style:none;max-width:none}
.first .tag{justify-self:start}
.first li{display:grid;grid-template-columns:5.2rem minmax(0,1fr) auto;gap:.25rem .75rem;align-items:baseline;padding:.3rem 0;margin:0;border-top:1px solid var(--line)}
.first li:first-child{border-top:0}
.tally{margin:1.25rem 0}
.tally dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.tally dt{color:var(--muted);font-size:.86rem}
.tally dd{font-size:1.5rem;font-weight:650;font-variant-numeric:tabular-nums;line-height:1.2}
.elements caption,.topics caption,.words caption,.answers caption,.claims caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.42}
caption{text-align:left;color:var(--muted);font-size:.82rem;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-top:1px solid var(--line);font-weight:400;min-width:4.5rem}
thead th{overflow-wrap:normal;font-size:.8rem;font-weight:600;color:var(--muted);border-top:0;border-bottom:1px solid var(--control);vertical-align:bottom;padding-top:.2rem}
tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}
.numbers td,.numbers thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums;min-width:3.6rem}
.numbers.two td:nth-child(2),.numbers.two th:nth-child(2){text-align:left}.numbers tbody th,.numbers.two td:nth-child(2){min-width:7rem}
table p{margin:0 0 .2rem!important}
.elements,.topics,.words,.claims{table-layout:fixed;min-width:42rem}
.elements th:first-child{width:24%}
.elements:not(.abreast) th:nth-child(2){width:17%}
.elements cite{display:block;font-weight:400}
.elements .ids{display:block;font-size:.82rem}.ids a{display:inline-block;min-width:1.5rem;line-height:1.5rem}
.reasons{padding-left:1.1rem}
.elements .why{color:var(--muted);font-size:.84rem}
.remedy{margin-top:.3rem!important}
.topics th:first-child{width:19%}
.topics th:last-child:not(:nth-child(2)){width:17%}
.claims{min-width:56rem;font-size:.84rem}
.claims th:first-child{width:5rem}
.claims th:nth-child(2){width:34%}
.claims q{display:block;color:var(--muted)}
.words th:last-child{width:26%}
.words tbody th{font-weight:400}
.many{table-layout:auto!important;width:max-content}
.many td,.many th{min-width:9rem;max-width:13rem;width:auto!important}
.many th:first-child{position:sticky;left:0;background:var(--bg);z-index:1;min-width:8rem;max-width:10rem}
.silent{color:var(--muted);font-style:italic}
.plan{display:inline-block;font-size:.74rem;font-weight:600;border:1px solid var(--line);border-radius:3px;padding:0 .3rem;color:var(--muted);background:var(--surface)}
q,blockquote,.draft{font-family:var(--serif)}
q{quotes:"“" "”"}
small{white-space:normal}cite{font-style:normal}
td a[data-r],th a[data-r],.also a,small a{display:inline-block;min-width:1.5rem;line-height:1.5rem}
small a,.also a,figcaption a{font-variant-numeric:tabular-nums}
.terms>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.25rem 1rem;padding:.3rem 0;max-width:46rem}
.card{border:1px solid var(--line);border-left:4px solid var(--control);border-radius:4px;padding:1rem 1.25rem;margin:1rem 0;background:var(--bg)}
.card.high{border-left-color:var(--missing)}.card.medium{border-left-color:light-dark(#c98a14,#f0c05a)}.card.low{border-left-color:var(--low)}
.card:target,.difference:target,tr:target{outline:3px solid var(--link);outline-offset:2px}
.meta{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;margin:0 0 .35rem!important;font-size:.84rem;color:var(--muted)}
.meta .id{font:600 .84rem var(--mono);color:var(--text)}
.card h4{font-size:1.1rem;margin-bottom:.6rem;max-width:44rem;text-wrap:balance}
.quotes{display:grid;gap:.6rem;margin:.6rem 0}
.quotes.sides,.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.75rem;align-items:start}
.q{margin:.5rem 0;padding:.15rem 0 .15rem .9rem;border-left:3px solid light-dark(#e0b93a,#8a6d00)}
.q.closest{border-left:3px dashed var(--control)}
.quotes .q{margin:0}
.q blockquote{font-size:1.03rem;line-height:1.45;max-width:42rem}
.q blockquote::before{content:"“"}.q blockquote::after{content:"”"}
.q figcaption{font-size:.82rem;color:var(--muted);margin-top:.15rem}
.q.ins{border-left-color:var(--ins)}.q.del{border-left-color:var(--del)}
.q.ins blockquote{text-decoration:underline;text-decoration-color:var(--ins);text-underline-offset:.2em}
.facts{margin-top:.75rem;font-size:.93rem}
.facts{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.4rem 1rem}.facts i{color:var(--muted);font-style:normal;font-size:.86rem}
.facts dt{color:var(--muted);font-size:.84rem;padding-top:.08rem}
.facts dd{max-width:40rem}
.facts cite{white-space:normal}
.path{margin-top:.5rem}.path ol{font-size:.84rem;color:var(--muted);padding-left:1.4rem;overflow-wrap:anywhere}
.difference{padding:1.1rem 0;border-top:1px solid var(--line)}
.difference h3{margin:0 0 .3rem}
.difference h4{font-size:.9rem;margin-bottom:.3rem}
.side{padding:.6rem .8rem;border:1px solid var(--line);border-radius:4px;min-width:0}
.side.won{border-color:var(--satisfied);box-shadow:inset 0 3px 0 var(--satisfied)}
ins,.redline ins{color:var(--ins);background:var(--ins-t);text-decoration:underline;text-underline-offset:.15em}
del,.redline del{color:var(--del);background:var(--del-t);text-decoration:line-through}
.redline{font-family:var(--serif);font-size:1.03rem}
.draft{border:1px dashed var(--control);border-radius:4px;padding:.5rem 1.25rem;max-width:46rem}
.filter{border:1px solid var(--line);border-radius:6px;background:var(--surface);padding:.75rem 1rem;margin:.75rem 0 1.25rem}
.filter fieldset{border:0;display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;min-width:0}
.filter legend{font-size:.8rem;font-weight:600;color:var(--muted);margin-bottom:.3rem}
.filter label{display:grid;grid-template-columns:minmax(0,1fr);gap:.1rem;font-size:.8rem;color:var(--muted)}
.filter .checks{gap:.3rem .9rem}
.filter .checks legend{margin-bottom:.1rem;font-weight:400}
.filter .checks label{display:flex;gap:.35rem;align-items:center;color:var(--text);min-height:2rem;font-size:.88rem}
.filter label{min-width:0;max-width:100%}.filter select{max-width:min(15rem,100%)}
.filter .search input{width:11rem;max-width:100%}
.shown{margin:.6rem 0 0!important;font-size:.88rem}
.chart{margin:1.5rem 0 2rem}
.chart figcaption{font-weight:650;max-width:46rem}
.chart>.note{margin:.15rem 0 .5rem}
.chart svg{max-width:100%;height:auto;display:block}
.chart .scroll>svg{min-width:38rem}
.chart .key svg{display:inline-block;vertical-align:-2px;margin-left:.4rem}
.chart summary,details>summary{cursor:pointer;font-size:.88rem;color:var(--link);min-height:1.6rem}
svg text{font:12px var(--sans);fill:var(--text)}
svg .row{text-anchor:end}svg .middle,svg .inside,svg .head,svg .tick{text-anchor:middle}
svg .tick,svg .section{fill:var(--muted);font-size:11px}svg .head{font-weight:600}svg .inside{font-size:10.5px}
svg a text{fill:var(--link);text-decoration:underline}
svg .grid,svg .axis{stroke:var(--line);fill:none}svg .axis{stroke:var(--control);stroke-width:1.5}
svg .account{fill:var(--na-t);stroke:var(--control)}
svg .bar{fill:currentColor}svg .range{fill:url(#hatch);stroke:currentColor}svg .hatch{stroke:var(--control);stroke-width:2}
svg .arrow{stroke:currentColor;fill:none;stroke-width:2}
svg .node{fill:var(--surface);stroke:var(--line)}
svg .flow{stroke:var(--control);fill:none;stroke-width:1.5}svg .dashed{stroke-dasharray:5 4}
svg .arc{fill:none;stroke-width:2;stroke:var(--low)}svg .arc.high{stroke:var(--missing)}svg .arc.medium{stroke:var(--partial)}
svg .end{fill:var(--low)}svg .end.high{fill:var(--missing)}svg .end.medium{fill:var(--partial)}
svg .id{paint-order:stroke;stroke:var(--bg);stroke-width:4px;stroke-linejoin:round;text-anchor:middle;font-weight:600;font-size:11.5px}
svg a:hover .arc,svg a:focus-visible .arc{stroke-width:4}
svg .change{fill:var(--na)}svg .change.less-protective{fill:var(--del)}svg .change.more-protective{fill:var(--ins)}
.strip{display:grid;grid-template-columns:5rem minmax(0,1fr);align-items:start;margin:.5rem 0}
.strip p{margin:0!important;font-size:.9rem}
svg .letter{font-weight:700;fill:currentColor}
.cell rect{fill:var(--na-t)}.cell{color:var(--na)}
.cell.satisfied{color:var(--satisfied)}.cell.satisfied rect{fill:var(--satisfied-t)}
.cell.partial{color:var(--partial)}.cell.partial rect{fill:var(--partial-t)}
.cell.missing{color:var(--missing)}.cell.missing rect{fill:var(--missing-t)}
.cell.review{color:var(--review)}.cell.review rect{fill:var(--review-t)}

.full{fill:currentColor;stroke:none}
.ring{fill:none;stroke:currentColor;stroke-width:1.6}
.dash{stroke:currentColor;stroke-width:2;fill:none}
.ring.dashed{stroke-dasharray:2.4 2}
.sign{font:700 14px var(--sans);fill:currentColor!important;text-anchor:middle;font-weight:700;font-size:14px;text-decoration:none!important}
a:hover .cell rect{stroke:currentColor}
.answers{min-width:34rem}
.answers .plan{margin-left:.4rem}
.answers td,.answers th{min-width:6.5rem}
.answer{display:block;font-weight:600}.answer svg{display:inline-block;vertical-align:-2px}
.answer.silent{font-weight:400}
@media (max-width:700px){.scroll>table{min-width:34rem}.first li{grid-template-columns:minmax(0,1fr)}.facts{gap:.1rem 0}.facts dd{margin-bottom:.4rem}.facts,.terms>div{grid-template-columns:minmax(0,1fr)}.card{padding:.9rem}.strip{grid-template-columns:minmax(0,1fr)}}
@media (forced-colors:active){.tag,b.s,.doc,.card,.answer svg{border:1px solid}mark{forced-color-adjust:none;background:Mark;color:MarkText}.cell rect{stroke:CanvasText}.cell{color:CanvasText}svg .bar,svg .range{fill:CanvasText}}
`;
