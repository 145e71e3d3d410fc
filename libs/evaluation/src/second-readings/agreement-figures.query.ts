import type { Transaction } from '@app/database';
import { readerAgreement, type ReaderAgreement } from './reader-agreement';
import { findFinishedReadings } from './reading-page.query';
import { findReadTwiceValues } from './read-twice-values.query';

/** How well two readers agree: over the period, and body by body. */
export interface AgreementFigures {
  readonly whole: ReaderAgreement;
  readonly bodies: readonly (ReaderAgreement & {
    readonly code: string;
    readonly name: string;
    readonly category: string;
  })[];
}

export const findAgreement = async (tx: Transaction, periodId: string): Promise<AgreementFigures> => {
  const finished = await findFinishedReadings(tx, periodId);
  const values = await findReadTwiceValues(tx, finished);
  const named = await tx.query<{ id: string; code: string; name: string; category: string }[]>(
    `select a.id, b.code, b.name, a.category from assessments a join public_bodies b on b.id = a.public_body_id
      where a.id = any($1) order by a.category, lower(b.name) collate "C", b.code`,
    [finished],
  );
  return {
    whole: readerAgreement([...values.values()]),
    bodies: named.map(({ id, ...body }) => ({
      ...body,
      ...readerAgreement([values.get(id) ?? { first: {}, second: {} }]),
    })),
  };
};
