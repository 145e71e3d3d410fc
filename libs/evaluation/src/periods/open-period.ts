import { audit, auditAll, problem, type Actor, type Unreasoned } from '@app/access';
import type { Transaction } from '@app/database';
import { checkInstrument, type Instrument, type LintReason, type Violation } from '@app/instrument';
import type { ReasonInput } from '../instruments/instrument-views';
import { settleReasons } from '../instruments/settle-reasons';
import { windowFaults } from '../windows/window-order';
import { askedOfNobody, type InvitedKind } from './asked-of-nobody';
import { insertInstruments, insertStages } from './invite';
import { findInstruments, loadPeriod, type KnownInstruments } from './load-period';
import { namedInstruments, openingFaults } from './period-rules';

/** Why a warning of one of the period's instruments may stand. */
export interface OpeningReason extends ReasonInput {
  /** The instrument's code. */
  readonly instrument: string;
}

/**
 * Opens a period: its policy and instruments are checked and frozen. A warning about an instrument, or that none of those
 * invited is asked some of its items, needs a reason, given here or when it was published. Throws `period.notDraft`, `period.invalid`, `period.reasonsMissing`, `period.empty`.
 */
export const openPeriod = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  given: readonly OpeningReason[],
): Promise<void> => {
  const period = await loadPeriod(tx, actor, id, { action: 'period.write', lock: true });
  if (period.state !== 'draft') throw problem.periodNotDraft();
  const named = namedInstruments(period.policy);
  const known = await findInstruments(tx, period, named);
  const errors = [...openingFaults(period.policy, known.all), ...windowFaults(period.policy)];
  if (errors.length > 0) throw problem.periodInvalid({ errors });
  const invited = await findInvited(tx, id);
  const reasons = requireReasons(named, known, given, (code, instrument) => [
    ...checkInstrument(instrument),
    ...askedOfNobody(instrument, { code, policy: period.policy, invited }),
  ]);
  const unfrozen = named.filter((code) => !Object.hasOwn(known.own, code));
  const frozen = unfrozen.flatMap((code) => (known.all[code] ? [[code, known.all[code]] as const] : []));
  await insertInstruments(tx, id, Object.fromEntries(frozen), reasons);
  await tx.query(`update periods set state = 'open', opened_at = now() where id = $1`, [id]);
  await insertStages(tx, period);
  await auditAll(
    tx,
    actor,
    'period.warningPassed',
    given.map(({ instrument, code, reason }) => ({ periodId: id, instrument, warning: code, reason })),
  );
  await audit(tx, actor, 'period.opened', { periodId: id, policyVersion: period.policyVersion });
};

/** Kinds of body that take part, by category. Throws `period.empty`. */
const findInvited = async (tx: Transaction, periodId: string): Promise<readonly InvitedKind[]> => {
  const invited = await tx.query<InvitedKind[]>(
    `select distinct a.category, b.kind from assessments a join public_bodies b on b.id = a.public_body_id
      where a.period_id = $1 order by a.category, b.kind`,
    [periodId],
  );
  if (invited.length === 0) throw problem.periodEmpty();
  return invited;
};

const requireReasons = (
  named: readonly string[],
  { all, reasons }: KnownInstruments,
  given: readonly OpeningReason[],
  check: (code: string, instrument: Instrument) => readonly Violation[],
): Readonly<Record<string, readonly LintReason[]>> => {
  const settled = new Map<string, readonly LintReason[]>();
  const warnings: (Unreasoned & { instrument: string })[] = [];
  for (const code of named) {
    const instrument = all[code];
    if (!instrument) continue;
    const own = given.filter((reason) => reason.instrument === code);
    const found = settleReasons(check(code, instrument), own, reasons[code] ?? []);
    settled.set(code, found.reasons);
    warnings.push(...found.missing.map((missing) => ({ instrument: code, ...missing })));
  }
  if (warnings.length > 0) throw problem.periodReasonsMissing({ warnings });
  return Object.fromEntries(settled);
};
