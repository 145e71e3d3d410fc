import type { ReportAssets } from '../pdf/assets';
import type { VisitMinutesModel } from '../visit-minutes-model';
import { chartScripts } from './charts';
import { Markup, html, type Fragment } from './markup';
import { letterheadBlock } from './report-page';
import { signatureSvg } from './signature-svg';
import { paperSizes, reportCss } from './style';
import { tables } from './table';

const visitCss = (paper: keyof typeof paperSizes): string => `
@page{size:${paperSizes[paper].join(' ')};margin:14mm 16mm 17mm 22mm;@bottom-left{font:7pt Inter;color:#5b6675;content:"Berita acara visitasi"}@bottom-right{font:7pt Inter;color:#5b6675;content:"Halaman " counter(page) " dari " counter(pages)}}
.opening{margin:5mm 0 3mm}
tr.part th{background:#eef3f9;color:#083575}
.hash{font-family:monospace}
.photos{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm;margin:3mm 0 5mm}
.photo{margin:0;break-inside:avoid}
.photo img{display:block;width:100%;height:38mm;object-fit:contain;background:#f2f4f7}
.photo figcaption{margin-top:1mm;font-size:7.5pt;color:#3c4755;overflow-wrap:anywhere}
.signs{justify-content:space-between;margin-top:4mm}
.sign{width:70mm}
.sign .space{display:flex;align-items:center;justify-content:center;height:24mm;font-size:8pt;color:#3c4755}
.hand{width:60mm;height:24mm}`;

const identity = ({ identity: lines }: VisitMinutesModel): Markup =>
  html`<dl class="identity">
    ${lines.map(
      ([label, text]) =>
        html`<dt>${label}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;

const findings = ({ rows }: VisitMinutesModel): readonly Markup[] =>
  tables(
    'Hasil pemeriksaan',
    [
      { head: 'Butir', width: 9 },
      { head: 'Yang diperiksa', width: 33 },
      { head: 'Temuan', width: 33 },
      { head: 'Catatan', width: 25 },
    ],
    rows.map(
      ({ heading, code, question, finding, note }) =>
        html`${
            heading !== null &&
            html`<tr class="part">
              <th colspan="4" scope="colgroup">${heading}</th>
            </tr>`
          }
          <tr>
            <td class="code">${code}</td>
            <th scope="row">${question}</th>
            <td>${finding}</td>
            <td>${note ?? '–'}</td>
          </tr>`,
    ),
  );

const proofTable = ({ proofs }: VisitMinutesModel): Fragment =>
  proofs.length === 0
    ? html`<p>Tidak ada foto, berkas, atau tautan.</p>`
    : tables(
        'Foto, berkas, dan tautan',
        [
          { head: 'Butir', width: 9 },
          { head: 'Jenis', width: 9 },
          { head: 'Foto, berkas, atau tautan', width: 34 },
          { head: 'Sidik jari berkas (SHA-256)', width: 48 },
        ],
        proofs.map(
          ({ code, kind, what, marks }) =>
            html`<tr>
              <td class="code">${code}</td>
              <td>${kind}</td>
              <td>${what}</td>
              <td>
                ${marks.length === 0 && '–'}
                ${marks.map(([name, mark]) => html`<div>${name && `${name}: `}<span class="hash">${mark}</span></div>`)}
              </td>
            </tr>`,
        ),
      );

/** Why a photograph has two. */
const redrawn = ({ proofs }: VisitMinutesModel): Fragment =>
  proofs.some(({ marks }) => marks.length > 1) &&
  html`<p class="note">
    Yang ditandatangani ialah sidik jari berkas seperti dikirim dari gawai penilai. Foto digambar ulang saat diterima
    agar lokasi dan data kamera tidak ikut tersimpan, sehingga berkas yang disimpan bersidik jari lain.
  </p>`;

const photoGrid = ({ photos }: VisitMinutesModel): Fragment =>
  photos.length > 0 &&
  html`<div class="photos">
    ${photos.map(
      ({ caption, src }) =>
        html`<figure class="photo">
          <img src="${src}" alt="Foto ${caption}" />
          <figcaption>${caption}</figcaption>
        </figure>`,
    )}
  </div>`;

const hand = ({ way, strokes, name }: VisitMinutesModel['hands'][number]): Fragment => {
  if (strokes !== null) return signatureSvg(strokes, name);
  return way === 'typed' ? 'Disetujui dengan mengetik nama' : 'Tidak bersedia menandatangani';
};

const signatures = ({ hands, placeAndDate }: VisitMinutesModel): Markup =>
  html`<section style="break-inside:avoid">
    <p>${placeAndDate}</p>
    <div class="signs">
      ${hands.map(
        (one) =>
          html`<div class="sign">
            <p>${one.capacity}</p>
            <div class="space">${hand(one)}</div>
            <p class="name">${one.name}</p>
            ${one.position !== null && html`<p>${one.position}</p>`}
          </div>`,
      )}
    </div>
  </section>`;

/** The minutes of a visit as one self-contained page, ready for `renderPdf`. */
export const visitMinutesHtml = (model: VisitMinutesModel, assets: ReportAssets): string =>
  html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <title>${model.title} – ${model.identity[0]?.[1] ?? ''}</title>
        <style>
          ${new Markup(`${assets.fontCss}\n${reportCss}\n${visitCss(model.letterhead.paper ?? 'A4')}`)}
        </style>
      </head>
      <body>
        ${letterheadBlock(model.letterhead)}
        <h1>${model.title}</h1>
        <p class="lead">${model.lead}</p>
        <main>
          <p class="opening">${model.opening}</p>
          ${identity(model)}${model.proposal !== null && html`<div class="warn"><p>${model.proposal}</p></div>`}
          ${model.replaces.map((line) => html`<div class="warn"><p>${line}</p></div>`)}
          <h2>Hasil pemeriksaan</h2>
          ${findings(model)}
          <h2>Foto, berkas, dan tautan (${model.proofs.length})</h2>
          ${redrawn(model)} ${proofTable(model)} ${photoGrid(model)}
          <h2>Tanda tangan</h2>
          ${model.remarks.map((line) => html`<p>${line}</p>`)}
          <p class="note">${model.signedBy} Sidik jarinya (SHA-256 dari JSON kanonik, RFC 8785):</p>
          <p class="hash">${model.contentSha256}</p>
          ${signatures(model)}
        </main>
        ${chartScripts([], assets.chartScript)}
      </body>
    </html>`.text;
