import { fillPlaces } from '../fill-places';
import { longDate } from '../format';
import type { RankingModel } from '../ranking-model';
import type { PaperWords } from '../report-head';
import { checkBlock } from './check-block';
import { html, type Fragment } from './markup';
import { rankingPieces } from './ranking-html';
import { signatureBlock, type ReportPieces } from './report-page';

/** The number and day of a decree, as it is printed. */
export interface Decree {
  readonly number: string;
  readonly decidedOn: string;
  readonly note: string | null;
  readonly resultSha256: string;
  /** SHA-256 of the key that signed it; null where it was determined before determinations were signed. */
  readonly keyId: string | null;
  /** The decree whose place it takes, and why; null for the first of a period. */
  readonly corrects: { readonly number: string; readonly decidedAt: string; readonly reason: string } | null;
  /** IANA name of the organiser's zone. */
  readonly timeZone: string;
  readonly words: PaperWords;
}

const paragraphs = (
  model: RankingModel,
  { note, resultSha256, keyId, corrects, timeZone }: Decree,
  dictums: readonly string[],
): readonly string[] => [
  `Menetapkan hasil ${model.head.periodTitle} sebagaimana tercantum dalam Lampiran, yang merupakan bagian tidak terpisahkan dari Keputusan ini.`,
  `Hasil sebagaimana dimaksud pada diktum KESATU mencakup ${model.participants} badan publik peserta: ${model.ranked} diperingkat dan ${model.unranked} tidak diperingkat.`,
  `Setiap angka dalam Lampiran dapat dihitung ulang dari dokumen periode dengan SHA-256 ${model.head.inputSha256}; dokumen hasilnya ber-SHA-256 ${resultSha256}${
    keyId === null ? '' : `, dan ditandatangani secara elektronik dengan kunci Ed25519 bersidik jari ${keyId}`
  }. Tanda tangan itu bukan tanda tangan elektronik tersertifikasi (TTE).`,
  ...(corrects === null
    ? []
    : [
        `Keputusan ini membetulkan Keputusan Nomor ${corrects.number} tanggal ${longDate(corrects.decidedAt, timeZone)} dengan alasan: ${corrects.reason}`,
        `Keputusan Nomor ${corrects.number} beserta Lampirannya digantikan oleh Keputusan ini.`,
      ]),
  ...dictums,
  ...(note === null ? [] : [note]),
  'Keputusan ini berlaku sejak tanggal ditetapkan.',
];

const ordinals = [
  'KESATU',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
  'KESEMBILAN',
  'KESEPULUH',
  'KESEBELAS',
  'KEDUA BELAS',
] as const;

/** The organiser's own texts with this decree's values in their places. */
const filled = (texts: readonly string[], { head, participants, ranked }: RankingModel, decree: Decree): string[] => {
  const values = {
    periode: head.periodTitle,
    tahun: String(head.year),
    penyelenggara: head.organiser,
    nomor: decree.number,
    tanggal: longDate(decree.decidedOn, decree.timeZone),
    peserta: String(participants),
    diperingkat: String(ranked),
  };
  return texts.map((text) => fillPlaces(text, values));
};

const reasons = (heading: string, texts: readonly string[], style: 'a' | '1'): Fragment =>
  texts.length > 0 &&
  html`<h2>${heading}</h2>
    <ol class="reasons" type="${style}">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ol>`;

/** A decree with its annex, one table for each category: in pieces, as a ranking is, so that a long annex prints in parts. */
export const decreePieces = (model: RankingModel, decree: Decree): ReportPieces => ({
  ...rankingPieces(model),
  head: { ...model.head, title: `Keputusan Nomor ${decree.number}` },
  lead: `${decree.corrects === null ? 'Penetapan' : 'Pembetulan penetapan'} hasil ${model.head.periodTitle}`,
  charts: [],
  opening: html`${reasons('Menimbang', filled(decree.words.considering, model, decree), 'a')}
    ${reasons('Mengingat', filled(decree.words.recalling, model, decree), '1')}
    <h2>Memutuskan</h2>
    <dl class="identity">
      ${paragraphs(model, decree, filled(decree.words.dictums, model, decree)).map(
        (text, index) =>
          html`<dt>${ordinals[index] ?? ''}</dt>
            <dd style="font-weight:400">${text}</dd>`,
      )}
    </dl>
    ${signatureBlock(model.head) ?? html`<p class="note">Ditetapkan ${model.head.placeAndDate}</p>`}${model.head.check !== null && checkBlock(model.head.check)}
    <h2 class="page">Lampiran Keputusan Nomor ${decree.number}</h2>`,
  closing: null,
});
