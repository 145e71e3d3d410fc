import type { PeriodDocument } from '@app/scoring';
import { fillPlaces } from './fill-places';
import { decimalComma, longDate } from './format';
import { categoryLabel } from './labels';
import {
  reportHead,
  type BandView,
  type PaperCheckMark,
  type ReportHead,
  type Scored,
  type WordedContext,
} from './report-head';
import { spelledDate } from './spelled-date';
import { decimalWords } from './spelled-decimal';

/** What a certificate carries beside the result: its number, and where it is checked. */
export interface CertificateSeal {
  readonly number: string;
  readonly check: PaperCheckMark;
}

/** One body's certificate. */
export interface Certificate extends CertificateSeal {
  readonly name: string;
  /** What it is given for, in the organiser's words. */
  readonly givenFor: string;
  readonly finalText: string;
  readonly finalWords: string;
  readonly band: BandView | null;
  /** "3 dari 24"; null without rank. */
  readonly rankText: string | null;
}

export interface CertificateModel {
  readonly head: ReportHead;
  readonly city: string | null;
  /** The day of the decision, spelled as minutes do. */
  readonly day: string;
  readonly certificates: readonly Certificate[];
}

/**
 * Certificates of a determined period, in the order of the seals. Throws RangeError for a period that is not determined,
 * and for a body without score.
 */
export const certificateModel = (
  document: PeriodDocument,
  scored: Scored,
  seals: ReadonlyMap<string, CertificateSeal>,
  context: WordedContext,
): CertificateModel => {
  if (!context.determination) throw new RangeError('a certificate is of a determined period');
  const head = reportHead('Sertifikat', document, scored, context);
  const timeZone = context.timeZone ?? 'Asia/Jakarta';
  const results = new Map(scored.results.map((result) => [result.id, result]));
  const placed = new Map<string, number>();
  for (const { category, ranks } of scored.results)
    if (ranks.category !== null) placed.set(category, (placed.get(category) ?? 0) + 1);
  const places = {
    periode: head.periodTitle,
    tahun: String(head.year),
    penyelenggara: head.organiser,
    nomor: context.determination.number,
    tanggal: longDate(context.determination.decidedOn, timeZone),
  };
  return {
    head,
    city: context.letterhead?.city ?? null,
    day: spelledDate(context.determination.decidedOn, timeZone),
    certificates: [...seals].map(([subjectId, seal]): Certificate => {
      const result = results.get(subjectId);
      if (!result || result.final === null) throw new RangeError(`${subjectId} has no score to certify`);
      const { name, category, final, band, ranks } = result;
      return {
        ...seal,
        name,
        givenFor: fillPlaces(context.words.certificate, {
          ...places,
          kategori: categoryLabel(document.period, category),
        }),
        finalText: decimalComma(final),
        finalWords: decimalWords(final),
        band: head.bands.find(({ code }) => code === band) ?? null,
        rankText: ranks.category === null ? null : `${ranks.category} dari ${placed.get(category) ?? 0}`,
      };
    }),
  };
};
