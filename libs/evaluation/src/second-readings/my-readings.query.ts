import { instant, type Transaction } from '@app/database';
import { nothingFilled, progressOf } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { isOwnItem } from '../assignments/item-share';
import { findTiedBodies } from '../assignments/require-no-conflict.query';
import { findHolders } from '../assignments/shares.query';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { categoryLabelColumn } from '../periods/category-label';
import { itemsToJudge, itemsWithoutVerdict } from '../verdicts/items-to-judge';
import type { VerificationLine } from '../verifications/verifications.query';
import { findReadingValues } from './second-readings.query';
import type { VerificationCard } from '../verifications/verification-card';

/** One line of a second reader's pile. */
export interface SecondReadingCard extends Omit<VerificationCard, 'queue'> {
  readonly finishedAt: string | null;
}

type Line = VerificationLine & { readonly finishedAt: string | null };

const mineSql = `
  select a.id as "assessmentId", a.period_id as "periodId", b.id as "bodyId", b.code, b.name, b.kind as "bodyKind", a.category, ${categoryLabelColumn}, a.state,
         ${instant('a.submitted_at')} as "submittedAt", i.sha256 as "instrumentSha256", ${instant('r.finished_at')} as "finishedAt"
    from second_readers r
    join second_readings x on x.assessment_id = r.assessment_id
    join assessments a on a.id = r.assessment_id
    join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join public_bodies b on b.id = a.public_body_id
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
   where r.user_id = $1 and p.organiser_id = $2 and x.waived_at is null and a.state <> 'withdrawn'
   order by r.finished_at is not null, b.name, a.id`;

/** What a person was asked to read a second time, in no other words than whose it is. */
export const findMySecondLines = (tx: Transaction, userId: string, organiserId: string): Promise<Line[]> =>
  tx.query<Line[]>(mineSql, [userId, organiserId]);

/** One person's second readings at one organiser, each counted on their own verdicts. */
export const findMySecondReadings = async (
  tx: Transaction,
  userId: string,
  organiserId: string,
): Promise<readonly SecondReadingCard[]> => {
  const all = await findMySecondLines(tx, userId, organiserId);
  const tied = await findTiedBodies(tx, userId, all.map(({ bodyId }) => bodyId)); // prettier-ignore
  const lines = all.filter(({ bodyId }) => !tied.has(bodyId));
  const ids = lines.map(({ assessmentId }) => assessmentId);
  const [filled, values] = [await findFilled(tx, ids), await findReadingValues(tx, ids)];
  const holdersOf = await findHolders(tx, ids, 'second');
  const tiedOf = await findTiedVerdicts(tx, ids, 'second');
  const cards: SecondReadingCard[] = [];
  for (const line of lines) {
    const { assessmentId, periodId, bodyId, code, name, bodyKind, category, categoryLabel, state, submittedAt } = line;
    const instrument = await loadInstrument(tx, line.instrumentSha256);
    const { second } = values(assessmentId);
    const isOwn = isOwnItem(instrument, holdersOf(assessmentId), userId);
    const facts = { instrument, bodyKind, ...(filled.get(assessmentId) ?? nothingFilled), verdicts: second, again: [] };
    cards.push({
      assessmentId,
      periodId,
      body: { id: bodyId, code, name, kind: bodyKind },
      category,
      categoryLabel,
      state,
      submittedAt,
      finishedAt: line.finishedAt,
      progress: progressOf(instrument, bodyKind, facts, isOwn),
      remaining: new Set([...itemsWithoutVerdict(facts), ...tiedOf(assessmentId)].filter(isOwn)).size,
      toJudge: itemsToJudge(facts).filter(({ code }) => isOwn(code)).length,
    });
  }
  return cards;
};
