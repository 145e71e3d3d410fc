import { renderSVG } from 'uqr';
import { longDateTime } from '../format';
import type { ReportAssets } from '../pdf/assets';
import type { Letterhead } from '../report-head';
import { chartScripts } from './charts';
import { Markup, html, type Fragment } from './markup';
import { letterheadBlock } from './report-page';
import { paperSizes, reportCss } from './style';

/** One piece of evidence on a receipt. */
export interface ReceiptEvidence {
  readonly item: string;
  /** Name of the file, or the link. */
  readonly what: string;
  /** Of a file; null for a link. */
  readonly sha256: string | null;
}

/** Everything that stands on the proof of handing in. */
export interface ReceiptModel {
  readonly letterhead: Pick<Letterhead, 'lines' | 'address' | 'logo' | 'paper'>;
  readonly number: string;
  readonly revision: number;
  readonly bodyName: string;
  readonly periodTitle: string;
  readonly submittedAt: string;
  readonly timeZone: string;
  /** In words, where it came otherwise than in time; else null. */
  readonly timing: string | null;
  readonly signedBy: string;
  readonly signedAs: string | null;
  readonly byLetter: boolean;
  /** Whether the signer is the body's PPID too. */
  readonly bySamePerson: boolean;
  readonly statement: string;
  readonly answersSha256: string;
  readonly evidenceSha256: string | null;
  readonly evidence: readonly ReceiptEvidence[];
  /** Where anyone may check it. */
  readonly checkUrl: string;
}

const receiptCss = (paper: keyof typeof paperSizes): string => `
@page{size:${paperSizes[paper].join(' ')};margin:14mm 16mm 17mm 22mm;@bottom-right{font:7pt Inter;color:#5b6675;content:"Halaman " counter(page) " dari " counter(pages)}}
.top{display:flex;gap:6mm;align-items:flex-start;margin-top:4mm}
.top dl{flex:1;margin:0}
.top dt{color:#3c4755;font-size:8.5pt}
.top dd{margin:0 0 2mm;font-weight:600;overflow-wrap:anywhere}
h1{margin-top:5mm}
.top figure{flex:none;width:34mm;margin:0;padding:0;border:0;text-align:center;font-size:7.5pt}
.top figure svg{width:34mm;height:34mm;display:block;margin:0 auto 1mm}
.hash{color:inherit;font-family:monospace;font-size:8pt;overflow-wrap:anywhere}
blockquote{margin:2mm 0;padding-left:3mm;border-left:1mm solid #083575}
table{width:100%;border-collapse:collapse;font-size:8pt;table-layout:fixed}
th,td{border:.2mm solid #c9d1db;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eef3f9}
th.item{width:16mm}
thead{display:table-header-group}
tr{break-inside:avoid}`;

const line = (label: string, text: string): Markup =>
  html`<dt>${label}</dt>
    <dd>${text}</dd>`;

const signerOf = ({ signedBy, signedAs, byLetter, bySamePerson }: ReceiptModel): string =>
  [signedBy, signedAs, byLetter ? 'dengan surat bertanda tangan' : null, bySamePerson ? 'juga petugas PPID' : null]
    .filter(Boolean)
    .join(', ');

const evidenceTable = (evidence: readonly ReceiptEvidence[]): Fragment =>
  evidence.length === 0
    ? html`<p>Tidak ada bukti yang dilampirkan.</p>`
    : html`<table>
        <thead>
          <tr>
            <th scope="col" class="item">Butir</th>
            <th scope="col">Berkas atau tautan</th>
            <th scope="col">Sidik jari berkas (SHA-256)</th>
          </tr>
        </thead>
        <tbody>
          ${evidence.map(
            ({ item, what, sha256 }) =>
              html`<tr>
                <td>${item}</td>
                <td>${what}</td>
                <td class="hash">${sha256 ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;

const bodyOf = (model: ReceiptModel): Markup =>
  html`${letterheadBlock(model.letterhead)}
    <h1>Tanda terima pengiriman</h1>
    <p class="lead">${model.periodTitle}</p>
    <div class="top">
      <dl>
        ${line('Nomor', model.number)} ${line('Badan publik', model.bodyName)}
        ${line('Dikirim', longDateTime(model.submittedAt, model.timeZone))}
        ${model.timing !== null && line('Keterangan', model.timing)}
        ${model.revision > 1 && line('Pengiriman ke-', String(model.revision))}
        ${line('Ditandatangani oleh', signerOf(model))}
      </dl>
      <figure role="img" aria-label="Kode QR menuju ${model.checkUrl}">
        ${new Markup(renderSVG(model.checkUrl, { border: 1 }))} Pindai untuk memeriksa
      </figure>
    </div>
    <h2>Pernyataan</h2>
    <blockquote>${model.statement}</blockquote>
    <h2>Sidik jari</h2>
    <p>Jawaban (SHA-256)</p>
    <p class="hash">${model.answersSha256}</p>
    ${
      model.evidenceSha256 !== null &&
      html`<p>Daftar bukti (SHA-256)</p>
        <p class="hash">${model.evidenceSha256}</p>`
    }
    <p class="note">
      Cara memeriksa: unduh isi kiriman (JSON) dari halaman tanda terima, lalu jalankan “terbuka verify-receipt” pada
      berkas itu. Sidik jari dihitung dari JSON kanonik (RFC 8785) bagian answers dan evidence. Keaslian nomor ini
      diperiksa di ${model.checkUrl}
    </p>
    <h2>Bukti yang dilampirkan (${model.evidence.length})</h2>
    ${evidenceTable(model.evidence)}`;

/** The receipt as a whole self-contained page, ready for {@link renderPdf}. */
export const receiptHtml = (model: ReceiptModel, assets: ReportAssets): string =>
  html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <title>Tanda terima ${model.number}</title>
        <style>
          ${new Markup(`${assets.fontCss}\n${reportCss}\n${receiptCss(model.letterhead.paper ?? 'A4')}`)}
        </style>
      </head>
      <body>
        <main>${bodyOf(model)}</main>
        ${chartScripts([], assets.chartScript)}
      </body>
    </html>`.text;
