import type { ReportHead } from '../report-head';

/** Short and long side of each paper. */
export const paperSizes = { A4: ['210mm', '297mm'], F4: ['215mm', '330mm'] } as const;

const quotedCss = (text: string): string => `"${text.replace(/[^\p{L}\p{N} .,:;()/–·-]/gu, ' ')}"`;

/**
 * Page box: A4 or F4, page x of y and the report's standing in the margin. Margin boxes use the page's own font, which
 * Chromium's header template does not. `numbered` is off where pages are merged and numbered afterwards.
 */
export const pageCss = (head: ReportHead, landscape: boolean, numbered: boolean): string => {
  const [short, long] = paperSizes[head.paper];
  const small = 'font:7pt Inter;color:#5b6675';
  const standing = head.provisional ? `${head.periodTitle} · Hasil sementara` : head.periodTitle;
  return `@page{size:${landscape ? `${long} ${short}` : `${short} ${long}`};margin:18mm ${landscape ? '14mm' : '16mm'} 17mm ${landscape ? '14mm' : '22mm'};
@bottom-left{content:${quotedCss(head.isPreview ? `PRATINJAU · ${standing}` : standing)};${small};width:78%}
@bottom-right{width:22%;text-align:right;content:${numbered ? '"Halaman " counter(page) " dari " counter(pages)' : '""'};${small}}}
@page:first{margin-top:12mm}`;
};

/** The look of all reports. Colours are print-safe; nothing is said by colour alone. */
export const reportCss = `
*{box-sizing:border-box}
html{font:9.5pt/1.42 Inter,sans-serif;color:#17202b;font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact}
body{margin:0}
.kop{display:flex;align-items:center;gap:6mm;border-bottom:.6mm solid #17202b;padding-bottom:2.4mm;margin-bottom:.7mm}
.kop>div{flex:1;text-align:center}
.kop-logo{flex:none;max-width:30mm;max-height:24mm;object-fit:contain}
.preview-mark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:84pt;font-weight:700;letter-spacing:.08em;color:#b3261e;opacity:.14;transform:rotate(-32deg);z-index:9;pointer-events:none}
.kop p{margin:0}
.kop .line{font-size:11.5pt;letter-spacing:.02em;text-transform:uppercase}
.kop .office{font-size:13.5pt;font-weight:700;text-transform:uppercase}
.kop .address{font-size:8pt;color:#3c4755;margin-top:.8mm}
.kop-rule{border-top:.2mm solid #17202b;margin-bottom:6mm}
h1{font-size:15pt;line-height:1.2;margin:0;text-align:center;font-weight:700}
.lead{text-align:center;margin:.8mm 0 0;font-size:10.5pt}
.standing{text-align:center;margin:1.4mm 0 5mm;font-size:8.5pt;color:#3c4755}
.standing b{color:#17202b}
h2{font-size:12pt;margin:6mm 0 2mm;font-weight:700;color:#083575;break-after:avoid}
h3{font-size:10pt;margin:4mm 0 1.2mm;font-weight:700;break-after:avoid}
.page{break-before:page}
.kpis{display:flex;gap:3mm;margin:0 0 4.5mm;padding:0;list-style:none}
.kpi{flex:1;border:.25mm solid #c9d1db;border-top:1mm solid #083575;border-radius:1mm;padding:2mm 3mm}
.kpi b{display:block;font-size:16pt;line-height:1.25;font-weight:700}
.kpi span{font-size:8pt;color:#3c4755}
.charts{display:flex;gap:5mm;margin-bottom:4mm;break-inside:avoid}
figure{flex:1;margin:0;border:.25mm solid #c9d1db;border-radius:1mm;padding:2.4mm 3mm}
figcaption{font-weight:600;font-size:9pt;margin-bottom:1.5mm}
.canvas{position:relative;width:100%}
canvas{display:block}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:8.4pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.2mm solid #c9d1db;padding:1.1mm 1.7mm;vertical-align:top;text-align:left;overflow-wrap:anywhere}
thead th{overflow-wrap:normal;background:#083575;color:#fff;font-weight:600;vertical-align:middle;text-align:center;border-color:#083575;line-height:1.25}
thead th small{display:block;font-weight:400;font-size:7pt}
tbody th{font-weight:600}
tbody tr:nth-child(even)>*{background:#f5f7fa}
td.n,th.n{text-align:right;white-space:nowrap}
td.c,th.c{text-align:center}
td.final{font-weight:700}
td.none{color:#5b6675;font-style:italic;font-size:7.4pt;text-align:right}
td.code{font-size:7.4pt;color:#3c4755}

.sub{display:block;font-weight:400;font-size:7.2pt;color:#3c4755}
table+table{margin-top:-.2mm}
.band{display:inline-block;border-radius:.8mm;padding:.1mm 1.6mm;font-weight:600;font-size:7.8pt;border-left:1.1mm solid;line-height:1.5}
.note{font-size:8pt;color:#3c4755;margin:1.5mm 0}
.warn{border:.25mm solid #b97a00;border-left:1.2mm solid #b97a00;background:#fff8e6;border-radius:1mm;padding:1.8mm 3mm;font-size:8.4pt;margin:0 0 4mm}
.warn p{margin:0}.warn p+p{margin-top:.8mm}
.identity{display:grid;grid-template-columns:44mm 1fr;margin:0 0 4mm;border-top:.2mm solid #c9d1db}
.identity>*{margin:0;padding:1mm 0;border-bottom:.2mm solid #e3e8ee}
.identity dt{color:#3c4755}.identity dd{font-weight:600}
.method{columns:2;column-gap:8mm;font-size:8.2pt}
.method section{break-inside:avoid;margin-bottom:2.6mm}
.method h3{margin:0 0 .6mm;font-size:8.8pt}
.method ul,.advice,.bullets{margin:0;padding-left:4mm}
.bullets{font-size:8.2pt}
.advice{padding-left:7mm}
.reasons{margin:0 0 3mm;padding-left:7mm}.reasons li{margin-bottom:1mm;padding-left:1mm}
.advice{font-size:8.8pt}.advice li{margin-bottom:1mm;break-inside:avoid}
.hash{font-size:7.2pt;overflow-wrap:anywhere;color:#3c4755}
.signs{display:flex;justify-content:flex-end;gap:14mm;margin-top:9mm;break-inside:avoid}
.check{display:flex;align-items:center;gap:4mm;margin-top:7mm;font-size:8pt;color:#3c4755;break-inside:avoid}
.check p{margin:0;max-width:92mm}
.check b{color:#17202b;overflow-wrap:anywhere}
.check .check-code{white-space:nowrap;font-weight:700}
.check .qr{flex:none;width:24mm;height:24mm}
.sign{min-width:62mm;text-align:center}
.sign p{margin:0}.sign .space{height:20mm}.sign .name{font-weight:700;text-decoration:underline}
`;
