// The page: contents at the left, the report, the source text at the right; one column when narrow.

export const LAYOUT = `
body{display:grid;grid-template:"bar bar bar" auto "nav main src" 1fr "foot foot foot" auto / 14.5rem minmax(0,1fr) var(--pane,27rem);min-height:100vh}
.skip{position:absolute;left:-999rem;top:0;z-index:9;background:var(--bg);padding:.5rem 1rem}
.skip:focus{left:.5rem;top:.5rem}
.bar{grid-area:bar;position:sticky;top:0;z-index:5;display:flex;gap:1rem;align-items:center;min-height:3.25rem;padding:.35rem 1.5rem;background:var(--bg);border-bottom:1px solid var(--line)}
.bar .who{margin-right:auto;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
.bar .who span{color:var(--muted);font-weight:400}
.bar label{display:flex;gap:.4rem;align-items:center;font-size:.86rem;color:var(--muted)}
.bar>span{white-space:nowrap;font-size:.86rem;color:var(--muted)}
button,select,input[type=search]{font:inherit;font-size:.88rem;color:var(--text);background:var(--bg);border:1px solid var(--control);border-radius:4px;min-height:2rem;padding:.2rem .6rem}
button{cursor:pointer}
button:hover{background:var(--surface)}
input[type=checkbox],input[type=radio]{width:1.15rem;height:1.15rem;accent-color:var(--link)}
nav{grid-area:nav;position:sticky;top:3.25rem;align-self:start;max-height:calc(100vh - 3.25rem);overflow:auto;padding:1.5rem 1rem 2rem 1.5rem;font-size:.9rem}
nav h2{font-size:.75rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin-bottom:.5rem}
nav ul{list-style:none;padding:0}
nav li{margin:0}
nav li a{display:flex;justify-content:space-between;gap:.5rem;padding:.22rem .5rem;border-radius:4px;color:var(--text);text-decoration:none;min-height:1.6rem;border-left:2px solid transparent}
nav li a:visited{color:var(--text)}
nav li a:hover{background:var(--surface);text-decoration:underline}
nav li a[aria-current]{border-left-color:var(--link);background:var(--surface);font-weight:600}
nav li .n{flex:none;white-space:nowrap;overflow-wrap:normal}
nav li.inner a{padding-left:1.4rem;font-size:.86rem}
nav details>summary{display:none}
main{grid-area:main;padding:2rem 2rem 4rem;min-width:0;max-width:62rem}
main>section{margin-top:3.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
main p,main ul,main ol{max-width:44rem}
main p{margin:.6rem 0}
footer{grid-area:foot;border-top:1px solid var(--line);padding:1rem 1.5rem;color:var(--muted);font-size:.86rem}
.js.no-pane{--pane:0rem}
.js.no-pane aside{display:none}
.js.no-pane main{max-width:76rem}
.show-pane{display:none}
.js.no-pane .show-pane{display:inline-block}
aside{grid-area:src;position:sticky;top:3.25rem;align-self:start;height:calc(100vh - 3.25rem);display:flex;flex-direction:column;border-left:1px solid var(--line);background:var(--surface);min-width:0}
aside .tools{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.5rem;padding:.6rem 1rem .3rem}
aside h2{font-size:.95rem;margin:0;letter-spacing:0}
aside .buttons{display:flex;gap:.35rem}
aside .buttons button{font-size:.8rem;min-height:1.75rem;padding:.1rem .5rem}
aside .key{margin:0;padding:.1rem 1rem .5rem;font-size:.78rem;color:var(--muted);border-bottom:1px solid var(--line)}
.tabs{border:0;display:flex;flex-wrap:wrap;gap:.3rem;padding:.1rem 1rem .4rem!important}
.tabs label{display:flex;align-items:center;gap:.35rem;font-size:.86rem;padding:.15rem .5rem;border:1px solid var(--line);border-radius:4px;background:var(--bg);min-height:1.75rem;max-width:12rem}
.tabs label span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.tabs label:has(:checked){border-color:var(--control);font-weight:600}
.texts{flex:1;min-height:0;overflow:auto;display:flex;flex-direction:column}
.js .texts{overflow:hidden}
.text{padding:.25rem 1rem 2rem 0}
.js .text{overflow:auto;flex:1;min-height:0}
svg.map{position:sticky;top:0;float:right;width:.6rem;height:calc(100vh - 11rem);margin-right:-.9rem}
svg.map path{stroke:var(--low);stroke-width:3}svg.map .high{stroke:var(--missing)}svg.map .medium{stroke:var(--partial)}
.js .text svg.map{display:block}
.text h3{margin:.75rem 1rem;font-size:.9rem;font-family:var(--sans)}
.text h3 small{color:var(--muted);font-weight:400}
.text ol{padding-left:3.4rem;font:.94rem/1.5 var(--serif);list-style-position:outside}
.text li{margin:.35rem 0;padding-right:.25rem;white-space:pre-wrap;scroll-margin:35vh 0}
.text li::marker{color:var(--muted);font:.72rem var(--sans);font-variant-numeric:tabular-nums}
.text li.heading{font-weight:700;margin-top:1.1rem}
.text li:target,.text li.here{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
mark{background:var(--ev-t);color:var(--ev);border-bottom:2px solid light-dark(#b08900,#c9a800);box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.closest{background:none;color:inherit;border-bottom:2px dashed var(--control)}
.text li i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.text li>a:not(.return){font:600 .7rem var(--sans);white-space:nowrap;padding:.05rem .25rem;margin:0 .1rem;border:1px solid var(--control);border-radius:3px;text-decoration:none;background:var(--bg);color:var(--link);vertical-align:.12em}
a.return{display:inline-block;font:600 .8rem var(--sans);margin:.3rem .3rem 0 0;padding:.15rem .5rem;border:1px solid var(--link);border-radius:4px;background:var(--bg)}
.box{font:.75em var(--mono);border:1px solid var(--control);border-radius:2px;padding:0 .15em;color:var(--muted)}
::highlight(found){background-color:light-dark(#ffd84a,#8a6d00);color:light-dark(#000,#fff)}
@media (max-width:1180px){
body{grid-template:"bar" auto "nav" auto "main" 1fr "src" auto "foot" auto / minmax(0,1fr)}
nav{position:static;max-height:none;padding:1rem 1.5rem 0}
nav h2{display:none}
nav details>summary{display:list-item;font-weight:600;min-height:1.75rem}
nav ul{columns:14rem}
main{max-width:60rem}
aside{position:static;height:auto;border-left:0;border-top:1px solid var(--line)}
.js aside{position:fixed;inset:auto 0 0;height:46vh;z-index:6;border-top:2px solid var(--control);box-shadow:0 -6px 24px rgb(0 0 0/.18)}
.js.pane-open main{padding-bottom:50vh}
#wider,#narrower{display:none}
}
@media (max-width:700px){
html{scroll-padding-top:6.5rem}
main{padding:1.25rem 1rem 3rem}
.bar{padding:.35rem 1rem;gap:.6rem;flex-wrap:wrap}
.bar .who{flex-basis:100%}
.bar>span{display:none}
h1{font-size:1.6rem}
h2{font-size:1.3rem}
}
@media (prefers-reduced-transparency:reduce){.js aside{box-shadow:none}}
`;
