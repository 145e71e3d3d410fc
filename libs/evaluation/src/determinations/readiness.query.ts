/** What still stands between a period and its determination. */
import type { Fault } from '@app/access';
import type { Transaction } from '@app/database';
import { itemsByCode, type Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { plenaryFaults } from './plenary-readiness.query';
import { appealsAreSettled, appealWindow } from '../windows/appeal-window';
import { saqWindow, unsubmittedRule } from '../windows/saq-window';

interface Waiting {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly instrumentCode: string;
  /** Whether the SAQ's window has ended. */
  readonly saqOver: boolean;
  /** Items whose verdict a correction wants given again, gone ones among them. */
  readonly toReview: readonly string[];
  /** Appeals that nobody has decided yet. */
  readonly undecided: number;
}

const unverifiedSql = `
  select a.id, b.code, b.name, a.state,
         a.instrument_code as "instrumentCode",
         w.is_over as "saqOver",
         (select count(*)::int from appeals x where x.assessment_id = a.id and x.ended_at is null) as undecided,
         array(select distinct e.item_code from correction_effects e
                where e.assessment_id = a.id and e.subject = 'verdict' and e.settled_at is null) as "toReview"
    from assessments a join public_bodies b on b.id = a.public_body_id
    join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join ${saqWindow()} w cross join ${appealWindow()} aw
   where a.period_id = $1 and not (a.state = 'appealing' and ${appealsAreSettled})
     and (a.state in ('submitted','verifying','provisional','appealing','returned')
      or a.state = 'filling' and w.is_over and ${unsubmittedRule} = 'count') order by b.name, b.code`;

const silentSql = `
  select r.id, b.code, b.name, r.stage_code as "stageCode", r.head_attended as "headAttended",
         (select count(*)::int from presentation_jurors j where j.presentation_id = r.id and j.card_signed_at is not null and j.recused_reason is null) as signed
    from presentations r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
   where r.period_id = $1 and a.state <> 'withdrawn' order by b.name, b.code`;

interface Silent extends Omit<Waiting, 'state' | 'instrumentCode' | 'saqOver' | 'toReview' | 'undecided'> {
  readonly stageCode: string;
  readonly headAttended: boolean | null;
  readonly signed: number;
}

const unopenedSql = `
  select distinct s.stage_code as "stageCode", a.category from assessment_stages s join assessments a on a.id = s.assessment_id
   where a.period_id = $1 and s.state = 'pending' and a.state not in ('invited','withdrawn') order by 1, 2`;

const categoryLabel = (policy: Policy, category: string): string =>
  policy.categories?.find(({ code }) => code === category)?.label ?? category;

const labelOf = (policy: Policy, stageCode: string): string =>
  policy.stages.find(({ code }) => code === stageCode)?.label ?? stageCode;

const unverified = async (
  tx: Transaction,
  periodId: string,
  { document }: ScoredPeriodFacts,
): Promise<readonly Fault[]> =>
  (await tx.query<Waiting[]>(unverifiedSql, [periodId])).map((waiting) => ({
    path: `/assessments/${waiting.id}`,
    ...whyWaiting(waiting, document.instruments[waiting.instrumentCode]),
  }));

/** What one body's questionnaire waits for, and who has to do what. */
const whyWaiting = (waiting: Waiting, instrument: Instrument | undefined): Pick<Fault, 'code' | 'message'> => {
  const { name, state, saqOver, toReview } = waiting;
  if (state === 'returned') return { code: 'assessment.returned', message: returnedWords(name, saqOver) };
  if (stillAsked(instrument, toReview))
    return {
      code: 'assessment.toReview',
      message: `${name}: ada putusan yang perlu ditinjau kembali karena kuesionernya dikoreksi.`,
    };
  if (state === 'filling')
    return {
      code: 'assessment.unverified',
      message: `${name} tidak mengirim, tetapi isinya ikut dinilai dan belum selesai diverifikasi.`,
    };
  if (state === 'provisional')
    return { code: 'assessment.unreleased', message: `${name}: nilai sementaranya belum dibuka untuk masa sanggah.` };
  if (state === 'appealing') return { code: 'appeal.open', message: appealWords(waiting) };
  return { code: 'assessment.unverified', message: `${name} sudah mengirim, tetapi belum selesai diverifikasi.` };
};

const appealWords = ({ name, undecided }: Waiting): string =>
  undecided > 0
    ? `${name}: ${undecided} sanggahan belum diputus.`
    : `${name}: masa sanggahnya masih berjalan; tunggu sampai berakhir.`;

const returnedWords = (name: string, saqOver: boolean): string =>
  `${name}: dikembalikan untuk diperbaiki dan belum dikirim lagi; ` +
  (saqOver
    ? 'masa pengisian sudah berakhir, jadi minta verifikator menyelesaikan verifikasinya atas jawaban terakhirnya.'
    : 'tunggu sampai dikirim lagi atau masa pengisian berakhir, lalu selesaikan verifikasinya.');

/** A verdict on what is no longer asked is nobody's to give again. */
const stillAsked = (instrument: Instrument | undefined, codes: readonly string[]): boolean =>
  instrument !== undefined && codes.some((code) => itemsByCode(instrument).has(code));

/** Whoever still may fill in must not be judged before the window has closed; the database's clock says whether it has. */
const unfinished = async (tx: Transaction, periodId: string): Promise<readonly Fault[]> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where p.id = $1 and a.state in ('registered','filling') and w.due_at is not null and not w.is_over`,
    [periodId],
  );
  if (!row || row.count === 0) return [];
  const message = `Masa pengisian masih dibuka dan ${row.count} badan publik belum mengirim. Tunggu sampai ditutup, atau ubah jadwalnya.`;
  return [{ path: '/windows/saq', code: 'window.open', message }];
};

const unopened = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const rows = await tx.query<{ stageCode: string; category: string }[]>(unopenedSql, [periodId]);
  return rows
    .filter(({ stageCode }) =>
      policy.stages.some(({ code, kind }) => code === stageCode && (kind === 'panel' || kind === 'assessed')),
    )
    .map(({ stageCode, category }) => ({
      path: `/stages/${stageCode}/${category}`,
      code: 'stage.unopened',
      message: `Tahap ${labelOf(policy, stageCode)} belum dibuka untuk kategori ${categoryLabel(policy, category)}, sehingga belum ada yang dinilai.`,
    }));
};

/** What an assessor began has to be finished, or said to have been missed. */
const uninspected = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const rows = await tx.query<{ id: string; name: string; stageCode: string }[]>(
    `select n.id, b.name, n.stage_code as "stageCode" from inspections n join assessments a on a.id = n.assessment_id
       join public_bodies b on b.id = a.public_body_id
      where n.period_id = $1 and n.outcome is null and a.state <> 'withdrawn' order by b.name, b.code, n.stage_code`,
    [periodId],
  );
  return rows.map(({ id, name, stageCode }) => ({
    path: `/inspections/${id}`,
    code: 'inspection.open',
    message: `${name}: ${labelOf(policy, stageCode)} belum diselesaikan penilainya. Selesaikan, atau nyatakan tidak terlaksana beserta alasannya.`,
  }));
};

/** What was given elsewhere must be on record, or said to be missing, for every body that the gate lets in. */
const notRecorded = async (tx: Transaction, periodId: string, scored: ScoredPeriodFacts): Promise<readonly Fault[]> => {
  const stages = scored.policy.stages.filter(({ kind }) => kind === 'recorded').map(({ code }) => code);
  if (stages.length === 0) return [];
  const rows = await tx.query<{ bodyCode: string; name: string; stageCode: string }[]>(
    `select b.code as "bodyCode", b.name, s.code as "stageCode" from assessments a join public_bodies b on b.id = a.public_body_id
       cross join unnest($2::text[]) as s(code)
      where a.period_id = $1 and a.state not in ('invited','withdrawn') and not exists
            (select 1 from recorded_scores r where r.assessment_id = a.id and r.stage_code = s.code) order by b.name, b.code, s.code`,
    [periodId, stages],
  );
  const gates = new Map(scored.results.map(({ id, gates: each }) => [id, each]));
  return rows
    .filter(
      ({ bodyCode, stageCode }) => gates.get(bodyCode)?.find(({ stage }) => stage === stageCode)?.passed !== false,
    )
    .map(({ bodyCode, name, stageCode }) => ({
      path: `/stages/${stageCode}/${bodyCode}`,
      code: 'recordedScore.missing',
      message: `${name}: nilai ${labelOf(scored.policy, stageCode)} belum dicatat. Catat nilainya, atau nyatakan tidak ada beserta alasannya.`,
    }));
};

/** A body nobody appeared for was noted absent; one that appeared needs enough signed cards. */
const unheard = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const least = (stageCode: string): number =>
    policy.stages.find(({ code }) => code === stageCode)?.panel?.minJurors ?? 1;
  const rows = await tx.query<Silent[]>(silentSql, [periodId]);
  return rows
    .filter(
      ({ signed, headAttended, stageCode }) => signed < least(stageCode) && !(signed === 0 && headAttended === false),
    )
    .map(({ id, name, signed, stageCode }) => ({
      path: `/presentations/${id}`,
      code: 'panel.undetermined',
      message: `${name}: baru ${signed} dari sedikitnya ${least(stageCode)} kartu juri pada ${labelOf(policy, stageCode)} yang ditandatangani.`,
    }));
};

/** A card that was given back to be mended is waited for, also where the others would be enough. */
const uncorrected = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const rows = await tx.query<{ id: string; name: string; juror: string; stageCode: string }[]>(
    `select c.presentation_id as id, b.name, u.name as juror, c.stage_code as "stageCode" from stage_corrections c
       join assessments a on a.id = c.assessment_id join public_bodies b on b.id = a.public_body_id join users u on u.id = c.juror_id
      where a.period_id = $1 and c.closed_at is null and a.state <> 'withdrawn' order by b.name, b.code, u.name`,
    [periodId],
  );
  return rows.map(({ id, name, juror, stageCode }) => ({
    path: `/presentations/${id}`,
    code: 'card.correcting',
    message: `${name}: kartu ${juror} pada ${labelOf(policy, stageCode)} dikembalikan untuk dibetulkan dan belum ditandatangani lagi.`,
  }));
};

/** Stages whose attendance some band asks for. */
const attendanceStages = (policy: Policy): ReadonlySet<string> =>
  new Set(policy.bands.flatMap(({ requires = [] }) => requires.map(({ stage }) => stage)));

/** Attendance that nobody noted must not pass for attendance where a band depends on it. */
const unrecorded = async (tx: Transaction, periodId: string, policy: Policy): Promise<readonly Fault[]> => {
  const asked = attendanceStages(policy);
  if (asked.size === 0) return [];
  const rows = await tx.query<Silent[]>(silentSql, [periodId]);
  return rows
    .filter(({ headAttended, stageCode }) => headAttended === null && asked.has(stageCode))
    .map(({ id, name, stageCode }) => ({
      path: `/presentations/${id}`,
      code: 'attendance.unrecorded',
      message: `${name}: kehadiran pimpinan pada ${labelOf(policy, stageCode)} belum dicatat.`,
    }));
};

/** A body already named above is not named twice. */
const undetermined = (scored: ScoredPeriodFacts, known: readonly Fault[]): readonly Fault[] =>
  scored.results
    .filter(({ status, name }) => status === 'undetermined' && !known.some(({ message }) => message.startsWith(name)))
    .map(({ id, name }) => ({
      path: `/assessments/${scored.assessmentIdOf(id) ?? id}`,
      code: 'result.undetermined',
      message: `Nilai ${name} belum dapat ditentukan.`,
    }));

/** Everything at once that must be done first; empty where the plenary may decide. */
export const findUnready = async (
  tx: Transaction,
  periodId: string,
  scored: ScoredPeriodFacts,
): Promise<readonly Fault[]> => {
  const faults = [
    ...(await unfinished(tx, periodId)),
    ...(await unverified(tx, periodId, scored)),
    ...(await unopened(tx, periodId, scored.policy)),
    ...(await uninspected(tx, periodId, scored.policy)),
    ...(await notRecorded(tx, periodId, scored)),
    ...(await unheard(tx, periodId, scored.policy)),
    ...(await uncorrected(tx, periodId, scored.policy)),
    ...(await plenaryFaults(tx, periodId)),
  ];
  return [...faults, ...undetermined(scored, faults), ...(await unrecorded(tx, periodId, scored.policy))];
};
