import { instant, type PlenaryDecisionKind, type PlenaryMember, type Transaction } from '@app/database';
import { outcomeOf, presentOf, type Vote, type VoteOutcome } from './plenary-vote';

export interface PlenaryDecisionView {
  readonly id: string;
  readonly kind: PlenaryDecisionKind;
  readonly assessmentId: string | null;
  readonly category: string | null;
  /** The body or the category by name; null for the whole period. */
  readonly about: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly vote: Vote | null;
  readonly outcome: VoteOutcome;
  readonly recordedBy: string;
  readonly recordedAt: string;
}
export interface PlenarySittingView {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly members: readonly PlenaryMember[];
  readonly present: number;
  readonly quorum: number;
  readonly closedAt: string | null;
  readonly decisions: readonly PlenaryDecisionView[];
}

type SittingRow = Omit<PlenarySittingView, 'present' | 'decisions'>;
interface DecisionRow extends Omit<PlenaryDecisionView, 'vote' | 'outcome'> {
  readonly sittingId: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstain: number | null;
}

const sittingsSql = `
  select id, to_char(held_on, 'YYYY-MM-DD') as "heldOn", place, chair, members, quorum, ${instant('closed_at')} as "closedAt"
    from plenary_sittings where period_id = $1 and ($2::uuid is null or id = $2) order by held_on desc, id desc`;

const decisionsSql = `
  select d.id, d.sitting_id as "sittingId", d.kind, d.assessment_id as "assessmentId", d.category, d.decision, d.reason,
         d.votes_for as "votesFor", d.votes_against as "votesAgainst", d.votes_abstain as "votesAbstain", u.name as "recordedBy",
         ${instant('d.recorded_at')} as "recordedAt",
         coalesce(b.name, (select c->>'label' from period_policies pp, jsonb_array_elements(pp.policy->'categories') c
           where pp.period_id = p.id and pp.version = p.policy_version and c->>'code' = d.category), d.category) as about
    from plenary_decisions d join plenary_sittings s on s.id = d.sitting_id join periods p on p.id = s.period_id
    join users u on u.id = d.recorded_by
    left join assessments a on a.id = d.assessment_id left join public_bodies b on b.id = a.public_body_id
   where s.period_id = $1 and ($2::uuid is null or s.id = $2) order by d.recorded_at, d.id`;

const voteOf = ({ votesFor, votesAgainst, votesAbstain }: DecisionRow): Vote | null =>
  votesFor === null || votesAgainst === null || votesAbstain === null
    ? null
    : { for: votesFor, against: votesAgainst, abstain: votesAbstain };

const decisionOf = (row: DecisionRow): PlenaryDecisionView => {
  const { sittingId: _, votesFor: __, votesAgainst: ___, votesAbstain: ____, ...rest } = row;
  const vote = voteOf(row);
  return { ...rest, vote, outcome: outcomeOf(vote) };
};

/** Sittings of a period with their decisions, the latest sitting first; one of them where asked. */
export const findSittings = async (
  tx: Transaction,
  periodId: string,
  sittingId: string | null = null,
): Promise<readonly PlenarySittingView[]> => {
  const sittings = await tx.query<SittingRow[]>(sittingsSql, [periodId, sittingId]);
  const decisions = await tx.query<DecisionRow[]>(decisionsSql, [periodId, sittingId]);
  return sittings.map((sitting) => ({
    ...sitting,
    present: presentOf(sitting.members),
    decisions: decisions.filter((row) => row.sittingId === sitting.id).map(decisionOf),
  }));
};

/** Names of the organiser's commissioners, to begin a list of members with. */
export const findCommissioners = async (tx: Transaction, organiserId: string): Promise<readonly string[]> =>
  (
    await tx.query<{ name: string }[]>(
      `select distinct u.name from memberships m join users u on u.id = m.user_id
        where m.organiser_id = $1 and m.role = 'commissioner' and m.ended_at is null order by u.name`,
      [organiserId],
    )
  ).map(({ name }) => name);
