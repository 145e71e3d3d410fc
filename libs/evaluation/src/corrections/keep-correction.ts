/** Writes a correction: the version, its effects, and what they move. */
import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { freeze } from '@app/instrument';
import { sha256 } from '@app/platform';
import { moveAssessments } from '../assessments/move-assessment';
import { questionnaireOf } from '../periods/period-rules';
import { insertEffects, reviseEffects } from './effects.query';
import type { InstrumentPlace } from './period-instruments.query';
import type { PreparedCorrection } from './prepare-correction';
import { restoreBodies } from './restore-bodies';

export interface Corrected {
  readonly version: number;
  readonly sha256: string;
}

export interface KeptCorrection {
  readonly place: InstrumentPlace;
  readonly prepared: PreparedCorrection;
  readonly reason: string;
  readonly returnBodies: boolean;
}

/** All of it, or, in the caller's transaction, none. */
export const keepCorrection = async (tx: Transaction, actor: Actor, kept: KeptCorrection): Promise<Corrected> => {
  const { place, prepared, reason } = kept;
  const { content, canonical } = freeze(prepared.after);
  const version = prepared.version + 1;
  const corrected = { version, sha256: sha256(canonical) };
  await tx.query(
    `insert into period_instruments (period_id, code, version, content, sha256, reasons, reason, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      place.periodId,
      place.code,
      version,
      JSON.stringify(content),
      corrected.sha256,
      JSON.stringify(prepared.reasons),
      reason,
      actor.userId,
    ],
  );
  await insertEffects(tx, { ...place, version }, prepared.plan.effects);
  await reviseEffects(tx, prepared.plan.revised);
  await touch(tx, kept);
  await moveBodies(tx, actor, kept);
  return corrected;
};

/** The period's fingerprint reads the row of the assessment, and so does whoever wants to know what is new. */
const touch = async (tx: Transaction, { prepared }: KeptCorrection): Promise<void> => {
  const ids = prepared.plan.bodies.map(({ assessmentId }) => assessmentId);
  await tx.query('update assessments set updated_at = now() where id = any($1)', [ids]);
};

const moveBodies = async (
  tx: Transaction,
  actor: Actor,
  { prepared, reason: why, returnBodies }: KeptCorrection,
): Promise<void> => {
  const reason = `Kuesioner dikoreksi: ${why}`;
  const closed = ['provisional', 'appealing', 'verified'];
  const returned = prepared.plan.bodies.filter(({ mayReturn }) => returnBodies && mayReturn);
  const reopened = prepared.plan.bodies.filter(
    (body) => body.goesBack || (closed.includes(body.state) && returned.includes(body)),
  );
  await moveAssessments(
    tx,
    actor,
    reopened.map(({ assessmentId: id, state }) => ({ id, state })),
    { to: 'verifying', reason },
  );
  await reopenStage(tx, { prepared, ids: reopened.map(({ assessmentId }) => assessmentId) });
  await moveAssessments(
    tx,
    actor,
    returned.map((body) => ({ id: body.assessmentId, state: reopened.includes(body) ? 'verifying' : body.state })),
    { to: 'returned', reason },
  );
  await restoreBodies(tx, actor, {
    bodies: prepared.plan.bodies,
    reason: `Koreksi kuesioner ditarik kembali: ${why}`,
    stageCode: questionnaireOf(prepared.policy)?.code ?? null,
  });
};

const reopenStage = async (
  tx: Transaction,
  { prepared, ids }: { readonly prepared: PreparedCorrection; readonly ids: readonly string[] },
): Promise<void> => {
  await tx.query(
    `update assessment_stages set state = 'open', reason = null, updated_at = now()
      where assessment_id = any($1) and stage_code = $2 and state = 'done'`,
    [ids, questionnaireOf(prepared.policy)?.code ?? null],
  );
};
