import { renderSVG } from 'uqr';
import type { PaperCheckMark } from '../report-head';
import { html, type Markup } from './markup';

// A picture with its words, which a tagged PDF calls a figure; drawing of its own inside the page would be nameless.
const pictureOf = (url: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(url, { border: 1 })).toString('base64')}`;

/** The QR to the page where anybody checks the paper, with the same address in letters; it says that it is no TTE. */
export const checkBlock = ({ url, code }: PaperCheckMark): Markup =>
  html`<div class="check">
    <img class="qr" src="${pictureOf(url)}" alt="Kode QR menuju ${url}" />
    <p>
      Pindai untuk memeriksa keaslian dokumen ini, atau buka <b>${url.slice(0, url.lastIndexOf('/'))}</b> dan ketik kode
      <b class="check-code">${code}</b>. Kode QR ini bukan tanda tangan elektronik tersertifikasi (TTE).
    </p>
  </div>`;
