/** What preview and act have in common: everything but the writing. */
import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import {
  canonicalJson,
  checkInstrument,
  diffInstruments,
  hasFaults,
  type Instrument,
  type InstrumentChange,
  type LintReason,
  type Violation,
} from '@app/instrument';
import type { Policy } from '@app/scoring';
import { loadInstruments } from '../instruments/load-instrument';
import { loadPeriod } from '../periods/load-period';
import { policyFaults } from '../periods/period-rules';
import { requireOpenPeriod } from '../results/period-owner.query';
import { saqWindow } from '../windows/saq-window';
import { findGivenValues } from './given-values.query';
import { changesWhatWasScored } from './juror-scores.query';
import {
  loadInForce,
  loadSource,
  loadVersions,
  type CorrectionSource,
  type InstrumentPlace,
} from './period-instruments.query';
import type { Versions } from './given-values';
import { joinPlans, planCorrection, type CorrectionPlan } from './plan-correction';
import { sourceWarnings } from './source-warnings';

export interface PreparedCorrection {
  readonly organiserId: string;
  readonly policy: Policy;
  /** The version in force. */
  readonly version: number;
  readonly before: Instrument;
  readonly after: Instrument;
  /** Why its warnings were passed over when it was published. */
  readonly reasons: readonly LintReason[];
  readonly changes: readonly InstrumentChange[];
  /** Jurors have scored with it, and it would change what they scored. */
  readonly isScored: boolean;
  readonly faults: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly plan: CorrectionPlan;
  readonly saqOpen: boolean;
}

/**
 * Reads the version in force, what is to follow it, and everything given so far. Throws `access.*`, `period.notOpen`,
 * `instrument.unknown`, `version.unknown`, `instrument.unchanged`.
 */
export const prepareCorrection = async (
  tx: Transaction,
  actor: Actor,
  place: InstrumentPlace,
  source: CorrectionSource,
): Promise<PreparedCorrection> => {
  const { organiserId, state, policy } = await loadPeriod(tx, actor, place.periodId, { action: 'period.write' });
  requireOpenPeriod({ state });
  const { instrument: before, version, firstVersion } = await loadInForce(tx, place);
  const { content, reasons } = await loadSource(tx, organiserId, source);
  const after = { ...content, code: place.code, version: `${firstVersion}.${version + 1}` };
  if (isSameContent(before, after)) throw problem.correctionUnchanged();
  const isScored = await changesWhatWasScored(tx, place, { policy, before, after });
  const violations = await checkCorrection(tx, { place, policy, before, after });
  const earlier = await loadVersions(tx, place);
  const saqOpen = await isSaqOpen(tx, place.periodId);
  const { plan, bodyKinds } = await planInTurns(tx, place, { before, after, earlier, saqOpen });
  return {
    organiserId,
    policy,
    version,
    before,
    after,
    reasons,
    changes: diffInstruments(before, after),
    isScored,
    faults: violations.filter((violation) => hasFaults([violation])),
    warnings: [
      ...sourceWarnings(before, after, bodyKinds),
      ...violations.filter((violation) => !hasFaults([violation])),
    ],
    plan,
    saqOpen,
  };
};

interface Planned {
  readonly plan: CorrectionPlan;
  readonly bodyKinds: ReadonlySet<string>;
}

const planInTurns = async (tx: Transaction, place: InstrumentPlace, versions: Versions): Promise<Planned> => {
  const plans: CorrectionPlan[] = [];
  const bodyKinds = new Set<string>();
  for await (const given of findGivenValues(tx, place)) {
    plans.push(planCorrection(versions, given));
    for (const { bodyKind } of given) bodyKinds.add(bodyKind);
  }
  return { plan: joinPlans(plans), bodyKinds };
};

const isSameContent = (before: Instrument, after: Instrument): boolean =>
  canonicalJson({ ...before, version: '' }) === canonicalJson({ ...after, version: '' });

interface Checked {
  readonly place: InstrumentPlace;
  readonly policy: Policy;
  readonly before: Instrument;
  readonly after: Instrument;
}

const checkCorrection = async (
  tx: Transaction,
  { place, policy, before, after }: Checked,
): Promise<readonly Violation[]> => {
  const frozen = await loadInstruments(tx, place.periodId);
  const purpose =
    before.purpose === after.purpose
      ? []
      : [{ path: '/purpose', code: 'instrument.purpose', message: 'Kegunaan instrumen tidak boleh berubah.' }];
  return [...purpose, ...checkInstrument(after), ...policyFaults(policy, { ...frozen, [place.code]: after })];
};

/** By the database's clock, as for every answer. */
const isSaqOpen = async (tx: Transaction, periodId: string): Promise<boolean> => {
  const [row] = await tx.query<{ open: boolean }[]>(
    `select w.is_open as open
       from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       -- No single body: what is extended for all.
      cross join (select null::uuid as id, null::text as state) a cross join ${saqWindow()} w where p.id = $1`,
    [periodId],
  );
  return row?.open ?? false;
};
