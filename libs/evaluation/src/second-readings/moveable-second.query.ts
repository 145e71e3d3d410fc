import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import { hindranceOf, type AssignableVerifier } from '../assignments/balance-assignments';
import { itemsInShare } from '../assignments/item-share';
import { findSecondReading, type SecondReadingRow } from './second-readings.query';
import { oneWithoutSecond } from './without-second.query';

/** The second reading, if any of it can still go to somebody else. Throws `reading.finished`, `reading.waived`. */
export const findOpenSecond = async (tx: Transaction, assessmentId: string): Promise<SecondReadingRow | null> => {
  const reading = await findSecondReading(tx, assessmentId);
  if (reading?.finishedAt) throw problem.readingFinished();
  if (reading?.waivedAt) throw problem.readingWaived();
  return reading;
};

/** Throws `reader.barred` where this person may not read this assessment a second time, or has read their share of it already. */
export const requireSecondReader = async (
  tx: Transaction,
  assessmentId: string,
  { verifier, reading }: { readonly verifier: AssignableVerifier; readonly reading: SecondReadingRow | null },
): Promise<void> => {
  const isDone = reading?.readers.some(({ userId, finishedAt }) => userId === verifier.userId && finishedAt !== null);
  if (isDone) throw problem.readerBarred({ reason: 'ia sudah menyelesaikan bagiannya' });
  const hindrance = hindranceOf(verifier, verifier.load, await oneWithoutSecond(tx, assessmentId));
  if (hindrance) throw problem.readerBarred({ reason: reasons[hindrance] });
};

const reasons = {
  conflict: 'ia memiliki benturan kepentingan',
  barred: 'ia pembaca pertama atau dapat melihat putusan pertama melalui peran lain',
  language: 'ia tidak membaca bahasa dokumennya',
  limit: 'ini melampaui batas beban, jenis, atau wilayahnya',
} as const;

interface Move {
  readonly assessment: { readonly id: string; readonly instrument: Instrument };
  readonly verifier: AssignableVerifier;
  readonly codes: readonly string[];
}

/** Refuses to move what its second reader has ended, or to whoever may not read it. Throws as {@link findOpenSecond} and {@link requireSecondReader}. */
export const requireMoveableSecond = async (
  tx: Transaction,
  { assessment: { id, instrument }, verifier, codes }: Move,
): Promise<void> => {
  const reading = await findOpenSecond(tx, id);
  const moved = itemsInShare(instrument, codes);
  const isEnded = reading?.readers.some(
    ({ share, finishedAt }) =>
      finishedAt !== null && [...itemsInShare(instrument, share)].some((code) => moved.has(code)),
  );
  if (isEnded) throw problem.readingFinished();
  await requireSecondReader(tx, id, { verifier, reading });
};
