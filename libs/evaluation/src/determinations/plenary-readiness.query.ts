/** What the plenary itself still has to do before its decision can be frozen. */
import type { Fault } from '@app/access';
import type { Transaction } from '@app/database';
import { findSittings, type PlenaryDecisionView } from '../plenary-sittings/plenary-sittings.query';

/** A sitting that is still open, and what the plenary last refused to confirm. No sitting at all is no fault: the decree then names none. */
export const plenaryFaults = async (tx: Transaction, periodId: string): Promise<readonly Fault[]> => {
  const sittings = await findSittings(tx, periodId);
  const open = sittings.filter(({ closedAt }) => closedAt === null);
  const decisions = sittings.flatMap((sitting) => sitting.decisions);
  return [
    ...open.map(({ id, place }) => ({
      path: `/plenary-sittings/${id}`,
      code: 'plenary.open',
      message: `Rapat pleno di ${place} belum ditutup. Catat semua keputusannya, lalu tutup rapatnya.`,
    })),
    ...lastConfirmations(decisions)
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ id, about }) => ({
        path: `/plenary-decisions/${id}`,
        code: 'plenary.refused',
        message: `${about ?? 'Seluruh peserta'}: pleno terakhir kali tidak menyetujui hasilnya. Catat keputusan pleno yang baru tentang ini.`,
      })),
  ];
};

/** The newest word of the plenary on each body, each category and the whole. */
const lastConfirmations = (decisions: readonly PlenaryDecisionView[]): readonly PlenaryDecisionView[] => {
  const newest = new Map<string, PlenaryDecisionView>();
  const inOrder = [...decisions].sort((one, other) => one.recordedAt.localeCompare(other.recordedAt));
  for (const decision of inOrder)
    if (decision.kind === 'confirm') newest.set(decision.assessmentId ?? decision.category ?? '', decision);
  return [...newest.values()];
};

/** Whether a sitting stands behind a determination: one that was closed, since a correction began where there is one. */
export const hasSat = async (tx: Transaction, periodId: string, correctionId: string | null): Promise<boolean> => {
  const [row] = await tx.query<{ sat: boolean }[]>(
    `select exists (select 1 from plenary_sittings s where s.period_id = $1 and s.closed_at is not null
        and s.closed_at >= coalesce((select opened_at from determination_corrections where id = $2), '-infinity')) as sat`,
    [periodId, correctionId],
  );
  return row?.sat ?? false;
};
