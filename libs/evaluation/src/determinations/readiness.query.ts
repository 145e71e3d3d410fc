/** What still stands between a period and its determination. */
import type { Fault } from '@app/access';
import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';

interface Waiting {
  readonly code: string;
  readonly name: string;
  readonly state: string;
}

const unverifiedSql = `
  select b.code, b.name, a.state from assessments a join public_bodies b on b.id = a.public_body_id
   where a.period_id = $1 and a.state in ('submitted','verifying','provisional','appealing','returned') order by b.name, b.code`;

const silentSql = `
  select b.code, b.name, r.stage_code as "stageCode", r.head_attended as "headAttended",
         (select count(*)::int from presentation_jurors j where j.presentation_id = r.id and j.card_signed_at is not null and j.recused_reason is null) as signed
    from presentations r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
   where r.period_id = $1 and a.state <> 'withdrawn' order by b.name, b.code`;

interface Silent extends Omit<Waiting, 'state'> {
  readonly stageCode: string;
  readonly headAttended: boolean | null;
  readonly signed: number;
}

const openedSql = `
  select distinct s.stage_code as code from assessment_stages s join assessments a on a.id = s.assessment_id
   where a.period_id = $1 and s.state <> 'pending'`;

const labelOf = (policy: Policy, stageCode: string): string =>
  policy.stages.find(({ code }) => code === stageCode)?.label ?? stageCode;

const unverified = async (tx: Transaction, periodId: string): Promise<readonly Fault[]> =>
  (await tx.query<Waiting[]>(unverifiedSql, [periodId])).map(({ code, name }) => ({
    path: `/assessments/${code}`,
    code: 'assessment.unverified',
    message: `${name} sudah mengirim, tetapi belum selesai diverifikasi.`,
  }));

const unopened = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const opened = new Set((await tx.query<{ code: string }[]>(openedSql, [periodId])).map(({ code }) => code));
  return policy.stages
    .filter(({ code, kind }) => kind === 'panel' && !opened.has(code))
    .map(({ code }) => ({
      path: `/stages/${code}`,
      code: 'stage.unopened',
      message: `Tahap ${labelOf(policy, code)} belum dibuka, sehingga belum ada yang dinilai juri.`,
    }));
};

/** A body nobody appeared for was noted absent; one that appeared needs enough signed cards. */
const unheard = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const least = (stageCode: string): number => policy.stages.find(({ code }) => code === stageCode)?.panel?.minJurors ?? 1;
  const rows = await tx.query<Silent[]>(silentSql, [periodId]);
  return rows
    .filter(({ signed, headAttended, stageCode }) => signed < least(stageCode) && !(signed === 0 && headAttended === false))
    .map(({ code, name, signed, stageCode }) => ({
      path: `/presentations/${code}`,
      code: 'panel.undetermined',
      message: `${name}: baru ${signed} dari sedikitnya ${least(stageCode)} kartu juri pada ${labelOf(policy, stageCode)} yang ditandatangani.`,
    }));
};

const undetermined = (scored: ScoredPeriodFacts, known: readonly Fault[]): readonly Fault[] =>
  scored.results
    .filter(({ status, id }) => status === 'undetermined' && !known.some(({ path }) => path.endsWith(`/${id}`)))
    .map(({ id, name }) => ({ path: `/results/${id}`, code: 'result.undetermined', message: `Nilai ${name} belum dapat ditentukan.` }));

/** Everything at once that must be done first; empty where the plenary may decide. */
export const findUnready = async (tx: Transaction, periodId: string, scored: ScoredPeriodFacts): Promise<readonly Fault[]> => {
  const faults = [
    ...(await unverified(tx, periodId)),
    ...(await unopened(tx, periodId, scored.policy)),
    ...(await unheard(tx, periodId, scored.policy)),
  ];
  return [...faults, ...undetermined(scored, faults)];
};
