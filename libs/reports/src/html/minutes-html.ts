import { checkBlock } from './check-block';
import type { MinutesModel } from '../minutes-model';
import type { ReportAssets } from '../pdf/assets';
import { html, type Fragment, type Markup } from './markup';
import { reportPage } from './report-page';
import { tables } from './table';

const identity = ({ heldOn, place, chair, head }: MinutesModel): Markup =>
  html`<dl class="identity">
    <dt>Hari dan tanggal</dt>
    <dd>${heldOn}</dd>
    <dt>Tempat</dt>
    <dd>${place}</dd>
    <dt>Pimpinan rapat</dt>
    <dd>${chair}</dd>
    <dt>Periode</dt>
    <dd>${head.periodTitle}</dd>
  </dl>`;

const memberTable = ({ members }: MinutesModel): readonly Markup[] =>
  tables(
    'Daftar hadir',
    [
      { head: 'Nama', width: 45 },
      { head: 'Jabatan', width: 35 },
      { head: 'Kehadiran', width: 20 },
    ],
    members.map(
      ({ name, position, here }) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td>${position}</td>
          <td>${here}</td>
        </tr>`,
    ),
  );

const decisionList = ({ decisions }: MinutesModel): Fragment =>
  decisions.length === 0
    ? html`<p>Tidak ada keputusan yang dicatat.</p>`
    : html`<ol class="advice">
        ${decisions.map(
          ({ about, decision, reason, vote }) =>
            html`<li>
              <b>${about}.</b> ${decision}<br />
              Alasan: ${reason}<br />
              ${vote}
            </li>`,
        )}
      </ol>`;

const signatures = ({ signers, head }: MinutesModel): Markup =>
  html`<p class="note">${head.placeAndDate}</p>
    <div class="signs" style="flex-wrap:wrap;justify-content:flex-start">
      ${signers.map(
        ({ name, position }) =>
          html`<div class="sign">
            <p>${position}</p>
            <div class="space"></div>
            <p class="name">${name}</p>
          </div>`,
      )}
    </div>`;

/** The minutes as one self-contained page, ready for `renderPdf`. */
export const minutesHtml = (model: MinutesModel, assets: ReportAssets): string =>
  reportPage(
    {
      head: model.head,
      lead: model.head.periodTitle,
      landscape: false,
      charts: [],
      body: html`${model.isDraft && html`<div class="warn"><p>Konsep: rapat ini belum ditutup.</p></div>`}
        <p>${model.opening}</p>
        ${identity(model)}
        <h2>Kehadiran</h2>
        <p>${model.attendance}</p>
        ${memberTable(model)}
        <h2>Keputusan</h2>
        ${decisionList(model)}
        <p class="note">
          Keputusan ini tidak mengubah nilai. Nilai berasal dari putusan verifikator dan kartu juri; dokumen periode
          yang dibahas bersidik jari SHA-256 (RFC 8785):
        </p>
        <p class="hash">${model.head.inputSha256}</p>
        ${signatures(model)}${model.head.check !== null && checkBlock(model.head.check)}`,
    },
    assets,
  );
