import { newId } from '@app/database';
import { createTestDatabase, type TestDatabase } from '../../database/test/test-database';
import { saqWindow } from '../src/windows/saq-window';

let database: TestDatabase;
const organiserId = newId();
const userId = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  await insert('organisers', { id: organiserId, code: 'uji', name: 'Uji', time_zone: 'Asia/Jakarta', accent: '#000000', letterhead: {} }); // prettier-ignore
  await insert('users', { id: userId, name: 'Ratna', email: 'ratna@uji.example', password_hash: '-' });
});
afterAll(() => database.drop());

const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
  const values = Object.values(row).map((value) =>
    value && typeof value === 'object' ? JSON.stringify(value) : value,
  );
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  await database.dataSource.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places})`, values);
};

interface Place {
  readonly periodId: string;
  readonly assessmentId: string;
}

/** An open period whose window ends as said, and one body that is filling in. */
const openPeriod = async (until: string | null, state = 'filling'): Promise<Place> => {
  const [periodId, bodyId, assessmentId] = [newId(), newId(), newId()];
  const windows = until === null ? {} : { saq: { from: '2026-10-01T00:00:00+07:00', until } };
  await insert('periods', { id: periodId, organiser_id: organiserId, code: periodId, title: 'Uji', year: 2026, state: 'open', policy_version: 1, opened_at: '2026-09-01' }); // prettier-ignore
  await insert('period_policies', { period_id: periodId, version: 1, policy: { windows }, created_by: userId });
  await insert('public_bodies', {
    id: bodyId,
    organiser_id: organiserId,
    code: bodyId,
    name: 'Desa Kraton',
    kind: 'DESA',
  });
  await insert('assessments', { id: assessmentId, period_id: periodId, public_body_id: bodyId, category: 'DESA', instrument_code: 'uji', state }); // prettier-ignore
  return { periodId, assessmentId };
};

const extend = (place: Place, until: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  insert('deadline_extensions', {
    id: newId(),
    period_id: place.periodId,
    assessment_id: place.assessmentId,
    until,
    reason: 'Listrik padam.',
    made_by: userId,
    ...more,
  });

interface Standing {
  readonly open: boolean;
  readonly saves: boolean;
  readonly over: boolean;
}

const standingAt = async ({ assessmentId }: Place, at: string): Promise<Standing> => {
  const [row] = await database.dataSource.query<Standing[]>(
    `select w.is_open as open, w.takes_saves as saves, w.is_over as over
       from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      cross join ${saqWindow('$2::timestamptz')} w where a.id = $1`,
    [assessmentId, at],
  );
  if (!row) throw new Error('no assessment');
  return row;
};

const open = { open: true, saves: true, over: false };
const grace = { open: false, saves: true, over: false };
const shut = { open: false, saves: false, over: true };

describe.each([
  ['WIB', '+07:00'],
  ['WITA', '+08:00'],
  ['WIT', '+09:00'],
])('a deadline at midnight %s', (_, offset) => {
  test('is open in its last millisecond, and shut to beginnings in the next', async () => {
    const place = await openPeriod(`2026-11-01T00:00:00.000${offset}`);
    expect(await standingAt(place, `2026-10-31T23:59:59.999${offset}`)).toEqual(open);
    expect(await standingAt(place, `2026-11-01T00:00:00.000${offset}`)).toEqual(grace);
  });

  test('takes what was under way for two minutes more, to the millisecond', async () => {
    const place = await openPeriod(`2026-11-01T00:00:00.000${offset}`);
    expect(await standingAt(place, `2026-11-01T00:01:59.999${offset}`)).toEqual(grace);
    expect(await standingAt(place, `2026-11-01T00:02:00.000${offset}`)).toEqual(shut);
  });

  test('an extension moves it to the millisecond, with its grace behind it', async () => {
    const place = await openPeriod(`2026-11-01T00:00:00.000${offset}`);
    await extend(place, `2026-11-03T16:00:00.000${offset}`);
    expect(await standingAt(place, `2026-11-03T15:59:59.999${offset}`)).toEqual(open);
    expect(await standingAt(place, `2026-11-03T16:00:00.000${offset}`)).toEqual(grace);
    expect(await standingAt(place, `2026-11-03T16:02:00.000${offset}`)).toEqual(shut);
  });
});

test('before it begins nothing is taken, and it is not over', async () => {
  const place = await openPeriod('2026-11-01T00:00:00+07:00');
  expect(await standingAt(place, '2026-09-30T23:59:59.999+07:00')).toEqual({ open: false, saves: false, over: false });
});

test('the grace is the period’s own: none where it says so', async () => {
  const place = await openPeriod('2026-11-01T00:00:00+07:00');
  const rule = { period_id: place.periodId, confirm: 'superior', unsubmitted: 'zero', made_by: userId };
  await insert('submission_rules', { ...rule, version: 1, grace_seconds: 600 });
  expect(await standingAt(place, '2026-11-01T00:09:59.999+07:00')).toEqual(grace);
  await insert('submission_rules', { ...rule, version: 2, grace_seconds: 0 });
  expect(await standingAt(place, '2026-11-01T00:00:00+07:00')).toEqual(shut);
});

test('an earlier extension never shortens, an undone one counts no more, one for all counts for each', async () => {
  const place = await openPeriod('2026-11-01T00:00:00+07:00');
  await extend(place, '2026-10-20T00:00:00+07:00');
  expect(await standingAt(place, '2026-10-31T23:59:59.999+07:00')).toEqual(open);
  await extend(place, '2026-11-09T00:00:00+07:00', {
    undone_at: '2026-10-30',
    undone_by: userId,
    undone_reason: 'Salah.',
  });
  expect(await standingAt(place, '2026-11-05T00:00:00+07:00')).toEqual(shut);
  await extend(place, '2026-11-06T00:00:00+07:00', { assessment_id: null });
  expect(await standingAt(place, '2026-11-05T00:00:00+07:00')).toEqual(open);
});

test('a repair has a time of its own, which only an extension of this very body given since lengthens', async () => {
  const place = await openPeriod('2026-11-01T00:00:00+07:00', 'returned');
  await extend(place, '2026-11-20T00:00:00+07:00', { made_at: '2026-10-25' });
  await insert('repairs', { id: newId(), assessment_id: place.assessmentId, until: '2026-11-12T00:00:00+07:00', reason: 'Bukti.', made_by: userId, made_at: '2026-11-08T00:00:00+07:00' }); // prettier-ignore
  expect(await standingAt(place, '2026-11-11T23:59:59.999+07:00')).toEqual(open);
  expect(await standingAt(place, '2026-11-12T00:02:00+07:00')).toEqual(shut);
  await extend(place, '2026-11-30T00:00:00+07:00', { assessment_id: null, made_at: '2026-11-09' });
  expect(await standingAt(place, '2026-11-12T00:02:00+07:00')).toEqual(shut);
  await extend(place, '2026-11-14T00:00:00+07:00', { made_at: '2026-11-09' });
  expect(await standingAt(place, '2026-11-13T00:00:00+07:00')).toEqual(open);
});

test('without a deadline it stays open, even where somebody was given more time once', async () => {
  const place = await openPeriod(null);
  await extend(place, '2026-11-14T00:00:00+07:00');
  expect(await standingAt(place, '2030-01-01T00:00:00Z')).toEqual(open);
});
