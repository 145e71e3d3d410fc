import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { type ClinicWay, instant, newId, type Transaction, transaction } from '@app/database';
import { loadCalendar } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SlotView } from '../consultations/consultation-views';

/** Times of one day, one after the other. */
export interface OfferSlotsInput {
  /** Civil date in the organiser's zone. */
  readonly date: string;
  /** e.g. `09:00` */
  readonly from: string;
  readonly minutes: number;
  readonly count: number;
  readonly way: ClinicWay;
  readonly place: string;
}

export interface DeskSlot extends SlotView {
  /** Who booked it; null: free. */
  readonly consultationId: string | null;
  readonly number: string | null;
  readonly askerName: string | null;
}

/** Times at which a desk receives askers. */
@Injectable()
export class ClinicSlotsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the own desk, from today on. */
  async list(actor: Actor): Promise<readonly DeskSlot[]> {
    return transaction(this.dataSource, async (tx) => findSlots(tx, requireDeskOf(actor)));
  }

  /** Adds times. Throws `clinicSlot.past`, and `clinicSlot.overlap` where the desk is taken then. */
  async offer(actor: Actor, input: OfferSlotsInput): Promise<readonly DeskSlot[]> {
    return transaction(this.dataSource, async (tx) => {
      const { organiserId, publicBodyId } = requireDeskOf(actor);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `clinic slots ${publicBodyId ?? organiserId}`,
      ]);
      const { timeZone } = await loadCalendar(tx, organiserId);
      const [{ isPast, overlaps } = { isPast: true, overlaps: false }] = await tx.query<
        { isPast: boolean; overlaps: boolean }[]
      >(
        `select first <= now() as "isPast", exists (
           select 1 from clinic_slots where organiser_id = $1 and public_body_id is not distinct from $2
              and starts_at < first + $6::int * $7::int * interval '1 minute' and ends_at > first) as overlaps
           from (select ($3::date + $4::time) at time zone $5 as first) t`,
        [organiserId, publicBodyId, input.date, input.from, timeZone, input.minutes, input.count],
      );
      if (isPast) throw problem.clinicSlotPast();
      if (overlaps) throw problem.clinicSlotOverlap();
      const ids = Array.from({ length: input.count }, () => newId());
      await tx.query(
        `insert into clinic_slots (id, organiser_id, public_body_id, starts_at, ends_at, way, place, created_by)
         select id, $2, $3, first + (place - 1) * length, first + place * length, $8, $9, $10
           from unnest($1::uuid[]) with ordinality as t(id, place),
                (select ($4::date + $5::time) at time zone $6 as first, $7::int * interval '1 minute' as length) u`,
        [
          ...[ids, organiserId, publicBodyId, input.date, input.from, timeZone, input.minutes],
          ...[input.way, input.place, actor.userId],
        ],
      );
      await audit(tx, actor, 'clinicSlot.offered', { date: input.date, from: input.from, count: input.count });
      return findSlots(tx, { organiserId, publicBodyId });
    });
  }

  /** Takes a free time away. Throws `clinicSlot.taken` where somebody has booked it. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const [slot] = await tx.query<
        { organiserId: string; publicBodyId: string | null; consultationId: string | null }[]
      >(
        `select organiser_id as "organiserId", public_body_id as "publicBodyId", consultation_id as "consultationId"
           from clinic_slots where id = $1 for update`,
        [id],
      );
      if (!slot) throw problem.notFound();
      requireMay(actor, 'consultation.serve', slot);
      if (slot.consultationId !== null) throw problem.clinicSlotTaken();
      await tx.query('delete from clinic_slots where id = $1', [id]);
      await audit(tx, actor, 'clinicSlot.withdrawn', { slotId: id });
    });
  }
}

const requireDeskOf = (actor: Actor): { readonly organiserId: string; readonly publicBodyId: string | null } => {
  const desk = { organiserId: organiserOf(actor), publicBodyId: actor.publicBodyId };
  requireMay(actor, 'consultation.serve', desk);
  return desk;
};

const findSlots = (
  tx: Transaction,
  { organiserId, publicBodyId }: { readonly organiserId: string; readonly publicBodyId: string | null },
): Promise<DeskSlot[]> =>
  tx.query<DeskSlot[]>(
    `select s.id, ${instant('s.starts_at')} as "startsAt", ${instant('s.ends_at')} as "endsAt", s.way, s.place,
            s.consultation_id as "consultationId", c.number, c.asker_name as "askerName"
       from clinic_slots s left join consultations c on c.id = s.consultation_id
      where s.organiser_id = $1 and s.public_body_id is not distinct from $2 and s.ends_at > now() - interval '1 day'
      order by s.starts_at, s.id limit 500`,
    [organiserId, publicBodyId],
  );
