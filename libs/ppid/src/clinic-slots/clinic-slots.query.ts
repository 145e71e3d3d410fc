import { problem } from '@app/access';
import { instant, type Transaction } from '@app/database';
import type { SlotView } from '../consultations/consultation-views';

interface Desk {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
}

const columns = `id, ${instant('starts_at')} as "startsAt", ${instant('ends_at')} as "endsAt", way, place`;

/** Free times of a desk from now on, the soonest first. */
export const findFreeSlots = (tx: Transaction, { organiserId, publicBodyId }: Desk): Promise<SlotView[]> =>
  tx.query<SlotView[]>(
    `select ${columns} from clinic_slots
      where organiser_id = $1 and public_body_id is not distinct from $2 and consultation_id is null and starts_at > now()
      order by clinic_slots.starts_at, id limit 60`,
    [organiserId, publicBodyId],
  );

/** Gives the time to a consultation of that desk. Throws `clinicSlot.taken`. */
export const bookSlot = async (
  tx: Transaction,
  slotId: string,
  { id, organiserId, publicBodyId }: Desk & { readonly id: string },
): Promise<SlotView> => {
  const [[slot]] = await tx.query<[SlotView[], number]>(
    `update clinic_slots set consultation_id = $2
      where id = $1 and organiser_id = $3 and public_body_id is not distinct from $4 and consultation_id is null
        and starts_at > now() returning ${columns}`,
    [slotId, id, organiserId, publicBodyId],
  );
  if (!slot) throw problem.clinicSlotTaken();
  return slot;
};

/** Gives back the time that a consultation has. */
export const freeSlot = async (tx: Transaction, consultationId: string): Promise<void> => {
  await tx.query('update clinic_slots set consultation_id = null where consultation_id = $1', [consultationId]);
};
