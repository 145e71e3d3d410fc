import { audit, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { insertStages, invite } from '../periods/invite';
import type { LoadedPeriod } from '../periods/load-period';
import { instrumentOf } from '../periods/period-rules';
import { insertBodies } from '../public-bodies/insert-bodies';
import type { KnownParticipant, ParticipantDifference, WantedParticipant } from './participant-difference';
import type { ParticipantsApplied } from './participant-views';

/** Does what the difference says: bodies first, then who takes part, then what their questionnaires are. */
export const applyParticipants = async (
  tx: Transaction,
  actor: Actor,
  period: LoadedPeriod,
  { wanted, missing }: Pick<ParticipantDifference, 'wanted' | 'missing'>,
): Promise<ParticipantsApplied> => {
  const fresh = wanted.filter(({ fate }) => fate === 'new');
  const joining = wanted.filter(({ fate }) => fate === 'new' || fate === 'joining');
  const changed = wanted.filter(({ changes }) => changes.length > 0);
  if (fresh.length > 0) await insertBodies(tx, actor, period.organiserId, inOrder(fresh));
  if (changed.length > 0) await changeBodies(tx, actor, period, changed);
  if (missing.length > 0) await removeParticipants(tx, period, missing);
  if (joining.length > 0)
    await invite(
      tx,
      period,
      joining.map(({ code, category, group }) => ({ bodyCode: code, category, group })),
    );
  if (period.state === 'open') await insertStages(tx, period);
  const applied = {
    created: fresh.length,
    joined: joining.length,
    changed: changed.filter(({ fate }) => fate === 'changed').length,
    removed: missing.length,
  };
  await audit(tx, actor, 'period.participantsImported', { periodId: period.id, ...applied });
  return applied;
};

/** As the bodies are entered; parents may come later in the list, since all ids are known beforehand. */
const inOrder = (fresh: readonly WantedParticipant[]) =>
  fresh.map(({ group, ...one }) => ({ ...one, groupCode: group }));

const changeBodies = async (
  tx: Transaction,
  actor: Actor,
  period: LoadedPeriod,
  changed: readonly WantedParticipant[],
): Promise<void> => {
  const rows = changed.map(({ known, changes: _, ...one }) => ({
    ...one,
    id: known?.bodyId,
    assessmentId: known?.assessmentId,
    instrument: instrumentOf(period.policy, one.category),
  }));
  await tx.query(
    `update public_bodies b set name = r.name, kind = r.kind, region_code = r."regionCode", group_code = r."group", website = r.website, language = r.language,
            email = r.email, phone = r.phone, officer_name = r."officerName",
            parent_id = (select up.id from public_bodies up where up.organiser_id = $1 and up.code = r."parentCode")
       from jsonb_to_recordset($2::jsonb) as r(id uuid, name text, kind text, "regionCode" text, "parentCode" text, "group" text,
            website text, language text, email text, phone text, "officerName" text)
      where b.id = r.id and b.organiser_id = $1`,
    [period.organiserId, JSON.stringify(rows)],
  );
  await tx.query(
    `update assessments a set category = r.category, group_code = r."group", instrument_code = r.instrument, updated_at = now()
       from jsonb_to_recordset($2::jsonb) as r("assessmentId" uuid, category text, "group" text, instrument text)
      where a.id = r."assessmentId" and a.period_id = $1`,
    [period.id, JSON.stringify(rows)],
  );
  const codes = changed.slice(0, 20).map(({ code }) => code);
  await audit(tx, actor, 'publicBody.changed', { count: changed.length, codes: codes.join(',') });
};

/** Only in a draft: nothing has been filled yet. */
const removeParticipants = async (
  tx: Transaction,
  period: LoadedPeriod,
  missing: readonly KnownParticipant[],
): Promise<void> => {
  const ids = missing.map(({ assessmentId }) => assessmentId);
  await tx.query('delete from assessments where period_id = $1 and id = any($2)', [period.id, ids]);
};
