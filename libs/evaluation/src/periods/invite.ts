import { problem } from '@app/access';
import { newId, type Transaction } from '@app/database';
import { freeze, type Instrument, type LintReason } from '@app/instrument';
import { sha256 } from '@app/platform';
import type { LoadedPeriod } from './load-period';
import { instrumentOf, questionnaireOf } from './period-rules';

/** A body that takes part: by its code, in a category, where quotas ask for it in a group. */
export interface ParticipantInput {
  readonly bodyCode: string;
  readonly category: string;
  readonly group?: string | null;
}

/** Makes one assessment for each participant, invited. Returns how many. */
export const invite = async (
  tx: Transaction,
  { id, organiserId, policy }: LoadedPeriod,
  participants: readonly ParticipantInput[],
): Promise<number> => {
  const codes = participants.map(({ bodyCode }) => bodyCode);
  const bodies = await tx.query<{ id: string; code: string; groupCode: string | null }[]>(
    'select id, code, group_code as "groupCode" from public_bodies where organiser_id = $1 and code = any($2)',
    [organiserId, codes],
  );
  const known = new Map(bodies.map((body) => [body.code, body]));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) throw problem.publicBodyUnknown({ codes: unknown });
  const strange = participants.map(({ category }) => category).filter((category) => !instrumentOf(policy, category));
  if (strange.length > 0) throw problem.categoryUnknown({ categories: [...new Set(strange)] });
  const rows = participants.map(({ bodyCode, category, group }) => ({
    id: newId(),
    bodyId: known.get(bodyCode)?.id,
    category,
    group: group ?? known.get(bodyCode)?.groupCode ?? null,
    instrument: instrumentOf(policy, category),
  }));
  await tx.query(
    `insert into assessments (id, period_id, public_body_id, category, group_code, instrument_code, state)
     select id, $1, "bodyId", category, "group", instrument, 'invited'
       from jsonb_to_recordset($2::jsonb) as r(id uuid, "bodyId" uuid, category text, "group" text, instrument text)`,
    [id, JSON.stringify(rows)],
  );
  return rows.length;
};

/** Gives every assessment that has none its stages: the questionnaire open, the others waiting; and its questionnaire by the policy in force. */
export const insertStages = async (tx: Transaction, { id, policy }: LoadedPeriod): Promise<void> => {
  const stages = policy.stages.map(({ code }) => ({
    code,
    state: code === questionnaireOf(policy)?.code ? 'open' : 'pending',
  }));
  await tx.query(
    `insert into assessment_stages (assessment_id, stage_code, state)
     select a.id, s.code, s.state from assessments a, jsonb_to_recordset($2::jsonb) as s(code text, state text)
      where a.period_id = $1 on conflict do nothing`,
    [id, JSON.stringify(stages)],
  );
  const categories = await tx.query<{ category: string }[]>(
    'select distinct category from assessments where period_id = $1',
    [id],
  );
  for (const { category } of categories) {
    const instrument = instrumentOf(policy, category);
    if (!instrument) throw problem.categoryUnknown({ categories: [category] });
    await tx.query(
      `update assessments set instrument_code = $3 where period_id = $1 and category = $2 and instrument_code <> $3`,
      [id, category, instrument],
    );
  }
};

/** Freezes instruments with the hash of their canonical form, and with the reasons why their warnings may stand. */
export const insertInstruments = async (
  tx: Transaction,
  periodId: string,
  instruments: Readonly<Record<string, Instrument>>,
  reasons: Readonly<Record<string, readonly LintReason[]>> = {},
): Promise<void> => {
  for (const [code, instrument] of Object.entries(instruments)) {
    const { content, canonical } = freeze(instrument);
    await tx.query(
      'insert into period_instruments (period_id, code, content, sha256, reasons) values ($1, $2, $3, $4, $5)',
      [periodId, code, JSON.stringify(content), sha256(canonical), JSON.stringify(reasons[code] ?? [])],
    );
  }
};
