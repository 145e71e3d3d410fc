import { browserWith, createScene, emailOf, refusalOf, type Person, type Scene } from './cast';

let scene: Scene;
let form: string;
beforeAll(async () => {
  scene = await createScene();
  form = `/assessments/${scene.assessments['kraton']}`;
  await (await scene.as('dewi')).post(`${form}/registration`);
});
afterAll(() => scene.close());

/** Titles of what a person was told, oldest first. */
/** What is told of the work; that the period was opened is told to everybody. */
const noticesTo = async (person: Person): Promise<string[]> => {
  const rows = await scene.dataSource.query<{ title: string }[]>(
    'select n.title from notifications n join users u on u.id = n.user_id where u.email = $1 and n.kind <> $2 order by n.id',
    [emailOf(person), 'invitation'],
  );
  return rows.map(({ title }) => title);
};

describe('several people at one questionnaire', () => {
  test('each hears who else of the body is there and at which item, until they leave', async () => {
    const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
    expect((await dewi.put(`${form}/presence`, { itemCode: 'A1' })).body).toMatchObject({ items: [], isOpen: true });
    const heard = await camat.put(`${form}/presence`, {});
    expect(heard.body.items).toMatchObject([{ name: 'Dewi', itemCode: 'A1' }]);
    await camat.put(`${form}/presence`, { itemCode: 'A3' });
    expect((await dewi.put(`${form}/presence`, { itemCode: 'A2' })).body.items).toMatchObject([
      { name: 'Pak Camat', itemCode: 'A3' },
    ]);
    expect((await dewi.delete(`${form}/presence`)).status).toBe(204);
    expect((await camat.put(`${form}/presence`, {})).body).toMatchObject({ items: [], isOpen: true });
  });

  test('whoever has not been heard of for a while is no longer shown', async () => {
    await (await scene.as('dewi')).put(`${form}/presence`, { itemCode: 'A1' });
    await scene.dataSource.query(`update presences set seen_at = now() - interval '2 minutes'`);
    expect((await (await scene.as('camat')).put(`${form}/presence`, {})).body).toMatchObject({
      items: [],
      isOpen: true,
    });
  });

  test('what a colleague saved arrives without loading the form again, and an empty reply says that nothing did', async () => {
    const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
    const before = await camat.get(`${form}/answers`);
    expect(before.body).toEqual({ until: null, answers: {} });
    await dewi.put(`${form}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
    const { until, answers } = (await camat.get(`${form}/answers`)).body;
    expect(answers).toMatchObject({ A1: { value: { choice: 'YA' }, revision: 1, savedBy: 'Dewi' } });
    await dewi.put(`${form}/answers/A2`, { value: { choice: 'BAIK' }, revision: 0 });
    const later = await camat.get(`${form}/answers?since=${until}`);
    expect(later.body.answers).toHaveProperty('A2');
    const again = `/api${form}/answers?since=${later.body.until}`;
    const asked = await scene.app.inject({ method: 'GET', url: again, headers: { cookie: camat.cookie } });
    const unchanged = await scene.app.inject({
      method: 'GET',
      url: again,
      headers: { cookie: camat.cookie, 'if-none-match': String(asked.headers['etag']) },
    });
    expect([asked.statusCode, unchanged.statusCode, unchanged.body]).toEqual([200, 304, '']);
  });

  test('an item tells how its answer came about, newest first', async () => {
    const dewi = await scene.as('dewi');
    await dewi.put(`${form}/answers/A1`, { value: { choice: 'TIDAK' }, note: 'keliru', revision: 1 });
    await dewi.put(`${form}/answers/A1`, { value: null, revision: 2 });
    expect((await dewi.get(`${form}/answers/A1/revisions`)).body.items).toMatchObject([
      { revision: 3, value: null, by: 'Dewi' },
      { revision: 2, value: { choice: 'TIDAK' }, note: 'keliru', by: 'Dewi' },
      { revision: 1, value: { choice: 'YA' }, note: null, by: 'Dewi' },
    ]);
  });

  test.each(['tono', 'made', 'ratna', 'joko'] as const)(
    '%s, who is not of the body, follows none of it',
    async (person) => {
      const browser = await scene.as(person);
      for (const reply of [
        await browser.put(`${form}/presence`, {}),
        await browser.get(`${form}/answers`),
        await browser.get(`${form}/answers/A1/revisions`),
      ])
        expect([403, 404]).toContain(reply.status);
    },
  );
});

describe('what is said about an item', () => {
  test('colleagues hear comments, settle them and open them again; each leaves its mark', async () => {
    const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
    const made = await dewi.post(`${form}/comments`, { itemCode: 'A1', text: 'Pak, situsnya sudah pindah.' });
    expect(made.status).toBe(201);
    const seen = (await camat.get(`${form}/conversation`)).body;
    expect(seen.comments).toMatchObject([{ author: 'Dewi', itemCode: 'A1', resolvedAt: null }]);
    expect(seen.colleagues.map(({ name }: { name: string }) => name)).toEqual(['Dewi', 'Pak Camat']);
    const settled = await camat.put(`${form}/comments/${made.body.id}`, { resolved: true });
    expect(settled.body).toMatchObject({ resolvedBy: 'Pak Camat', resolvedAt: expect.stringMatching(/Z$/) });
    expect((await camat.put(`${form}/comments/${made.body.id}`, { resolved: false })).body.resolvedAt).toBeNull();
    expect(await noticesTo('camat')).toEqual(['Dewi menulis komentar pada butir A1']);
    expect(await noticesTo('dewi')).toEqual([]);
    expect((await scene.audits()).filter((action) => action.startsWith('itemComment.'))).toEqual([
      'itemComment.added',
      'itemComment.resolved',
      'itemComment.reopened',
    ]);
  });

  test('neither the organiser nor a verifier reads what the body says among itself', async () => {
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const organiser = await (await scene.as('ratna')).get(`${form}/conversation`);
    expect([organiser.status, organiser.body.comments, organiser.body.colleagues]).toEqual([200, [], []]);
    expect(refusalOf(await (await scene.as('made')).get(`${form}/conversation`))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('tono')).get(`${form}/conversation`))).toEqual([403, 'access.foreignBody']);
    expect(refusalOf(await (await scene.as('ratna')).post(`${form}/comments`, { itemCode: 'A1', text: 'x' }))).toEqual([
      403,
      'access.role',
    ]);
  });

  test('only people of the body can be named, about an item that there is', async () => {
    const dewi = await scene.as('dewi');
    const stranger = [scene.assessments['kraton']];
    const named = await dewi.post(`${form}/comments`, { itemCode: 'A1', text: 'Halo', mentions: stranger });
    expect(refusalOf(named)).toEqual([422, 'itemComment.mention']);
    const nowhere = await dewi.post(`${form}/comments`, { itemCode: 'Z9', text: 'Halo' });
    expect(refusalOf(nowhere)).toEqual([404, 'item.unknown']);
    expect((await dewi.post(`${form}/comments`, { itemCode: 'A1', text: '   ' })).status).toBe(400);
    const gone = await dewi.put(`${form}/comments/${scene.periodId}`, { resolved: true });
    expect(refusalOf(gone)).toEqual([404, 'itemComment.unknown']);
  });

  test('a question reaches the organiser; its answer reaches the body, and all who are asked the item if so wished', async () => {
    const [dewi, ratna, tono] = [await scene.as('dewi'), await scene.as('ratna'), await scene.as('tono')];
    const questions = `/periods/${scene.periodId}/questions`;
    const asked = await dewi.post(`${form}/questions`, { itemCode: 'A1', text: 'Apakah blog dihitung situs?' });
    expect(asked.status).toBe(201);
    const second = await dewi.post(`${form}/questions`, { itemCode: 'A2', text: 'Tahun yang mana?' });
    const open = (await ratna.get(questions)).body.items;
    expect(open).toMatchObject([
      { body: 'Desa kraton', itemCode: 'A1', item: 'Ada situs web?', answer: null, published: false },
      { itemCode: 'A2' },
    ]);
    const reply = { text: 'Ya, bila dikelola desa.', title: 'Apakah blog termasuk situs web?' };
    const answered = await ratna.put(`${questions}/${asked.body.id}/answer`, reply);
    expect(answered.body).toMatchObject({ answer: reply.text, answeredBy: 'Ratna', published: true });
    await ratna.put(`${questions}/${second.body.id}/answer`, { text: 'Tahun berjalan.' });
    expect((await dewi.get(`${form}/conversation`)).body.questions).toMatchObject([
      { answer: reply.text },
      { answer: 'Tahun berjalan.' },
    ]);
    expect(await noticesTo('ratna')).toEqual(['Desa kraton bertanya tentang butir A2']);
    expect(await noticesTo('dewi')).toContain('Pertanyaan Anda tentang butir A1 dijawab');
    expect(await noticesTo('tono')).toEqual([reply.title]);
    const munder = (await tono.get(`/assessments/${scene.assessments['munder']}/conversation`)).body;
    expect([munder.questions, munder.announcements]).toMatchObject([[], [{ itemCode: 'A1', title: reply.title }]]);
    expect(refusalOf(await ratna.put(`${questions}/${asked.body.id}/answer`, reply))).toEqual([
      409,
      'itemQuestion.answered',
    ]);
    expect(refusalOf(await (await scene.as('made')).get(questions))).toEqual([403, 'access.role']);
    expect(refusalOf(await dewi.put(`${questions}/${asked.body.id}/answer`, reply))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('siti')).get(questions))).toEqual([404, 'access.notFound']);
  });

  test('an announcement is for all or for one category, stands on the home of each, and can be taken back', async () => {
    const [ratna, tono] = [await scene.as('ratna'), await scene.as('tono')];
    const announcements = `/periods/${scene.periodId}/announcements`;
    const made = await ratna.post(announcements, {
      title: 'Batas waktu',
      text: 'Kirim sebelum Jumat.',
      category: 'DESA',
    });
    expect(made.status).toBe(201);
    const received = (await tono.get('/announcements')).body.items;
    expect(received[0]).toMatchObject({ title: 'Batas waktu', assessmentId: scene.assessments['munder'], by: 'Ratna' });
    const nobodys = await ratna.post(announcements, { title: 'x', text: 'y', category: 'KOTA' });
    expect(refusalOf(nobodys)).toEqual([422, 'category.unknown']);
    expect(refusalOf(await tono.post(announcements, { title: 'x', text: 'y' }))).toEqual([403, 'access.role']);
    expect((await ratna.get(announcements)).body.items).toHaveLength(2);
    expect((await ratna.delete(`${announcements}/${made.body.id}`)).status).toBe(204);
    expect(refusalOf(await ratna.delete(`${announcements}/${made.body.id}`))).toEqual([404, 'announcement.unknown']);
    expect((await tono.get('/announcements')).body.items).toMatchObject([{ itemCode: 'A1' }]);
    expect((await (await scene.as('ratna')).get('/announcements')).body.items).toEqual([]);
    expect(refusalOf(await (await scene.as('made')).get('/announcements'))).toEqual([403, 'access.role']);
    expect((await browserWith(scene, '').get('/announcements')).status).toBe(401);
  });

  test('what a phone sends twice is said once, asked once, and told once', async () => {
    const dewi = await scene.as('dewi');
    const told = async (): Promise<number> => (await noticesTo('camat')).length;
    const before = await told();
    const saying = { itemCode: 'A2', text: 'Sudah saya foto.', key: `${'0'.repeat(31)}7` };
    const [first, second] = [await dewi.post(`${form}/comments`, saying), await dewi.post(`${form}/comments`, saying)];
    expect([second.status, second.body.id, await told()]).toEqual([201, first.body.id, before + 1]);
    const asking = { ...saying, text: 'Bolehkah foto?' };
    const [one, other] = [await dewi.post(`${form}/questions`, asking), await dewi.post(`${form}/questions`, asking)];
    expect([other.status, other.body.id]).toEqual([201, one.body.id]);
    // Somebody else's key is their own.
    const camat = await scene.as('camat');
    const theirs = await camat.post(`${form}/comments`, saying);
    expect([theirs.status, theirs.body.author]).toEqual([201, 'Pak Camat']);
  });
});
