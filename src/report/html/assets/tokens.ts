// Colours, type and space, light and dark in one set. Pairs reach 7:1 for body and evidence text,
// 4.5:1 for other text, 3:1 for borders of controls and focus.

export const TOKENS = `
:root{color-scheme:light dark;
--bg:light-dark(#fff,#0f1318);--surface:light-dark(#f5f7f9,#171c23);--text:light-dark(#1a1f26,#e6eaef);--muted:light-dark(#545d68,#a3adb8);
--line:light-dark(#d0d7de,#323b46);--control:light-dark(#7d8793,#7b8794);--link:light-dark(#0a4fb3,#7fb3ff);--visited:light-dark(#6b3fa0,#c3a3f0);
--satisfied:light-dark(#0f6435,#6fd39a);--satisfied-t:light-dark(#e6f4eb,#12301f);--partial:light-dark(#7a4b00,#f0c05a);--partial-t:light-dark(#fff2d2,#352808);
--missing:light-dark(#9c1c2b,#ff9aa5);--missing-t:light-dark(#fdeaec,#3b1419);--review:light-dark(#5b3a9e,#c7b0f5);--review-t:light-dark(#f1ecfb,#281f3d);
--na:light-dark(#545d68,#a3adb8);--na-t:light-dark(#eef1f4,#222932);--low:light-dark(#1f5483,#8fc3f0);--low-t:light-dark(#e6f0f9,#12293d);
--ev:light-dark(#1a1f26,#fff6cc);--ev-t:light-dark(#fff3b0,#4a3f00);--ins:light-dark(#0f5132,#8ce0ad);--ins-t:light-dark(#d9f2e3,#12301f);
--del:light-dark(#8a1220,#ffa3ad);--del-t:light-dark(#fde2e5,#3b1419);
--a:light-dark(#0a4fb3,#7fb3ff);--b:light-dark(#a34200,#ffb07a);--c:light-dark(#0f6435,#6fd39a);--d:light-dark(#6b3fa0,#c3a3f0);
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Georgia,"Liberation Serif",serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:visited{color:var(--visited)}
a[data-r]:visited,nav a:visited,.ids a:visited{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
[hidden]{display:none!important}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,fieldset{margin:0;padding:0}
h1{font-size:2.15rem;line-height:1.15;letter-spacing:-.015em;font-weight:680;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.2;letter-spacing:-.01em;margin-bottom:1rem}
h3{font-size:1.1rem;line-height:1.3;margin:2rem 0 .75rem}
h4{font-size:1.02rem;line-height:1.35}
ul,ol{padding-left:1.4rem}
li{margin:.3rem 0}
code{font:.86em var(--mono);overflow-wrap:anywhere}
.nowrap{white-space:nowrap;overflow-wrap:normal}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.n{color:var(--muted);font-weight:400;font-size:.85em;font-variant-numeric:tabular-nums}
.note,small,cite,.also,.searched{color:var(--muted);font-size:.86rem}
.print-only{display:none}
`;
