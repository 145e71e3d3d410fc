import { audit, problem, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceOf } from '../assessments/form.query';
import { openForEvidence } from './open-for-evidence';

/** An order of the pieces of one item: as it was seen, and as it is to be. */
export interface EvidenceOrder {
  readonly seen: readonly string[];
  readonly wanted: readonly string[];
}

/** In which order the pieces of an item are looked at. */
@Injectable()
export class EvidenceOrderService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Puts an item's pieces in another order. Refused where somebody added, removed or moved one meanwhile: what stands
   * comes with the refusal. Throws `evidence.orderStale`, `evidence.order`, and as adding evidence.
   */
  async change(
    actor: Actor,
    assessmentId: string,
    itemCode: string,
    { seen, wanted }: EvidenceOrder,
  ): Promise<readonly EvidenceView[]> {
    return transaction(this.dataSource, async (tx) => {
      const places = [{ itemCode }];
      const { bodyCode } = await openForEvidence(tx, actor, { assessmentId, places, begins: false, lock: true });
      if (!isSame([...seen].sort(), [...wanted].sort())) throw problem.evidenceOrder({ itemCode });
      const standing = (await findEvidenceOf(tx, assessmentId, itemCode)).map(({ id }) => id);
      if (!isSame(standing, seen)) throw problem.evidenceOrderStale({ itemCode, current: standing });
      await tx.query(
        `update evidence e set place = o.place from unnest($1::uuid[]) with ordinality as o(id, place) where e.id = o.id`,
        [wanted],
      );
      await audit(tx, actor, 'evidence.ordered', { assessmentId, bodyCode, items: itemCode, count: wanted.length });
      return findEvidenceOf(tx, assessmentId, itemCode);
    });
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);
