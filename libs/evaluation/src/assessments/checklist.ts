import {
  claimsPoints,
  type EvidenceKind,
  isAnswered,
  itemsOf,
  lacksPage,
  valueOf,
  type Instrument,
  type Item,
  type ItemValues,
} from '@app/instrument';
import type { Effects } from '../corrections/correction-views';
import { linkLines, sufficesFor } from '../link-checks/link-lines';
import type { ChecklistLine } from './checklist-line';
import type { EvidenceView } from './assessment-form';
import type { Progress } from './progress';

export type { ChecklistLine } from './checklist-line';

/** What stands between a questionnaire and its handing in: gaps, and answers worth a second look. Neither forbids it. */
export interface Checklist {
  readonly missing: readonly ChecklistLine[];
  readonly doubtful: readonly ChecklistLine[];
  readonly complete: boolean;
  readonly progress: Progress;
  /** The sentence that the superior signs, as it will be kept. */
  readonly statement: string;
}

/** Answers that stand but may not hold before a verifier: proof without the page it asks for, the same link for many items. */
export const doubtfulOf = (
  instrument: Instrument,
  values: ItemValues,
  evidence: Readonly<Record<string, readonly EvidenceView[]>>,
): ChecklistLine[] => {
  const uses = countUrls(evidence);
  return itemsOf(instrument).flatMap((item) => {
    const value = valueOf(values, item.code);
    if (!isAnswered(value) || value === undefined || !claimsPoints(item, value)) return [];
    const pieces = evidence[item.code] ?? [];
    return [
      ...ofOtherKinds(item, pieces),
      ...withoutPage(item, pieces),
      ...linkLines(item, pieces),
      ...oftenUsed(item, pieces, uses),
    ];
  });
};

/** Of an item that is empty but for last year's answer, that this is not handed in. */
export const sayingCopied = <L extends Pick<ChecklistLine, 'itemCode' | 'problem' | 'message'>>(
  missing: readonly L[],
  copies: Readonly<Record<string, unknown>>,
): (L | (Omit<L, 'problem'> & { readonly problem: 'copyUnconfirmed' }))[] =>
  missing.map((line) =>
    line.problem === 'unanswered' && Object.hasOwn(copies, line.itemCode)
      ? {
          ...line,
          problem: 'copyUnconfirmed',
          message: `Jawaban butir ${line.itemCode} disalin dari tahun lalu dan belum diperiksa. Yang belum diperiksa tidak ikut dikirim.`,
        }
      : line,
  );

const reviewMessages = {
  review: (code: string): string =>
    `Pertanyaan butir ${code} dikoreksi setelah Anda menjawabnya. Periksa jawaban Anda, lalu simpan sekali lagi.`,
  dropped: (code: string): string =>
    `Jawaban lama butir ${code} tidak berlaku lagi karena pertanyaannya dikoreksi. Jawab kembali.`,
} as const;

/** Answers that a correction of the questionnaire left to be looked at again, in the order of the questionnaire. */
export const reviewLines = (instrument: Instrument, effects: Effects): ChecklistLine[] =>
  itemsOf(instrument).flatMap(({ code, text }) => {
    const effect = Object.hasOwn(effects, code) ? effects[code] : undefined;
    if (!effect) return [];
    const problem = effect === 'review' ? 'answerReview' : 'answerDropped';
    return [{ itemCode: code, text: text.id, problem, message: reviewMessages[effect](code) }];
  });

const MANY = 5;

const countUrls = (evidence: Readonly<Record<string, readonly EvidenceView[]>>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const url of Object.values(evidence).flatMap((pieces) => pieces.flatMap((piece) => piece.url ?? [])))
    counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
};

const withoutPage = (item: Item, pieces: readonly EvidenceView[]): ChecklistLine[] =>
  lacksPage(
    item,
    pieces.map(({ page, file }) => ({ page, mediaType: file?.mediaType ?? null })),
  )
    ? [
        {
          itemCode: item.code,
          text: item.text.id,
          problem: 'pageMissing',
          message: `Sebutkan halaman bukti untuk butir ${item.code}, agar verifikator langsung menemukannya.`,
          pdfs: pieces.flatMap(({ id, file }) =>
            file?.mediaType === 'application/pdf' ? [{ evidenceId: id, name: file.name }] : [],
          ),
        },
      ]
    : [];

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  link: 'tautan',
  file: 'berkas',
  photo: 'foto',
  video: 'video',
  screenshot: 'tangkapan layar',
  statement: 'surat pernyataan',
};

/** Pieces of a kind that the item does not take, where those of its kinds do not suffice: beside enough they do no harm. */
const ofOtherKinds = (item: Item, pieces: readonly EvidenceView[]): ChecklistLine[] => {
  const wanted = item.evidence?.anyOf;
  if (!wanted || sufficesFor(item, pieces)) return [];
  const others = pieces.filter(({ kind }) => !wanted.includes(kind) && kind !== 'statement');
  if (others.length === 0) return [];
  const given = [...new Set(others.map(({ kind }) => kindWords[kind]))].join(', ');
  const accepted = wanted.map((kind) => kindWords[kind]).join(', ');
  const message = `Bukti butir ${item.code} berupa ${given} tidak dihitung; yang diterima: ${accepted}.`;
  return [{ itemCode: item.code, text: item.text.id, problem: 'kindUnwanted', message }];
};

const oftenUsed = (item: Item, pieces: readonly EvidenceView[], uses: ReadonlyMap<string, number>): ChecklistLine[] => {
  const url = pieces.find((piece) => piece.url !== null && (uses.get(piece.url) ?? 0) > MANY)?.url;
  if (!url) return [];
  return [
    {
      itemCode: item.code,
      text: item.text.id,
      problem: 'linkRepeated',
      message: `Tautan ${url} dipakai untuk ${uses.get(url)} butir. Pastikan tautan itu langsung menuju bukti butir ${item.code}.`,
    },
  ];
};
