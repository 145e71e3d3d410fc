import { bodyKinds } from '@app/access';
import type { Transaction } from '@app/database';
import type { LoadedPeriod } from '../periods/load-period';
import { instrumentOf } from '../periods/period-rules';
import type { KnownParticipant, ParticipantGround } from './participant-difference';

/** All bodies of the period's organiser, with their place in the period. */
export const findParticipants = (tx: Transaction, period: LoadedPeriod): Promise<KnownParticipant[]> =>
  tx.query<KnownParticipant[]>(
    `select b.id as "bodyId", b.code, b.name, b.kind, up.code as "parentCode", b.region_code as "regionCode", b.email, b.phone,
            b.officer_name as "officerName", b.website, b.language, a.id as "assessmentId", a.category,
            coalesce(a.group_code, b.group_code) as "group"
       from public_bodies b left join public_bodies up on up.id = b.parent_id
       left join assessments a on a.public_body_id = b.id and a.period_id = $2
      where b.organiser_id = $1 order by b.code collate "C"`,
    [period.organiserId, period.id],
  );

/** The categories that a body of the period can be in. */
export const categoriesOf = ({ policy }: LoadedPeriod): ParticipantGround['categories'] =>
  (policy.categories ?? bodyKinds.map((code) => ({ code, label: code })))
    .filter(({ code }) => instrumentOf(policy, code) !== undefined)
    .map(({ code, label }) => ({ code, label: label ?? code }));
