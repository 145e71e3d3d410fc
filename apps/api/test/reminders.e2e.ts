import { DueRemindersService } from '@app/evaluation';
import type { Response } from 'supertest';
import { createScene, emailOf, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  ratna = await scene.as('ratna');
});
afterAll(() => scene.close());

const at = (path: string): string => `/periods/${scene.periodId}/${path}`;
const kraton = (): string => scene.assessments['kraton'] ?? '';
const munder = (): string => scene.assessments['munder'] ?? '';
const candidates = async (): Promise<{ name: string; stage: string; recipients: number }[]> =>
  (await ratna.get(at('reminder-candidates'))).body.items;
const remind = (assessmentIds: string[], again = false): Promise<Response> =>
  ratna.post(at('reminders'), { assessmentIds, again });
const mailsTo = async (address: string): Promise<{ kind: string; subject: string; text: string }[]> =>
  scene.dataSource.query(
    `select kind, subject, text from mails where to_address = $1 and kind = 'reminder' order by id`,
    [address],
  );
/** Moves the period's deadline to so many days from now, by the database's clock. */
const deadlineIn = async (days: number): Promise<void> => {
  await scene.dataSource.query('alter table period_policies disable trigger period_policies_insert_only');
  await scene.dataSource.query(
    `update period_policies set policy = jsonb_set(policy, '{windows,saq,until}', to_jsonb(to_char((now() + make_interval(days => $2)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) where period_id = $1`,
    [scene.periodId, days],
  );
  await scene.dataSource.query('alter table period_policies enable trigger period_policies_insert_only');
};
/** Puts the organiser where the clock shows that hour. */
const clockAt = (hour: number): Promise<unknown> =>
  scene.dataSource.query(
    `update organisers set time_zone = 'Etc/GMT' || to_char((extract(hour from now() at time zone 'UTC')::int - $1 + 36) % 24 - 12, 'FMS99')`,
    [hour],
  );
const sendDue = (): Promise<number> => scene.app.get(DueRemindersService).sendDue();
const forgetReminders = async (): Promise<void> => {
  await scene.dataSource.query('truncate reminders');
};

test('bodies stand where they are: not registered, registered without an answer', async () => {
  await (await scene.as('dewi')).post(`/assessments/${kraton()}/registration`);
  expect(await candidates()).toMatchObject([
    { name: 'Desa kraton', stage: 'notStarted', recipients: 2 },
    { name: 'Desa munder', stage: 'notRegistered', recipients: 1 },
  ]);
});

test('a preview shows the letter, whom it goes to, and a text for WhatsApp', async () => {
  const { subject, text, chat, recipients } = (await ratna.get(at(`reminder-candidates/${munder()}`))).body;
  expect(subject).toContain('Mohon segera mendaftar');
  expect(text).toContain('Yth. Tono, Desa munder');
  expect(chat).toContain('Yth. Bapak/Ibu, Desa munder');
  expect(recipients).toEqual([{ name: 'Tono', email: emailOf('tono') }]);
  expect(await mailsTo(emailOf('tono'))).toEqual([]);
});

test('a reminder goes to everybody of the body, and not again within hours unless the sender insists', async () => {
  expect((await remind([kraton(), munder()])).body).toEqual({
    bodies: 2,
    mails: 3,
    recent: 0,
    unreachable: 0,
    gone: 0,
  });
  expect((await remind([kraton(), munder()])).body).toMatchObject({ bodies: 0, mails: 0, recent: 2 });
  expect((await mailsTo(emailOf('camat')))[0]?.subject).toContain('Kuesioner belum diisi');
  expect((await remind([munder()], true)).body).toMatchObject({ bodies: 1, mails: 1 });
  expect(await mailsTo(emailOf('tono'))).toHaveLength(2);
  const { items, total } = (await ratna.get(at('reminders'))).body;
  expect(total).toBe(3);
  expect(items[0]).toMatchObject({ bodyName: 'Desa munder', stage: 'notRegistered', sentBy: 'Ratna', recipients: 1 });
  const board = (await ratna.get(at('board'))).body.items;
  expect(board[0].lastRemindedAt).toEqual(expect.any(String));
  expect((await (await scene.as('tono')).get('/notifications')).body.items[0]).toMatchObject({
    kind: 'reminder',
    times: 2,
  });
  expect(await scene.audits()).toContain('reminder.sent');
});

test('whose registration waits for the organiser is not reminded to register', async () => {
  await scene.dataSource.query(
    `insert into registrations (assessment_id, state, saved_by, submitted_at)
     select $1, 'submitted', id, now() from users where email = $2`,
    [munder(), emailOf('tono')],
  );
  expect(await candidates()).toMatchObject([{ name: 'Desa kraton' }]);
  await scene.dataSource.query(`update registrations set state = 'returned', reason = 'SK kurang.'`);
  expect(await candidates()).toMatchObject([{ name: 'Desa kraton' }, { name: 'Desa munder' }]);
});

test('reminders go by themselves on the plan’s days, in the organiser’s daytime, once however many workers look', async () => {
  await forgetReminders();
  await clockAt(12);
  await deadlineIn(5);
  expect(await sendDue()).toBe(0);
  await deadlineIn(3);
  await clockAt(6);
  await deadlineIn(3);
  expect(await sendDue()).toBe(0);
  await clockAt(12);
  const both = await Promise.all([sendDue(), sendDue()]);
  expect(both[0] + both[1]).toBe(2);
  expect(await sendDue()).toBe(0);
});

test('an extension of one body moves its reminders along', async () => {
  await forgetReminders();
  await deadlineIn(1);
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const extended = await ratna.post(at('extensions'), { assessmentIds: [munder()], until, reason: 'Banjir.' });
  expect(extended.status).toBe(201);
  expect(await sendDue()).toBe(1);
  const rows = await scene.dataSource.query('select assessment_id as id, days_before as days from reminders');
  expect(rows).toEqual([{ id: kraton(), days: 1 }]);
});

test('complete is what lacks nothing on the list before handing in; else the letter counts what is missing', async () => {
  const dewi = await scene.as('dewi');
  const answer = async (itemCode: string, value: object, revision = 0): Promise<void> => {
    expect((await dewi.put(`/assessments/${kraton()}/answers/${itemCode}`, { value, revision })).status).toBe(200);
  };
  await answer('A1', { choice: 'YA' });
  await answer('A2', { choice: 'BAIK' });
  await answer('A3', { number: '90' });
  const letter = async (): Promise<string> => (await ratna.get(at(`reminder-candidates/${kraton()}`))).body.text;
  expect(await letter()).toContain('belum lengkap: 1 butir belum dijawab dan 1 butir belum ada buktinya.');
  await answer('A4', { choice: 'YA' });
  expect((await candidates())[0]).toMatchObject({ name: 'Desa kraton', stage: 'incomplete' });
  expect(await letter()).toContain('belum lengkap: 2 butir belum ada buktinya.');
  await answer('A1', { choice: 'TIDAK' }, 1);
  await answer('A4', { choice: 'TIDAK' }, 1);
  expect((await dewi.get(`/assessments/${kraton()}/checklist`)).body.complete).toBe(true);
  expect((await candidates())[0]).toMatchObject({ stage: 'notSubmitted' });
  expect(await letter()).toContain('sudah lengkap, tetapi belum dikirim');
});

test('who has handed in or withdrawn is left in peace', async () => {
  await forgetReminders();
  await scene.dataSource.query(`update assessments set state = 'submitted' where id = $1`, [kraton()]);
  expect((await ratna.post(`/assessments/${munder()}/withdrawal`, { reason: 'Mundur.' })).status).toBeLessThan(300);
  expect(await candidates()).toEqual([]);
  expect((await remind([kraton(), munder()], true)).body).toMatchObject({ bodies: 0, mails: 0, gone: 2 });
  expect(refusalOf(await ratna.get(at(`reminder-candidates/${kraton()}`)))).toEqual([409, 'reminder.gone']);
  expect(await sendDue()).toBe(0);
});

test('the organiser changes days and words; two who do so at once do not overwrite each other', async () => {
  const plan = (await ratna.get(at('reminder-plan'))).body;
  expect(plan).toMatchObject({ revision: 0, automatic: true, daysBefore: [7, 3, 1] });
  const changed = { ...plan, daysBefore: [1, 10, 1], automatic: false };
  const saved = await ratna.put(at('reminder-plan'), changed);
  expect(saved.body).toMatchObject({ revision: 1, automatic: false, daysBefore: [10, 1] });
  expect(refusalOf(await ratna.put(at('reminder-plan'), changed))).toEqual([409, 'reminderPlan.stale']);
  expect((await ratna.put(at('reminder-plan'), { ...changed, revision: 1, texts: {} })).status).toBe(400);
  expect(refusalOf(await (await scene.as('komang')).put(at('reminder-plan'), changed))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('siti')).get(at('reminders')))).toEqual([404, 'access.notFound']);
  expect(await scene.audits()).toContain('reminder.planSaved');
});
