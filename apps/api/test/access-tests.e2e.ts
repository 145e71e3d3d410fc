import { PeriodsService, UsersService } from '@app/evaluation';
import { createScene, refusalOf, type Scene } from './cast';
import { smallPolicy, smallQuestionnaire, smallRubric } from './questionnaire';

let scene: Scene;
let id: string;
beforeAll(async () => {
  scene = await createScene();
  const actor = await scene.app.get(UsersService).loadActor(scene.membershipOf('ratna'));
  const periods = scene.app.get(PeriodsService);
  const policy = smallPolicy('akses-2026');
  const [saq, panel] = policy['stages'] as Record<string, unknown>[];
  const stages = [
    { ...saq, weight: '70' },
    { code: 'uji-akses', label: 'Uji akses', kind: 'assessed', weight: '10', instrument: 'uji-akses-2026' },
    panel,
  ];
  const { id: periodId } = await periods.create(actor, {
    policy: { ...policy, stages },
    instruments: { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric },
  });
  await periods.addParticipants(actor, periodId, [{ bodyCode: 'kraton', category: 'DESA' }]);
  await periods.open(actor, periodId, [{ instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup.' }]);
  await (await scene.as('dewi')).post(`/assessments/${await scene.assessmentIn(periodId, 'kraton')}/registration`);
  const ratna = await scene.as('ratna');
  await ratna.post(`/periods/${periodId}/stages/uji-akses/opening`, {});
  id = (await ratna.get(`/inspections?periodId=${periodId}`)).body.items[0].id;
});
afterAll(() => scene.close());

const log = async (kind: string, at: string, more: object = {}): ReturnType<Awaited<ReturnType<Scene['as']>>['post']> =>
  (await scene.as('made')).post(`/inspections/${id}/contacts`, { kind, channel: 'letter', at, ...more });

/** One story, told in order: each test stands on the one before. The dates are those of judge-contacts.spec.ts. */
describe('an access test', () => {
  test('whoever tests sees where the body is found: by its registration once handed in, else as it is known', async () => {
    const made = await scene.as('made');
    const contact = async () => (await made.get(`/inspections/${id}`)).body.contact;
    const registered = {
      website: 'https://kraton.example',
      channels: 'Instagram @desakraton',
      officerEmail: 'ppid@kraton.example',
    };
    const write = (state: string): Promise<unknown> =>
      scene.dataSource.query(
        `insert into registrations (assessment_id, state, content, saved_by, submitted_at)
         select n.assessment_id, $2, $3, n.assessor_id, now() from inspections n where n.id = $1
         on conflict (assessment_id) do update set state = excluded.state, content = excluded.content, submitted_at = now()`,
        [id, state, registered],
      );
    await write('draft');
    expect((await contact()).website).not.toBe('https://kraton.example');
    await write('approved');
    expect(await contact()).toMatchObject({
      website: 'https://kraton.example',
      channels: 'Instagram @desakraton',
      email: 'ppid@kraton.example',
    });
  });

  test('nothing comes before the request, nothing from the future', async () => {
    expect(refusalOf(await log('answered', '2026-08-26T09:00:00+07:00'))).toEqual([409, 'contact.beforeRequest']);
    expect(refusalOf(await log('sent', '2999-01-01T09:00:00+07:00'))).toEqual([422, 'contact.future']);
    expect(refusalOf(await log('sent', 'kemarin'))).toEqual([400, 'request.invalid']);
    const sent = (await log('sent', '2026-08-10T09:00:00+07:00')).body;
    expect(sent.byRule.W01).toMatchObject({ value: null, dueOn: '2026-08-26' });
    expect(refusalOf(await log('answered', '2026-08-09T09:00:00+07:00'))).toEqual([409, 'contact.beforeRequest']);
  });

  test('the dates decide, and nobody else does', async () => {
    const answered = await log('answered', '2026-08-27T09:00:00+07:00');
    expect(answered.body).toMatchObject({
      values: { W01: { value: { choice: 'B' } }, S02: { value: { choice: 'TIDAK' } } },
      byRule: {
        W01: { why: [expect.stringContaining('26 Agustus 2026'), expect.stringContaining('sesudah jangka waktu')] },
      },
    });
    const made = await scene.as('made');
    const own = await made.put(`/inspections/${id}/values/W01`, { value: { choice: 'A' }, revision: 0 });
    expect(refusalOf(own)).toEqual([409, 'inspection.byRule']);
  });

  test('what was logged by mistake is struck out, and the score follows', async () => {
    const made = await scene.as('made');
    const { contacts } = (await made.get(`/inspections/${id}`)).body;
    const struck = await made.delete(`/inspections/${id}/contacts/${contacts[1].id}`);
    expect(struck.body.values.W01.value).toBeNull();
    expect((await log('answered', '2026-08-26T23:59:59+07:00')).body.values.W01.value).toEqual({ choice: 'A' });
    expect(refusalOf(await made.delete(`/inspections/${id}/contacts/${contacts[1].id}`))).toEqual([
      404,
      'contact.unknown',
    ]);
  });

  test('a holiday that is added afterwards moves the tenth day while the test is open', async () => {
    const made = await scene.as('made');
    const { contacts } = (await made.get(`/inspections/${id}`)).body;
    await made.delete(`/inspections/${id}/contacts/${contacts[1].id}`);
    expect((await log('answered', '2026-08-27T09:00:00+07:00')).body.values.W01.value).toEqual({ choice: 'B' });
    const day = { date: '2026-08-20', kind: 'own', name: 'Hari jadi kabupaten' };
    expect((await (await scene.as('ratna')).post('/calendar/days', day)).status).toBe(201);
    expect((await made.get(`/inspections/${id}`)).body.values.W01.value).toEqual({ choice: 'A' });
  });

  test('finishing keeps what the dates came to, with the way to it', async () => {
    const made = await scene.as('made');
    const rest = { S01: 'A', S03: 'A', S04: 'B' };
    for (const [item, choice] of Object.entries(rest))
      expect((await made.put(`/inspections/${id}/values/${item}`, { value: { choice }, revision: 0 })).status).toBe(
        200,
      );
    const ended = await made.post(`/inspections/${id}/completion`);
    expect([ended.status, ended.body.outcome]).toEqual([201, 'done']);
    expect(ended.body.values.W01).toMatchObject({ value: { choice: 'A' }, revision: 1 });
    expect(ended.body.values.W01.note).toContain('27 Agustus 2026');
    expect(refusalOf(await log('other', '2026-08-28T09:00:00+07:00'))).toEqual([409, 'inspection.ended']);
  });
});

test('a request is sent as a person’s letter and stands on the log; a website check has none', async () => {
  await scene.dataSource.query(
    'update inspections set outcome = null, ended_by = null, ended_at = null where id = $1',
    [id],
  );
  const made = await scene.as('made');
  const request = {
    to: 'ppid@kraton.desa.id',
    name: 'Bagus Pratama',
    replyTo: 'bagus@surat.example',
    subject: 'Permohonan informasi',
    text: 'Mohon salinan APBDes 2026.',
  };
  expect(refusalOf(await made.post(`/inspections/${id}/request`, { ...request, to: 'a@b.id, c@d.id' }))).toEqual([
    422,
    'contact.address',
  ]);
  const sent = await made.post(`/inspections/${id}/request`, request);
  expect(sent.body.contacts.at(-1)).toMatchObject({ kind: 'sent', channel: 'email', mailState: 'kept' });
  const [mail] = await scene.dataSource.query(
    `select person_name, person_reply_to, text from mails where kind = 'information-request'`,
  );
  expect(mail).toEqual({
    person_name: 'Bagus Pratama',
    person_reply_to: 'bagus@surat.example',
    text: 'Mohon salinan APBDes 2026.',
  });
  expect(refusalOf(await made.delete(`/inspections/${id}/contacts/${sent.body.contacts.at(-1).id}`))).toEqual([
    409,
    'contact.mailed',
  ]);
});
