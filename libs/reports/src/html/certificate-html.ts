import type { Certificate, CertificateModel } from '../certificate-model';
import type { ReportAssets } from '../pdf/assets';
import { chartScripts } from './charts';
import { checkBlock } from './check-block';
import { Markup, html, type Fragment } from './markup';
import { letterheadBlock, previewMark } from './report-page';
import { paperSizes, reportCss } from './style';

const certificateCss = (paper: keyof typeof paperSizes): string => {
  const [short, long] = paperSizes[paper];
  return `
@page{size:${long} ${short};margin:10mm}
.certificate{height:calc(${short} - 20.5mm);break-after:page;break-inside:avoid;border:.8mm double #083575;border-width:1.6mm;padding:7mm 14mm 6mm;display:flex;flex-direction:column;text-align:center}
.certificate:last-child{break-after:auto}
.certificate .kop-rule{margin-bottom:4mm}
.certificate h1{font-size:27pt;letter-spacing:.16em;text-transform:uppercase;color:#083575;padding-left:.16em}
.certificate p{margin:0}
.number{font-size:10pt}
.given{margin-top:auto!important;font-size:12pt}
.certificate h2{font-size:23pt;line-height:1.2;margin:2mm 0;color:#17202b;overflow-wrap:anywhere}
.certificate h2.long{font-size:16pt}
.outcome{font-size:12pt;max-width:200mm;align-self:center;text-wrap:balance}
.qualification{font-size:22pt;line-height:1.25;font-weight:700;letter-spacing:.03em;margin:2.5mm 0 .5mm!important}
.qualification span{border-bottom:1mm solid;padding:0 4mm .5mm}
.figures{font-size:12pt;margin-top:3mm!important}
.bottom{margin-top:auto;display:flex;align-items:flex-end;justify-content:space-between;gap:8mm;text-align:left}
.bottom .check{margin:0}
.bottom .check p{max-width:66mm}
.bottom .signs{margin:0;gap:8mm}
.bottom .sign{min-width:58mm;max-width:84mm}
.bottom .sign .space{height:15mm}
.made{font-size:10pt;text-align:center;margin-bottom:2mm!important;max-width:100mm;margin-left:auto!important;text-wrap:balance}`;
};

/** From here a name is set smaller, so that it stays on two lines. */
const longName = 48;

const signatures = ({ head, city, day }: CertificateModel): Fragment =>
  html`<div>
    <p class="made">Ditetapkan${city === null ? '' : ` di ${city}`}<br />pada hari ${day}</p>
    <div class="signs">
      ${(head.letterhead?.signatories ?? []).map(
        ({ role, name, nip }) =>
          html`<div class="sign">
            <p>${role}</p>
            <div class="space"></div>
            <p class="name">${name}</p>
            ${nip ? html`<p>NIP ${nip}</p>` : null}
          </div>`,
      )}
    </div>
  </div>`;

const page = (model: CertificateModel, certificate: Certificate): Markup => {
  const { name, number, givenFor, finalText, finalWords, band, rankText, check } = certificate;
  return html`<section class="certificate">
    ${letterheadBlock(model.head.letterhead)}
    <h1>Sertifikat</h1>
    <p class="number">Nomor ${number}${model.head.isPreview && html` · <b>PRATINJAU, bukan sertifikat</b>`}</p>
    <p class="given">diberikan kepada</p>
    <h2 class="${name.length > longName ? 'long' : ''}">${name}</h2>
    <p class="outcome">${givenFor}</p>
    <p class="qualification"><span style="border-color:${band?.colour ?? '#083575'}">${band?.label ?? '–'}</span></p>
    <p class="figures">
      Nilai <b>${finalText}</b> (${finalWords})${rankText === null ? null : html` · Peringkat <b>${rankText}</b>`}
    </p>
    <div class="bottom">${checkBlock(check)}${signatures(model)}</div>
  </section>`;
};

/** Certificates from one to another, each a page: a whole self-contained document, ready for `renderPdf`. */
export const certificateHtml = (model: CertificateModel, assets: ReportAssets, from = 0, to = Infinity): string => {
  const shown = model.certificates.slice(from, to);
  const [only] = model.certificates.length === 1 ? shown : [];
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <title>Sertifikat ${only ? `${only.name} – ` : ''}${model.head.periodTitle}</title>
        <style>
          ${new Markup(`${assets.fontCss}\n${reportCss}\n${certificateCss(model.head.paper)}`)}
        </style>
      </head>
      <body>
        ${previewMark(model.head)}
        <main>${shown.map((each) => page(model, each))}</main>
        ${chartScripts([], assets.chartScript)}
      </body>
    </html>`.text;
};
