import { createScene, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const lettersTo = async (address: string): Promise<string[]> => {
  const rows = await scene.dataSource.query<{ subject: string }[]>(
    `select subject from mails where to_address = $1 and kind = 'notification' order by id`,
    [address],
  );
  return rows.map(({ subject }) => subject);
};

test('whoever was invited by letter and has not come is told by letter when the deadline moves', async () => {
  const address = 'kantor.munder@uji.example';
  await scene.dataSource.query(`update public_bodies set email = $1 where code = 'munder'`, [address]);
  await scene.dataSource.query('update memberships set ended_at = now() where public_body_id = $1', [
    scene.bodies['munder'],
  ]);
  const period = await scene.openPeriod('undang-2027');
  const ratna = await scene.as('ratna');
  expect((await ratna.post(`/periods/${period}/invitation-mails`, {})).status).toBe(200);

  const extension = { assessmentIds: null, until: '2099-06-01T00:00:00Z', reason: 'Listrik padam.' };
  expect((await ratna.post(`/periods/${period}/extensions`, extension)).status).toBe(201);
  const { items } = (await ratna.get(`/periods/${period}/extensions`)).body;
  await ratna.post(`/extensions/${items[0].id}/undoing`, { reason: 'Keliru.' });
  const { policy, title } = (await ratna.get(`/periods/${period}`)).body;
  const windows = { ...policy.windows, saq: { ...policy.windows.saq, until: '2098-01-01T00:00:00Z' } };
  await ratna.put(`/periods/${period}/policy`, { policy: { ...policy, windows }, reason: 'Rapat dimajukan.' });
  await ratna.post(`/periods/${period}/closing`, { reason: 'Selesai.' });
  expect(await lettersTo(address)).toEqual([
    `Batas waktu ${title} diperpanjang, Desa munder`,
    `Perpanjangan ${title} diakhiri, Desa munder`,
    `Batas waktu ${title} diubah, Desa munder`,
    `Pengisian ${title} ditutup, Desa munder`,
  ]);
  // Who has an account hears of it there, and gets no letter about the invitation.
  expect((await lettersTo('dewi@uji.example')).filter((subject) => subject.endsWith('Desa kraton'))).toEqual([]);
});
