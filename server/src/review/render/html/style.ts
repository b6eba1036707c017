/** The style sheet of the report. No font is loaded: each system shows its own Chinese face. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c1e21;--soft:#5a6068;--line:#d5d9de;--panel:#f5f6f8;--accent:#0b57a4;
--ready:#1a6b34;--ready-bg:#e3f4e7;--revise:#7a5200;--revise-bg:#fff3cd;--return:#9c1c12;--return-bg:#fbe0dd;--info-bg:#e6eef8;--mark:#ffe08a;--mark-fg:#1c1e21;--bar:#3b78b5;--bar-good:#2f8f4e;--bar-warn:#d99a00;--bar-bad:#c0392b}
@media (prefers-color-scheme:dark){:root{--bg:#16181b;--fg:#e6e8eb;--soft:#a2a9b1;--line:#3a3f45;--panel:#1f2226;--accent:#7fb4ec;
--ready:#8fdca6;--ready-bg:#173321;--revise:#f1cd77;--revise-bg:#3a2f10;--return:#ff9f95;--return-bg:#451b17;--info-bg:#1d2a3a;--mark:#6b5310;--mark-fg:#fff;--bar:#5b98d6;--bar-good:#56b877;--bar-warn:#e5b53a;--bar-bad:#e57368}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.65 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif}
main,header,footer{max-width:1180px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:26px;margin:0 0 4px;line-height:1.3}h2{font-size:20px;margin:40px 0 12px;padding-bottom:6px;border-bottom:2px solid var(--line)}h3{font-size:17px;margin:0}h4{font-size:15px;margin:18px 0 6px}
p{margin:6px 0}.soft{color:var(--soft)}.small{font-size:13px}
a{color:var(--accent)}a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:8px;background:var(--bg);padding:6px 12px;z-index:9}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:12px 0 0;padding:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(106px,1fr));gap:12px;margin:20px 0 0;padding:0;list-style:none}
.card{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:10px 14px}.card b{display:block;font-size:28px;line-height:1.2}
.tag{display:inline-block;padding:1px 9px;border-radius:10px;font-size:13px;line-height:1.6;white-space:nowrap;border:1px solid currentColor;background:var(--panel);color:var(--fg)}
.ready,.covered,.criticised,.answered,.approved{color:var(--ready);background:var(--ready-bg)}
.revise,.thin,.weak,.unsure,.stale,.warning{color:var(--revise);background:var(--revise-bg)}
.return,.missing,.unanswered,.returned,.error{color:var(--return);background:var(--return-bg)}
.info{background:var(--info-bg)}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{border:1px solid var(--line);padding:6px 9px;text-align:left;vertical-align:top}thead th{background:var(--panel)}th{font-weight:600}td.n,th.n{text-align:right;white-space:nowrap}tbody th{max-width:15em}td.state{white-space:nowrap}tbody td:first-child{white-space:nowrap}
.matrix td{text-align:center;white-space:nowrap}.matrix thead th{font-weight:600;min-width:86px}
.people th{white-space:nowrap}td.kind{white-space:nowrap}
.matrix td.self{background:var(--panel)}caption{text-align:left;color:var(--soft);font-size:13px;padding:0 0 6px}
.filters{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:end;background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px 14px;margin:12px 0}
.filters label{display:block;font-size:13px;color:var(--soft)}select,input,button{font:inherit;font-size:14px;color:var(--fg);background:var(--bg);border:1px solid var(--soft);border-radius:5px;padding:4px 8px}
button{cursor:pointer}
.draft{border:1px solid var(--line);border-radius:8px;margin:18px 0;padding:14px 18px}
.draft>header{padding:0;margin:0;max-width:none;display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}
ol.first{margin:8px 0;padding-left:1.6em}ol.first li{margin:2px 0}
ul.findings{list-style:none;margin:8px 0;padding:0}ul.findings>li{border-top:1px solid var(--line);padding:9px 0}
blockquote{margin:6px 0;padding:4px 12px;border-left:3px solid var(--line);color:var(--fg);overflow-wrap:anywhere}
mark{background:var(--mark);color:var(--mark-fg);padding:0 1px;border-radius:2px}
code{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.88em;overflow-wrap:anywhere}
details>summary{cursor:pointer;color:var(--accent);margin:6px 0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:14px;margin:12px 0 22px}.pair>div{border:1px solid var(--line);border-radius:8px;padding:10px 14px;min-width:0}.pair p.text{overflow-wrap:anywhere;margin:8px 0 0}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:26px}.charts>div:first-child{grid-row:span 2}figure{margin:0}figcaption{font-weight:600;margin-bottom:6px}
svg{width:100%;height:auto;display:block}svg text{font:13px/1 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;fill:var(--fg)}svg .bar{fill:var(--bar)}svg .b-error,svg .b-missing{fill:var(--bar-bad)}svg .b-warning,svg .b-thin{fill:var(--bar-warn)}svg .b-covered{fill:var(--bar-good)}svg .b-info{fill:var(--bar)}svg .track{fill:var(--panel)}
.legend{display:flex;gap:6px 14px;flex-wrap:wrap;margin:4px 0 0;font-size:13px}
footer{color:var(--soft);font-size:13px;padding-top:30px;padding-bottom:40px}
[hidden]{display:none!important}
@media (max-width:760px){.pair,.charts{grid-template-columns:1fr}}
@media print{@page{size:A4;margin:16mm 14mm}
:root{--bg:#fff;--fg:#000;--soft:#444;--line:#aaa;--panel:#f3f3f3;--accent:#000;--ready:#14552a;--ready-bg:#e3f4e7;--revise:#604000;--revise-bg:#fff3cd;--return:#8a1710;--return-bg:#fbe0dd;--info-bg:#e6eef8;--mark:#ffe08a;--mark-fg:#000;--bar:#3b78b5;--bar-good:#2f8f4e;--bar-warn:#d99a00;--bar-bad:#c0392b;color-scheme:light}
body{font-size:10.5pt;line-height:1.5}main,header,footer{max-width:none;padding:0}.filters,nav,.skip{display:none!important}h2,h4,summary,caption,thead tr{break-after:avoid}tbody tr:first-child{break-before:avoid}h2{margin-top:22px}.cards{grid-template-columns:repeat(5,1fr);gap:8px}.card{padding:6px 10px}.draft{border:0;border-top:1.5pt solid #000;border-radius:0;padding:8px 0}ul.findings>li,.copied,figure,tr{break-inside:avoid}.draft>header,ol.first{break-after:avoid}.scroll{overflow:visible}table{font-size:9.5pt}th,td{padding:3px 5px}.matrix thead th{min-width:0}tbody th,.matrix td{white-space:normal}.people tbody th{white-space:nowrap}.people{table-layout:fixed}a{text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
