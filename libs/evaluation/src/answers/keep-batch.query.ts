/** Many people's autosaves in one transaction of two statements: those of one organiser, each judged by itself. */
import { policy } from '@app/access';
import { instant, type PreparedStatement, runPrepared } from '@app/database';
import type { QueryRunner } from 'typeorm';
import { latestInstrument } from '../instruments/latest-instrument';
import { saqWindow } from '../windows/saq-window';
import type { AnswerInput, SavedAnswer } from './save-answers';

/** One autosave whose value is known to fit its item in the instrument it names. */
export interface PlainSave extends Omit<AnswerInput, 'instrumentSha256'> {
  readonly assessmentId: string;
  /** SHA-256 of the session's token. */
  readonly tokenHash: string;
  readonly instrumentSha256: string;
  /** Kinds of body that the item is put to, in capitals; null for all. */
  readonly kinds: readonly string[] | null;
}

/** Roles that answer for their own body alone; whoever else may answer goes the ordinary way. */
const ownBodyRoles = Object.entries(policy['answer.write'])
  .filter(([, scope]) => scope === 'body')
  .map(([role]) => `'${role}'`)
  .join(', ');

/**
 * Holds the questionnaires, so that no save slips behind a submission or a correction; those that somebody else holds just
 * now are left out, so that nobody waits for them. What is read afterwards is read by a later statement, hence as it stands.
 */
const holdSql = 'select id from assessments where id = any($1::uuid[]) order by id for no key update skip locked';

/** Who saves at which questionnaire, seen as which version. */
const doorColumns = ['assessment_id uuid', 'token_hash text', 'sha256 text'] as const;
/** `door`: its place among the doors, from 1. */
const saveColumns = ['door int', 'item_code text', 'value text', 'note text', 'revision int', 'key text', 'kinds text'] as const; // prettier-ignore

const unnest = (columns: readonly string[], first: number): string =>
  `unnest(${columns.map((column, index) => `$${first + index}::${column.split(' ')[1]}[]`).join(', ')}) with ordinality`;
const names = (columns: readonly string[]): string => columns.map((column) => column.split(' ')[0]).join(', ');

/**
 * Keeps what the ordinary way (`keepAnswers`) would keep without a second thought: being filled in, inside its window by the database's
 * clock, by a living session of the body itself, on the instrument in force, nothing to settle, no copy of last year's to be looked at, no key seen before, the
 * revision that stands. All else is left alone; the ordinary way tells why.
 */
const keep: PreparedStatement = {
  name: 'keep-answers',
  text: `
with opened as materialized (
  select d.door, d.assessment_id, s.user_id, upper(b.kind) as kind
    from ${unnest(doorColumns, 2)} as d(${names(doorColumns)}, door)
    join sessions s on s.token_hash = d.token_hash and s.expires_at > now() and s.seen_at >= now() - interval '5 minutes'
    join users u on u.id = s.user_id and u.disabled_at is null
    join memberships m on m.id = s.membership_id and m.ended_at is null and m.role in (${ownBodyRoles})
    join assessments a on a.id = d.assessment_id and a.state = 'filling' and a.public_body_id = m.public_body_id
    join periods p on p.id = a.period_id and p.organiser_id = m.organiser_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join public_bodies b on b.id = a.public_body_id
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} f on f.sha256 = d.sha256
   cross join ${saqWindow()} w
   where a.id = any($1::uuid[]) and w.takes_saves
), plain as materialized (
  select i.place, o.assessment_id, i.item_code, i.value::jsonb as value, i.note, i.revision, i.key, o.user_id
    from ${unnest(saveColumns, 5)} as i(${names(saveColumns)}, place)
    join opened o on o.door = i.door
   where (i.kinds is null or o.kind = any(string_to_array(i.kinds, ',')))
     and not exists (select 1 from correction_effects c where c.assessment_id = o.assessment_id and c.item_code = i.item_code
                       and c.subject = 'answer' and c.settled_at is null)
     and not exists (select 1 from copied_answers c where c.assessment_id = o.assessment_id and c.item_code = i.item_code)
     and (i.key is null or not exists (select 1 from answer_events e
                                        where e.assessment_id = o.assessment_id and e.idempotency_key = i.key))
), fresh as (
  insert into answers (assessment_id, item_code, value, note, revision, saved_by, saved_at)
  select assessment_id, item_code, value, note, 1, user_id, statement_timestamp() from plain where revision = 0
   order by assessment_id, item_code
  on conflict do nothing returning assessment_id, item_code, revision, saved_at
), changed as (
  update answers a
     set value = i.value, note = i.note, revision = a.revision + 1, saved_by = i.user_id, saved_at = statement_timestamp()
    from plain i
   where i.revision > 0 and a.assessment_id = i.assessment_id and a.item_code = i.item_code and a.revision = i.revision
  returning a.assessment_id, a.item_code, a.revision, a.saved_at
), saved as (
  select i.place, i.value, i.note, i.key, i.user_id, k.* from (select * from fresh union all select * from changed) k
    join plain i using (assessment_id, item_code)
), events as (
  insert into answer_events (assessment_id, item_code, revision, value, note, actor_id, at, idempotency_key)
  select assessment_id, item_code, revision, value, note, user_id, saved_at, key from saved
)
select place::int - 1 as place, item_code as "itemCode", revision,
       ${instant('saved_at')} as "savedAt" from saved`,
};

/**
 * What was kept, by its place among the saves; what is missing goes the ordinary way. With `whole`, all or none. All of one
 * organiser, no item twice.
 */
export const keepBatch = async (
  runner: QueryRunner,
  saves: readonly PlainSave[],
  { whole = false } = {},
): Promise<ReadonlyMap<number, SavedAnswer>> => {
  await runner.startTransaction();
  try {
    const ids = [...new Set(saves.map(({ assessmentId }) => assessmentId))];
    const held = await runPrepared<{ id: string }>(runner, { name: 'hold-assessments', text: holdSql }, [ids]);
    const of = <Value>(pick: (save: PlainSave) => Value): Value[] => saves.map(pick);
    const doors = [...new Map(saves.map((save) => [doorOf(save), save])).values()];
    const placeOf = new Map(doors.map((save, index) => [doorOf(save), index + 1]));
    const rows = await runPrepared<SavedAnswer & { readonly place: number }>(runner, keep, [
      held.map(({ id }) => id),
      doors.map(({ assessmentId }) => assessmentId),
      doors.map(({ tokenHash }) => tokenHash),
      doors.map(({ instrumentSha256 }) => instrumentSha256),
      of((save) => placeOf.get(doorOf(save))),
      of(({ itemCode }) => itemCode),
      of(({ value }) => (value === null ? null : JSON.stringify(value))),
      of(({ note }) => note ?? null),
      of(({ revision }) => revision),
      of(({ key }) => key ?? null),
      of(({ kinds }) => kinds?.join(',') ?? null),
    ]);
    if (whole && rows.length < saves.length) {
      await runner.rollbackTransaction();
      return new Map();
    }
    await runner.commitTransaction();
    return new Map(rows.map(({ place, ...saved }) => [place, saved]));
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
};

const doorOf = ({ assessmentId, tokenHash, instrumentSha256 }: PlainSave): string =>
  `${assessmentId} ${tokenHash} ${instrumentSha256}`;
