import { begin, bigQuestionnaire, publish, questionnaireOf, reasonsFor, unexplained } from './authoring';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

test('Ratna finds the built-in instruments in the library, and copies one', async () => {
  const ratna = await scene.as('ratna');
  const library = (await ratna.get('/instruments')).body;
  expect(library.items).toContainEqual(
    expect.objectContaining({ id: null, code: 'opd-2026', builtIn: true, draftRevision: null, archived: false }),
  );
  const copied = await ratna.post('/instruments', {
    code: 'saq-opd-contoh',
    title: 'SAQ OPD Contoh',
    from: { kind: 'builtIn', code: 'opd-2026' },
    asNextYear: true,
  });
  expect(copied.status).toBe(201);
  expect(copied.body).toMatchObject({
    code: 'saq-opd-contoh',
    revision: 1,
    savedBy: 'Ratna',
    published: null,
    archived: false,
    allowed: ['change', 'publish', 'archive', 'comment'],
    content: { format: 'terbuka/instrument@1', code: 'saq-opd-contoh', title: { id: 'SAQ OPD Contoh' } },
    previous: { code: 'opd-2026' },
  });
  const own = (await ratna.get('/instruments')).body.items[0];
  const builtIn = library.items.find(({ code }: { code: string }) => code === 'opd-2026');
  expect(own).toMatchObject({
    id: copied.body.id,
    builtIn: false,
    items: builtIn.items,
    draftAhead: true,
    version: null,
  });
  expect((await scene.audits()).at(-1)).toBe('instrument.created');
  expect((await ratna.get('/instruments/built-in/opd-2026')).body.code).toBe('opd-2026');
  expect(refusalOf(await ratna.get('/instruments/built-in/constructor'))).toEqual([404, 'instrument.unknown']);
});

test.each([
  [
    'a code that is taken',
    { code: 'saq-opd-contoh', from: { kind: 'blank', purpose: 'visit' } },
    409,
    'instrument.taken',
  ],
  ['a built-in code', { code: 'opd-2026', from: { kind: 'blank', purpose: 'visit' } }, 409, 'instrument.taken'],
  ['a code with capitals', { code: 'SAQ', from: { kind: 'blank', purpose: 'visit' } }, 400, 'request.invalid'],
  ['a blank one for nothing', { code: 'kosong', from: { kind: 'blank' } }, 400, 'request.invalid'],
  ['an unknown source', { code: 'kosong', from: { kind: 'builtIn', code: 'tiada' } }, 404, 'instrument.unknown'],
  ['no source', { code: 'kosong' }, 400, 'request.invalid'],
  [
    'content of no shape',
    { code: 'kosong', from: { kind: 'content', content: { a: 1 } } },
    422,
    'instrument.malformed',
  ],
] as const)('%s begins nothing', async (_, body, status, code) => {
  expect(refusalOf(await (await scene.as('ratna')).post('/instruments', body))).toEqual([status, code]);
});

test('an instrument begins blank, from a version, and from what a period froze', async () => {
  const ratna = await scene.as('ratna');
  const blank = await ratna.post('/instruments', { code: 'kunjungan', from: { kind: 'blank', purpose: 'visit' } });
  expect(blank.body.content).toMatchObject({ purpose: 'visit', children: [], verified: false });
  const frozen = await ratna.post('/instruments', {
    code: 'dari-periode',
    from: { kind: 'period', periodId: scene.periodId, code: 'uji-desa' },
    asNextYear: true,
  });
  expect(frozen.body.content.children[0]).toMatchObject({ code: 'A1', previousCode: 'A1' });
  expect(frozen.body.previous).toMatchObject({ code: 'uji-desa' });
  const { id, path } = await begin(scene, questionnaireOf('asal'));
  await publish(scene, path, 1);
  const copy = await ratna.post('/instruments', {
    code: 'salinan',
    from: { kind: 'instrument', id },
    asNextYear: true,
  });
  expect(copy.body.previous).toMatchObject({ code: 'asal', version: '1' });
  const missing = { code: 'salinan-2', from: { kind: 'instrument', id, number: 7 } };
  expect(refusalOf(await ratna.post('/instruments', missing))).toEqual([404, 'version.unknown']);
});

test('two editors with the same revision: one is kept, the other is told what stands', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('berdua'));
  const saves = await Promise.all(
    ['Judul satu', 'Judul dua'].map((id) =>
      ratna.put(`${path}/draft`, { revision: 1, content: questionnaireOf('berdua', { title: { id } }) }),
    ),
  );
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = saves.find(({ status }) => status === 409);
  const kept = (await ratna.get(`${path}/draft`)).body;
  expect(refused?.body).toMatchObject({
    code: 'instrument.stale',
    current: { revision: 2, savedBy: 'Ratna', content: kept.content },
  });
  const again = await ratna.put(`${path}/draft`, { revision: 1, content: kept.content });
  expect([again.status, again.body.revision]).toEqual([200, 2]);
});

test('a draft may be wrong in meaning, never in shape; numbers become text', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('bentuk'));
  const [first, ...rest] = questionnaireOf('bentuk')['children'] as Record<string, unknown>[];
  const save = (content: object): ReturnType<typeof ratna.put> => ratna.put(`${path}/draft`, { revision: 1, content });
  const strange = await save(questionnaireOf('bentuk', { children: [{ ...first, kind: 'essay' }, ...rest] }));
  expect(refusalOf(strange)).toEqual([422, 'instrument.malformed']);
  expect(strange.body.errors[0]).toMatchObject({ path: '/children/0/kind' });
  expect(refusalOf(await save(questionnaireOf('lain')))).toEqual([422, 'instrument.codeChanged']);
  const doubled = questionnaireOf('bentuk', { children: [{ ...first, weight: 12.5 }, first, ...rest] });
  expect((await save(doubled)).status).toBe(200);
  expect((await ratna.get(`${path}/draft`)).body.content.children[0].weight).toBe('12.5');
  const published = await ratna.post(`${path}/versions`, { revision: 2, reasons: [] });
  expect(refusalOf(published)).toEqual([422, 'instrument.invalid']);
  expect(published.body.errors.length).toBeGreaterThan(0);
});

test('five hundred items are saved; more than five megabytes are not', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('besar'));
  const saved = await ratna.put(`${path}/draft`, { revision: 1, content: bigQuestionnaire('besar', 500) });
  expect([saved.status, saved.body.revision]).toEqual([200, 2]);
  const { items } = (await ratna.get('/instruments')).body;
  expect(items.find(({ code }: { code: string }) => code === 'besar').items).toBe(500);
  const huge = { revision: 2, content: questionnaireOf('besar', { title: { id: 'x'.repeat(5 * 1_048_576) } }) };
  expect(refusalOf(await ratna.put(`${path}/draft`, huge))).toEqual([413, 'request.tooLarge']);
  // Elsewhere the usual limit stands.
  expect(refusalOf(await ratna.post(`${path}/comments`, { itemCode: null, text: 'x'.repeat(2_000_000) }))).toEqual([
    413,
    'request.tooLarge',
  ]);
});

test('a version is published once, with reasons for its warnings, and never changes', async () => {
  const ratna = await scene.as('ratna');
  const { id, path } = await begin(scene, unexplained('terbitan'));
  const bare = await ratna.post(`${path}/versions`, { revision: 1, reasons: [] });
  expect(refusalOf(bare)).toEqual([422, 'instrument.reasonsMissing']);
  expect(bare.body.warnings).toContainEqual(
    expect.objectContaining({ code: expect.any(String), places: ['A1'], message: expect.stringMatching(/\S/) }),
  );
  const reasons = reasonsFor(bare);
  expect(refusalOf(await ratna.post(`${path}/versions`, { revision: 9, reasons }))).toEqual([409, 'instrument.stale']);
  const published = await ratna.post(`${path}/versions`, { revision: 1, reasons, note: 'Pertama' });
  expect(published.status).toBe(201);
  expect(published.body).toMatchObject({ number: 1, note: 'Pertama', publishedBy: 'Ratna' });
  expect(published.body.reasons).toContainEqual(expect.objectContaining({ places: ['A1'] }));
  expect((await scene.audits()).at(-1)).toBe('instrument.published');
  expect((await ratna.get(`${path}/versions/1`)).body).toMatchObject({ content: { version: '1', code: 'terbitan' } });
  expect(refusalOf(await ratna.get(`${path}/versions/2`))).toEqual([404, 'version.unknown']);
  expect(refusalOf(await ratna.get(`${path}/versions/x`))).toEqual([404, 'version.unknown']);
  expect(refusalOf(await ratna.post(`${path}/versions`, { revision: 1, reasons }))).toEqual([
    409,
    'instrument.unchanged',
  ]);
  for (const statement of ['update instrument_versions set note = null', 'delete from instrument_versions'])
    await expect(scene.dataSource.query(`${statement} where instrument_id = $1`, [id])).rejects.toMatchObject({
      constraint: 'instrument_versions_insert_only',
    });
  const draft = (await ratna.get(`${path}/draft`)).body;
  expect(draft.published).toBe(1);
  const card = (await ratna.get('/instruments')).body.items.find((item: { id: string }) => item.id === id);
  expect(card).toMatchObject({ version: 1, draftAhead: false });

  // Reasons given before hold for their places; the next version asks nothing new.
  await ratna.put(`${path}/draft`, { revision: 1, content: { ...draft.content, title: { id: 'Judul baru' } } });
  const next = await ratna.post(`${path}/versions`, { revision: 2, reasons: [] });
  expect([next.status, next.body.number]).toEqual([201, 2]);
  expect((await ratna.get(`${path}/versions`)).body.items.map(({ number }: { number: number }) => number)).toEqual([
    2, 1,
  ]);
});

test('two people publish at the same moment: one version comes of it', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('serentak'));
  const first = await ratna.post(`${path}/versions`, { revision: 1, reasons: [] });
  const reasons = reasonsFor(first);
  const replies = await Promise.all([1, 2].map(() => ratna.post(`${path}/versions`, { revision: 1, reasons })));
  const statuses = [first, ...replies].map(({ status }) => status).filter((status) => status === 201);
  expect(statuses).toEqual([201]);
  expect((await ratna.get(`${path}/versions`)).body.items).toHaveLength(1);
});

test('what was put away is not edited, and comes back', async () => {
  const ratna = await scene.as('ratna');
  const { id, path } = await begin(scene, questionnaireOf('arsip'));
  const listed = async (query: string): Promise<boolean> =>
    (await ratna.get(`/instruments${query}`)).body.items.some((item: { id: string }) => item.id === id);
  expect((await ratna.put(`${path}/archive`, { archived: true })).body).toMatchObject({ id, archived: true });
  expect((await scene.audits()).at(-1)).toBe('instrument.archived');
  expect([await listed(''), await listed('?archived=1')]).toEqual([false, true]);
  const save = { revision: 1, content: questionnaireOf('arsip') };
  expect(refusalOf(await ratna.put(`${path}/draft`, save))).toEqual([409, 'instrument.archived']);
  expect(refusalOf(await ratna.post(`${path}/versions`, { revision: 1, reasons: [] }))).toEqual([
    409,
    'instrument.archived',
  ]);
  expect((await ratna.get(`${path}/draft`)).body.allowed).toEqual(['archive', 'comment']);
  await ratna.put(`${path}/archive`, { archived: false });
  expect((await scene.audits()).at(-1)).toBe('instrument.restored');
  expect((await ratna.put(`${path}/draft`, save)).status).toBe(200);
});

test('the team comments, and sees who else has the draft open', async () => {
  const [ratna, komang] = [await scene.as('ratna'), await scene.as('komang')];
  const { path } = await begin(scene, questionnaireOf('tim'));
  const said = await komang.post(`${path}/comments`, { itemCode: 'A1', text: 'Perlu contoh.' });
  expect(said.body).toMatchObject({ itemCode: 'A1', author: 'Komang', resolvedAt: null, resolvedBy: null });
  await ratna.post(`${path}/comments`, { itemCode: null, text: 'Sudah dibaca.' });
  const settled = await ratna.put(`${path}/comments/${said.body.id}`, { resolved: true });
  expect(settled.body).toMatchObject({ resolvedBy: 'Ratna', resolvedAt: expect.stringMatching(/Z$/) });
  const texts = (await komang.get(`${path}/comments`)).body.items.map(({ text }: { text: string }) => text);
  expect(texts).toEqual(['Perlu contoh.', 'Sudah dibaca.']);
  const reopened = await komang.put(`${path}/comments/${said.body.id}`, { resolved: false });
  expect(reopened.body.resolvedAt).toBeNull();
  const followed = await ratna.put(`${path}/comments/${said.body.id}`, { itemCode: 'A1-baru' });
  expect(followed.body).toMatchObject({ itemCode: 'A1-baru', text: 'Perlu contoh.', resolvedAt: null });
  expect((await scene.audits()).at(-1)).toBe('instrumentComment.moved');
  expect((await ratna.put(`${path}/comments/${said.body.id}`, { itemCode: '' })).status).toBe(400);
  const nobody = '00000000-0000-7000-8000-000000000000';
  expect(refusalOf(await ratna.put(`${path}/comments/${nobody}`, { resolved: true }))).toEqual([
    404,
    'comment.unknown',
  ]);

  expect((await ratna.post(`${path}/visits`)).body).toMatchObject({ revision: 1, savedBy: 'Ratna', editors: [] });
  expect((await komang.post(`${path}/visits`)).body.editors).toMatchObject([{ name: 'Ratna' }]);
  await scene.dataSource.query(`update instrument_visits set seen_at = now() - interval '31 seconds'`);
  expect((await ratna.post(`${path}/visits`)).body.editors).toEqual([]);
});

test('the commissioner reads and comments, and changes nothing; others see none of it', async () => {
  const komang = await scene.as('komang');
  const { path } = await begin(scene, questionnaireOf('komisioner'));
  expect((await komang.get(`${path}/draft`)).body.allowed).toEqual(['comment']);
  const save = { revision: 1, content: questionnaireOf('komisioner') };
  expect(refusalOf(await komang.put(`${path}/draft`, save))).toEqual([403, 'access.role']);
  expect(refusalOf(await komang.post(`${path}/versions`, { revision: 1, reasons: [] }))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('made')).get(`${path}/draft`))).toEqual([403, 'access.role']);
  expect((await (await scene.as('dewi')).get('/instruments/built-in/desa-2026')).status).toBe(200);
});

test('another organiser sees nothing of it', async () => {
  const siti = await scene.as('siti');
  const { id, path } = await begin(scene, questionnaireOf('milik-contoh'));
  await publish(scene, path, 1);
  const save = { revision: 1, content: questionnaireOf('milik-contoh') };
  const refused = [
    await siti.get(`${path}/draft`),
    await siti.put(`${path}/draft`, save),
    await siti.post(`${path}/visits`),
    await siti.get(`${path}/versions`),
    await siti.get(`${path}/versions/1`),
    await siti.post(`${path}/versions`, { revision: 1, reasons: [] }),
    await siti.put(`${path}/archive`, { archived: true }),
    await siti.get(`${path}/comments`),
    await siti.post(`${path}/comments`, { itemCode: null, text: 'x' }),
    await siti.get(`${path}/file`),
    await siti.get(`${path}/workbook`),
    await siti.post('/instruments', { code: 'curian', from: { kind: 'instrument', id } }),
    await siti.post('/instruments', {
      code: 'curian',
      from: { kind: 'period', periodId: scene.periodId, code: 'uji-desa' },
    }),
  ];
  expect(refused.map(refusalOf)).toEqual(refused.map(() => [404, 'access.notFound']));
  expect(
    (await siti.get('/instruments?archived=1')).body.items.every(({ builtIn }: { builtIn: boolean }) => builtIn),
  ).toBe(true);
  // The code itself is free in another house.
  await begin(scene, questionnaireOf('milik-contoh'), 'siti');
});
