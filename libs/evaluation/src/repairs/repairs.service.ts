import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isBeingMended } from '../assessments/as-given-back.query';
import { stateLabels } from '../assessments/assessment-state';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { moveAssessment } from '../assessments/move-assessment';
import { requireOwnItems } from '../assignments/shares.query';
import { loadInstrument } from '../instruments/load-instrument';
import { findPeople } from '../signings/signings.query';
import { organiserEnd } from '../windows/organiser-instant.query';
import { findRepairs, type RepairView } from './repairs.query';

export interface RepairInput {
  /** ISO 8601 instant, exclusive. */
  readonly until: string;
  readonly reason: string;
  readonly items: readonly { readonly itemCode: string; readonly reason: string }[];
}

/** Single items given back to the body: only they may change, until a time of their own. */
@Injectable()
export class RepairsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Every repair with what changed, to both sides. */
  async list(actor: Actor, assessmentId: string): Promise<{ readonly items: readonly RepairView[] }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const items = await findRepairs(tx, assessment);
      return { items: isBeingMended(actor, assessment) ? items.map(withoutDraft) : items };
    });
  }

  /**
   * Gives items back with a reason each. What stands in them is kept, so that both sides see what changed. Throws
   * `assessment.locked`, `verifier.conflict`, `repair.past`, `item.unknown`, `item.notYours`, `period.notOpen`.
   */
  async giveBack(
    actor: Actor,
    assessmentId: string,
    input: RepairInput,
  ): Promise<{ readonly items: readonly RepairView[] }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'repair.write', lock: true });
      requireGivingBack(assessment);
      if (actor.role === 'verifier') await requireReading(tx, actor, assessment, input);
      for (const { itemCode } of input.items) await loadItem(tx, assessment, itemCode);
      await moveAssessment(tx, actor, assessment, { to: 'returned', reason: input.reason });
      const repairId = await keepRepair(tx, actor, assessmentId, input);
      const { bodyCode } = assessment;
      const items = input.items.map(({ itemCode }) => itemCode).join(',');
      await audit(tx, actor, 'repair.made', { assessmentId, bodyCode, repairId, items, until: input.until });
      await this.tell(tx, assessment, input);
      return { items: await findRepairs(tx, assessment) };
    });
  }

  private async tell(
    tx: Transaction,
    { id, organiserId, publicBodyId, bodyName }: LoadedAssessment,
    { items, reason, until }: RepairInput,
  ): Promise<void> {
    const people = [
      ...(await findPeople(tx, publicBodyId, 'unitPpid')),
      ...(await findPeople(tx, publicBodyId, 'superior')),
    ];
    const lines = items.map(({ itemCode, reason: why }) => `Butir ${itemCode}: ${why}`).join('\n');
    await this.notifications.tell(tx, {
      organiserId,
      userIds: people.map((person) => person.id),
      kind: 'repair',
      title: `${items.length} butir kuesioner ${bodyName} dikembalikan untuk diperbaiki`,
      text: `Batas waktu perbaikan: ${await organiserEnd(tx, organiserId, until)}. Alasan: ${reason}\n\n${lines}\n\nHanya butir itu yang dapat diubah.`,
      href: `/penilaian/${id}/perbaikan`,
      urgent: true,
    });
  }
}

/** Of a repair that is under way, whoever judges reads what was given back and not what is being written. */
const withoutDraft = (repair: RepairView): RepairView =>
  repair.endedAt !== null
    ? repair
    : {
        ...repair,
        items: repair.items.map((item) => ({
          ...item,
          after: item.before,
          noteAfter: item.noteBefore,
          evidenceAfter: item.evidenceBefore,
          isChanged: false,
        })),
      };

/** A verifier gives back what they read themselves. */
const requireReading = async (
  tx: Transaction,
  actor: Actor,
  assessment: LoadedAssessment,
  { items }: RepairInput,
): Promise<void> => {
  const instrument = await loadInstrument(tx, assessment.instrumentSha256);
  await requireOwnItems(tx, actor, { id: assessment.id, instrument }, items.map(({ itemCode }) => itemCode)); // prettier-ignore
};

const requireGivingBack = ({ state, periodState }: LoadedAssessment): void => {
  if (periodState !== 'open') throw problem.periodNotOpen();
  if (state !== 'submitted' && state !== 'verifying')
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
};

const keepRepair = async (
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
  { until, reason, items }: RepairInput,
): Promise<string> => {
  const id = newId();
  const kept = await tx.query<unknown[]>(
    `insert into repairs (id, assessment_id, until, reason, made_by)
     select $1, $2, $3, $4, $5 where $3::timestamptz > clock_timestamp() returning 1`,
    [id, assessmentId, until, reason, actor.userId],
  );
  if (kept.length === 0) throw problem.repairPast();
  await tx.query(
    `insert into repair_items (repair_id, item_code, reason, value_before, note_before, evidence_before)
     select $1, r."itemCode", r.reason, a.value, a.note, coalesce(
              (select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'url', e.url, 'fileName', e.file_name,
                      'sha256', e.file_sha256, 'page', e.page, 'note', e.note) order by e.id)
                 from evidence e where e.assessment_id = $2 and e.item_code = r."itemCode" and e.removed_at is null), '[]')
       from jsonb_to_recordset($3::jsonb) as r("itemCode" text, reason text)
       left join answers a on a.assessment_id = $2 and a.item_code = r."itemCode"`,
    [id, assessmentId, JSON.stringify(items)],
  );
  return id;
};
