/** What a workbook is written from. Pure: the database was asked before. */
import { itemsOf, type Instrument } from '@app/instrument';
import type { SaqHead, SaqIdentity } from '@app/workbook';
import type { EvidenceView, StoredAnswer } from '../assessments/assessment-form';
import type { LoadedAssessment } from '../assessments/load-assessment';
import { longEnd, longInstant } from '../windows/long-instant';

/** Which questionnaire of whom it is, and what stands in it now. */
export const identityOf = (
  { id, instrumentSha256 }: LoadedAssessment,
  instrument: Instrument,
  answers: Readonly<Record<string, StoredAnswer>>,
  madeAt: string,
): SaqIdentity => ({
  assessmentId: id,
  instrumentSha256: instrumentSha256 ?? '',
  madeAt,
  bases: itemsOf(instrument).map(({ code }) => {
    const { revision, savedAt, value, note } = answers[code] ?? { revision: 0, savedAt: null, value: null, note: null };
    return { itemCode: code, revision, savedAt, value, note: note || null };
  }),
});

/** The words of its first sheet. */
export const headOf = (
  { bodyName, saqUntil }: LoadedAssessment,
  { periodTitle, timeZone, now }: { readonly periodTitle: string; readonly timeZone: string; readonly now: string },
): SaqHead => ({
  bodyName,
  periodTitle,
  deadline: saqUntil ? longEnd(saqUntil, timeZone) : 'Tidak ditentukan',
  madeAt: longInstant(now, timeZone),
});

/** Evidence as its cells list it. */
export const evidenceWords = (
  evidence: Readonly<Record<string, readonly EvidenceView[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(evidence).map(([code, pieces]) => [
      code,
      pieces.map(({ url, file, page }) => `${url ?? file?.name ?? ''}${page ? ` hal. ${page}` : ''}`),
    ]),
  );
