import { newId } from '@app/database';
import { createTestDatabase, type TestDatabase } from '../../database/test/test-database';
import { appealWindow } from '../src/windows/appeal-window';

let database: TestDatabase;
const [organiserId, userId, periodId] = [newId(), newId(), newId()];
beforeAll(async () => {
  database = await createTestDatabase();
  const letterhead = JSON.stringify({});
  await run(`insert into organisers (id, code, name, time_zone, accent, letterhead) values ($1, 'uji', 'Uji', 'Asia/Jakarta', '#000000', $2)`, [organiserId, letterhead]); // prettier-ignore
  await run(`insert into users (id, name, email, password_hash) values ($1, 'Ratna', 'ratna@uji.example', '-')`, [userId]); // prettier-ignore
  await run(`insert into periods (id, organiser_id, code, title, year, state, policy_version, opened_at) values ($1, $2, 'uji', 'Uji', 2026, 'open', 1, '2026-09-01')`, [periodId, organiserId]); // prettier-ignore
});
afterAll(() => database.drop());

const run = (sql: string, values: readonly unknown[]): Promise<unknown> => database.dataSource.query(sql, [...values]);

/** A body whose score was opened with this time for appeals; null: not opened. */
const release = async (window: { readonly opensAt: string; readonly closesAt: string } | null): Promise<string> => {
  const [bodyId, assessmentId] = [newId(), newId()];
  await run(`insert into public_bodies (id, organiser_id, code, name, kind) values ($1, $2, $3, 'Desa', 'DESA')`, [bodyId, organiserId, bodyId]); // prettier-ignore
  await run(`insert into assessments (id, period_id, public_body_id, category, instrument_code, state) values ($1, $2, $3, 'DESA', 'uji', 'appealing')`, [assessmentId, periodId, bodyId]); // prettier-ignore
  if (window)
    await run('insert into score_releases (assessment_id, released_by, opens_at, closes_at) values ($1, $2, $3, $4)', [assessmentId, userId, window.opensAt, window.closesAt]); // prettier-ignore
  return assessmentId;
};

const standingAt = async (assessmentId: string, at: string): Promise<{ open: boolean; over: boolean }> => {
  const [row] = await database.dataSource.query(
    `select aw.is_open as open, aw.is_over as over from assessments a cross join ${appealWindow('$2::timestamptz')} aw where a.id = $1`,
    [assessmentId, at],
  );
  return row;
};

describe.each([
  ['WIB', '+07:00'],
  ['WITA', '+08:00'],
  ['WIT', '+09:00'],
])('a time for appeals that ends at midnight %s', (_, offset) => {
  const window = { opensAt: `2026-10-25T08:00:00.000${offset}`, closesAt: `2026-11-01T00:00:00.000${offset}` };

  test('takes what comes in its last second and last millisecond, and nothing at its end or a second later', async () => {
    const id = await release(window);
    for (const at of [`2026-10-31T23:59:59.000${offset}`, `2026-10-31T23:59:59.999${offset}`])
      expect(await standingAt(id, at)).toEqual({ open: true, over: false });
    for (const at of [`2026-11-01T00:00:00.000${offset}`, `2026-11-01T00:00:01.000${offset}`])
      expect(await standingAt(id, at)).toEqual({ open: false, over: true });
  });

  test('leaves time to read before it begins', async () => {
    const id = await release(window);
    expect(await standingAt(id, `2026-10-25T07:59:59.999${offset}`)).toEqual({ open: false, over: false });
    expect(await standingAt(id, `2026-10-25T08:00:00.000${offset}`)).toEqual({ open: true, over: false });
  });

  test('ends at one instant for all, whatever the clock on the wall shows', async () => {
    const id = await release(window);
    const end = new Date(window.closesAt);
    expect(await standingAt(id, new Date(end.getTime() - 1_000).toISOString())).toEqual({ open: true, over: false });
    expect(await standingAt(id, new Date(end.getTime() + 1_000).toISOString())).toEqual({ open: false, over: true });
  });
});

test('what was not opened is neither open nor over', async () => {
  expect(await standingAt(await release(null), '2026-10-30T00:00:00Z')).toEqual({ open: false, over: false });
});

test('a time once given is never changed, so nothing reopens', async () => {
  const id = await release({ opensAt: '2026-10-01T00:00:00Z', closesAt: '2026-10-02T00:00:00Z' });
  await expect(
    run(`update score_releases set closes_at = '2099-01-01' where assessment_id = $1`, [id]),
  ).rejects.toMatchObject({ constraint: 'score_releases_insert_only' });
});
