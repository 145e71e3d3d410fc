import { type Actor, audit, type Fault, problem, requireMay } from '@app/access';
import { Determination, type Letterhead, newId, PeriodResult, type Transaction, transaction } from '@app/database';
import { sha256, SigningKey } from '@app/platform';
import { canonicalJson, checkPeriod, toResultDocument } from '@app/scoring';
import type { ResultDocument } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { settleAppeals } from '../appeals/settle-appeals';
import { withoutSitting } from '../papers/paper-words';
import { wholeLetterhead, type WholeLetterhead } from '../papers/papers.query';
import { holdPeriod } from '../results/period-owner.query';
import { frozenScores, liveScores } from '../results/scored-periods.service';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { hasSameSheets } from './compare-results';
import { nextDecreeNumber } from './decree-numbers.service';
import { endCorrection } from './determination-corrections.service';
import { statementText, type DeterminationStatement } from './determination-statement';
import { findOpenCorrection } from './open-correction.query';
import { hasSat } from './plenary-readiness.query';
import { findUnready } from './readiness.query';

export interface DeterminePeriod {
  /** Number of the decree; by the organiser's pattern where absent. */
  readonly number?: string;
  /** Date or instant of the decision; now where absent. */
  readonly decidedOn?: string;
  readonly note?: string;
  /** Whether bodies that the jury could not judge are listed without rank instead of holding everything up. */
  readonly acceptUndetermined?: boolean;
}
export interface Determined {
  readonly id: string;
  readonly number: string;
  readonly decidedAt: string;
  readonly periodSha256: string;
  readonly resultSha256: string;
  /** SHA-256 of the public key that it was signed with. */
  readonly keyId: string;
  readonly ranked: number;
}

/** The plenary's decision: freezes everything a result was made from, together with the result (DESIGN §5.11). */
@Injectable()
export class DeterminationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly signingKey: SigningKey,
  ) {}

  /**
   * Determines a period, or refuses with the whole list of what is not ready. Nothing that decides a score changes
   * afterwards. Where a determination is being corrected, the new one names it and takes its place; throws
   * `correction.empty` where the results are the same, `determination.numberTaken`.
   */
  async determine(actor: Actor, periodId: string, input: DeterminePeriod): Promise<Determined> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'determination.write', period);
      if (period.state === 'determined' || period.state === 'published') throw problem.determinationDone();
      if (period.state !== 'open' && period.state !== 'correcting') throw problem.periodNotOpen();
      if (period.state === 'open') await settleAppeals(tx, { periodId });
      const corrects = await findCorrected(tx, periodId);
      const scored = await liveScores(tx, periodId);
      const unready = await findUnready(tx, periodId, scored);
      const errors = [...unready.filter((fault) => !isAccepted(fault, input)), ...checkPeriod(scored.document)];
      if (errors.length > 0) throw problem.determinationNotReady({ errors });
      if (corrects && hasSameSheets(corrects.results, scored.results)) throw problem.correctionEmpty();
      const decree = await numbered(tx, period.organiserId, input);
      const determined = await freeze(tx, actor, {
        periodId,
        scored,
        input,
        decree,
        corrects,
        signingKey: this.signingKey,
      });
      if (corrects) await endCorrection(tx, corrects.correctionId);
      await audit(tx, actor, 'period.determined', {
        periodId,
        number: determined.number,
        ...(corrects ? { corrects: corrects.number } : {}),
        keyId: determined.keyId,
        periodSha256: determined.periodSha256,
        resultSha256: determined.resultSha256,
      });
      return determined;
    });
  }
}

const isAccepted = ({ code }: Fault, { acceptUndetermined }: DeterminePeriod): boolean =>
  acceptUndetermined === true && (code === 'panel.undetermined' || code === 'result.undetermined');

interface Decision {
  readonly periodId: string;
  readonly scored: ScoredPeriodFacts;
  readonly input: DeterminePeriod;
  readonly decree: { readonly number: string; readonly running: number | null };
  readonly corrects: Corrected | null;
  readonly signingKey: SigningKey;
}

/** The determination that is being corrected, with its results. */
interface Corrected {
  readonly correctionId: string;
  readonly determinationId: string;
  readonly number: string;
  readonly reason: string;
  readonly resultSha256: string;
  readonly results: ScoredPeriodFacts['results'];
}

const findCorrected = async (tx: Transaction, periodId: string): Promise<Corrected | null> => {
  const correction = await findOpenCorrection(tx, periodId);
  const frozen = correction ? await frozenScores(tx, periodId) : null;
  if (!correction || !frozen?.determination) return null;
  const { id: correctionId, determinationId, number, reason } = correction;
  const { resultSha256 } = frozen.determination;
  return { correctionId, determinationId, number, reason, resultSha256, results: frozen.results };
};

/** The number given, or the next one; the organiser's row is held, so that no two of its decrees get one number. */
const numbered = async (
  tx: Transaction,
  organiserId: string,
  { number, decidedOn }: DeterminePeriod,
): Promise<Decision['decree']> => {
  await tx.query('select 1 from organisers where id = $1 for update', [organiserId]);
  const own = number?.trim();
  const decree = own
    ? { number: own, running: null }
    : await nextNumber(tx, organiserId, decidedOn?.slice(0, 10) ?? null);
  if (await isTaken(tx, organiserId, decree.number)) throw problem.decreeNumberTaken({ number: decree.number });
  return decree;
};

const nextNumber = async (tx: Transaction, organiserId: string, day: string | null): Promise<Decision['decree']> => {
  const { next, running } = await nextDecreeNumber(tx, organiserId, day);
  return { number: next, running };
};

/** Numbers that differ by spaces or capitals only are one to whoever looks a decree up. */
const isTaken = async (tx: Transaction, organiserId: string, number: string): Promise<boolean> => {
  const same = await tx.query<unknown[]>(
    `select 1 from determinations d join periods p on p.id = d.period_id
      where p.organiser_id = $1 and lower(regexp_replace(d.number, '\\s', '', 'g')) = lower(regexp_replace($2, '\\s', '', 'g')) limit 1`,
    [organiserId, number],
  );
  return same.length > 0;
};

interface Setting {
  readonly at: Date;
  readonly version: number;
  readonly organiser: string;
  readonly code: string;
  readonly letterhead: Letterhead;
  readonly certificatePattern: string;
}

const findSetting = async (tx: Transaction, periodId: string, decidedOn: string | undefined): Promise<Setting> => {
  const [setting] = await tx.query<Setting[]>(
    `select coalesce($2::timestamptz, now()) as at, p.policy_version as version, o.code as organiser, p.code,
            o.letterhead, o.certificate_pattern as "certificatePattern"
       from periods p join organisers o on o.id = p.organiser_id where p.id = $1`,
    [periodId, decidedOn ?? null],
  );
  if (!setting) throw problem.notFound();
  return setting;
};

const freeze = async (tx: Transaction, actor: Actor, decision: Decision): Promise<Determined> => {
  const { periodId, scored, input, decree, corrects, signingKey } = decision;
  const result = toResultDocument(scored.document, { ...scored, sheetOf: (id) => requireSheet(scored, id) }, sha256);
  const resultSha256 = sha256(canonicalJson(result));
  const setting = await findSetting(tx, periodId, input.decidedOn);
  const statement: DeterminationStatement = {
    format: 'terbuka/determination@1',
    organiser: setting.organiser,
    period: setting.code,
    number: decree.number,
    decidedAt: setting.at.toISOString(),
    policyVersion: setting.version,
    periodSha256: scored.inputSha256,
    resultSha256,
    ...(corrects
      ? { corrects: { number: corrects.number, resultSha256: corrects.resultSha256, reason: corrects.reason } }
      : {}),
  };
  const signature = await signingKey.sign(statementText(statement));
  const id = newId();
  await tx.insert(Determination, {
    id,
    periodId,
    number: decree.number,
    runningNumber: decree.running,
    statement,
    signature,
    decidedBy: actor.userId,
    decidedAt: setting.at,
    note: input.note?.trim() || null,
    policyVersion: setting.version,
    periodDocument: scored.document,
    periodSha256: scored.inputSha256,
    resultDocument: result,
    resultSha256,
    correctsId: corrects?.determinationId ?? null,
    correctionReason: corrects?.reason ?? null,
    papers: {
      letterhead: await letterheadOf(tx, setting, decision),
      certificatePattern: setting.certificatePattern,
    },
  });
  await keepResults(tx, { periodId, determinationId: id }, scored, result);
  await tx.query(`update periods set state = 'determined', determined_at = now() where id = $1`, [periodId]);
  return {
    id,
    number: decree.number,
    keyId: signature.keyId,
    decidedAt: setting.at.toISOString(),
    periodSha256: scored.inputSha256,
    resultSha256,
    ranked: result.results.filter(({ status }) => status === 'ranked').length,
  };
};

/** As it looks now, and of a sitting it speaks only where one was held. */
const letterheadOf = async (
  tx: Transaction,
  { letterhead }: Setting,
  { periodId, corrects }: Decision,
): Promise<WholeLetterhead> => {
  const whole = wholeLetterhead(letterhead);
  const sat = await hasSat(tx, periodId, corrects?.correctionId ?? null);
  return sat ? whole : { ...whole, words: withoutSitting(whole.words) };
};

const requireSheet = (
  scored: ScoredPeriodFacts,
  subjectId: string,
): NonNullable<ReturnType<ScoredPeriodFacts['sheetOf']>> => {
  const sheet = scored.sheetOf(subjectId);
  if (!sheet) throw new RangeError(`no sheet of ${subjectId}`);
  return sheet;
};

/** Rows at a time, so that a statement stays far below PostgreSQL's 65,535 parameters. */
const batch = 500;

const keepResults = async (
  tx: Transaction,
  of: { readonly periodId: string; readonly determinationId: string },
  scored: ScoredPeriodFacts,
  { results }: ResultDocument,
): Promise<void> => {
  const rows = results.flatMap((result) => {
    const assessmentId = scored.assessmentIdOf(result.id);
    if (assessmentId === null) return [];
    return [
      {
        ...of,
        assessmentId,
        subjectId: result.id,
        category: result.category,
        final: result.final,
        exact: result.exact,
        band: result.band,
        rankCategory: result.ranks.category,
        rankBand: result.ranks.band,
        rankOverall: result.ranks.overall,
        status: result.status,
        sheet: requireSheet(scored, result.id),
        sheetSha256: result.sheetSha256,
      },
    ];
  });
  for (let from = 0; from < rows.length; from += batch) await tx.insert(PeriodResult, rows.slice(from, from + batch));
};
