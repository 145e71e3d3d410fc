import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import supertest from 'supertest';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { smallCheck } from './questionnaire';
import { openStaged } from './staged-period';

let scene: Scene;
let id: string;
let periodId: string;
let assessmentId: string;
beforeAll(async () => {
  scene = await createScene();
  periodId = await openStaged(scene, {
    code: 'kunjungan-2026',
    bodies: ['kraton'],
    check: { ...smallCheck, purpose: 'visit' },
  });
  assessmentId = await scene.assessmentIn(periodId, 'kraton');
  await (await scene.as('dewi')).post(`/assessments/${assessmentId}/registration`);
  const ratna = await scene.as('ratna');
  await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
  id = (await ratna.get(`/inspections?periodId=${periodId}`)).body.items[0].id;
});
afterAll(() => scene.close());

const line = [[10, 10], [40, 60], [80, 20], [120, 90], [160, 40], [599, 199]]; // prettier-ignore
const full = {
  A1: { value: { choice: 'YA' }, note: 'Papan nama terpasang.' },
  L2: { value: { number: '10' }, note: null },
  L3: { value: { choice: 'TIDAK' }, note: null },
};
const hand = (more: object = {}): object => ({
  key: randomBytes(16).toString('hex'),
  party: 'assessor',
  way: 'drawn',
  name: 'Made',
  strokes: [line],
  signedAt: '2026-09-01T03:00:00.000Z',
  content: full,
  ...more,
});
const deputy = { party: 'body', name: 'Dewi', position: 'Sekretaris Desa' };
const put = async (code: string, body: object): Promise<supertest.Response> =>
  (await scene.as('made')).put(`/inspections/${id}/values/${code}`, body);
const sign = async (body: object): Promise<supertest.Response> =>
  (await scene.as('made')).post(`/inspections/${id}/signatures`, body);
const finish = async (): Promise<supertest.Response> => (await scene.as('made')).post(`/inspections/${id}/completion`);
const minutes = async (person: Person): Promise<readonly [number, string]> =>
  refusalOf(await (await scene.as(person)).get(`/inspections/${id}/minutes.pdf`));

/** One story, told in order. */
describe('a visit is signed by both parties', () => {
  test('it stands on what was found: something else on the screen is not signed', async () => {
    await put('A1', { value: { choice: 'YA' }, note: ' Papan nama terpasang. ', revision: 0 });
    await put('L2', { value: { number: '10' }, revision: 0 });
    await put('L3', { value: { choice: 'TIDAK' }, revision: 0 });
    expect(refusalOf(await finish())).toEqual([409, 'visit.unsigned']);
    const { L2: _, ...less } = full;
    expect(refusalOf(await sign(hand({ content: less })))).toEqual([409, 'visit.changed']);
    const other = { ...full, L2: { value: { number: '11' }, note: null } };
    expect(refusalOf(await sign(hand({ content: other })))).toEqual([409, 'visit.changed']);
    const { body } = await sign(hand());
    expect(body.visit).toEqual({
      hasMinutes: false,
      earlierMinutes: [],
      signatures: [
        {
          party: 'assessor',
          way: 'drawn',
          name: 'Made',
          position: null,
          strokes: [line],
          reason: null,
          // No earlier than the visit was given out, whatever the phone's clock says.
          signedAt: expect.stringMatching(/Z$/),
          contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          evidence: [],
          isVoid: false,
        },
      ],
    });
  });

  test('the hash is of the canonical document that anybody can write again', async () => {
    const { body } = await (await scene.as('made')).get(`/inspections/${id}`);
    const text = `{"evidence":[],"format":"terbuka/visit@2","inspection":"${id}","items":{"A1":{"note":"Papan nama terpasang.","value":{"choice":"YA"}},"L2":{"note":null,"value":{"number":"10"}},"L3":{"note":null,"value":{"choice":"TIDAK"}}}}`;
    expect(body.visit.signatures[0].contentSha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test.each([
    ['no strokes', { strokes: null }, [422, 'visit.strokes']],
    ['a picture of theirs', { strokes: ['<svg onload="x">'] }, [422, 'visit.strokes']],
    ['points outside the box', { strokes: [[...line, [601, 0]]] }, [422, 'visit.strokes']],
    ['a slip of the finger', { strokes: [[[1, 1]]] }, [422, 'visit.strokes']],
    ['more lines than a hand draws', { strokes: Array.from({ length: 201 }, () => line) }, [400, 'request.invalid']],
    ['a body without position', { ...deputy, position: ' ' }, [400, 'request.invalid']],
    ['a refusal without reason', { ...deputy, way: 'refused' }, [400, 'request.invalid']],
    ['a refusal of the assessor', { way: 'refused', reason: 'Tidak mau.' }, [400, 'request.invalid']],
    ['no name', { name: '  ' }, [400, 'request.invalid']],
    ['a stranger’s party', { party: 'juror' }, [400, 'request.invalid']],
    ['a day without a time', { signedAt: '2026-09-01' }, [400, 'request.invalid']],
    ['content that is none', { content: { A1: null } }, [409, 'visit.changed']],
    ['content that is text', { content: { A1: { value: 'YA', note: 3 } } }, [409, 'visit.changed']],
  ])('%s is refused', async (_, more, refusal) => {
    expect(refusalOf(await sign(hand(more)))).toEqual(refusal);
  });

  test('nobody but its assessor gathers signatures, and other stages have none', async () => {
    for (const person of ['ratna', 'dewi', 'komang'] as const)
      expect(refusalOf(await (await scene.as(person)).post(`/inspections/${id}/signatures`, hand()))).toEqual([
        403,
        'access.role',
      ]);
    expect(refusalOf(await (await scene.as('sari')).post(`/inspections/${id}/signatures`, hand()))).toEqual([
      403,
      'access.role',
    ]);
    const other = await openStaged(scene, { code: 'laman-2026', bodies: ['kraton'] });
    await (await scene.as('dewi')).post(`/assessments/${await scene.assessmentIn(other, 'kraton')}/registration`);
    const ratna = await scene.as('ratna');
    await ratna.post(`/periods/${other}/stages/laman/opening`, {});
    const [{ id: check }] = (await ratna.get(`/inspections?periodId=${other}`)).body.items;
    const made = await scene.as('made');
    expect((await made.get(`/inspections/${check}`)).body.visit).toBeNull();
    expect(refusalOf(await made.post(`/inspections/${check}/signatures`, hand({ content: {} })))).toEqual([
      409,
      'visit.notOne',
    ]);
  });

  test('sent twice it is one signature; the newest of a party counts', async () => {
    const refusal = hand({ ...deputy, way: 'refused', strokes: null, reason: 'Menunggu pimpinan.' });
    await sign(refusal);
    await sign(refusal);
    const [{ count }] = await scene.dataSource.query(
      `select count(*)::int from visit_signatures where inspection_id = $1 and party = 'body'`,
      [id],
    );
    expect(count).toBe(1);
    const { body } = await sign(hand({ ...deputy, way: 'typed', strokes: null }));
    expect(body.visit.signatures.map(({ party, way }: { party: string; way: string }) => [party, way])).toEqual([
      ['assessor', 'drawn'],
      ['body', 'typed'],
    ]);
    await expect(scene.dataSource.query('delete from visit_signatures')).rejects.toThrow();
  });

  test('a change voids both, putting it back makes them stand again, and only what stands is finished', async () => {
    await put('L3', { value: { choice: 'YA' }, revision: 1 });
    const made = await scene.as('made');
    const voids = async (): Promise<boolean[]> =>
      (await made.get(`/inspections/${id}`)).body.visit.signatures.map(({ isVoid }: { isVoid: boolean }) => isVoid);
    expect(await voids()).toEqual([true, true]);
    const refused = await finish();
    expect(refusalOf(refused)).toEqual([409, 'visit.unsigned']);
    expect(refused.body.parties).toEqual(['assessor', 'body']);
    await put('L3', { value: { choice: 'TIDAK' }, revision: 2 });
    expect(await voids()).toEqual([false, false]);
  });

  test('it covers what proves it: files by the hash of what was sent, links by their address', async () => {
    const made = await scene.as('made');
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2266aa' } })
      .jpeg()
      .toBuffer();
    const sent = createHash('sha256').update(photo).digest('hex');
    const reply = await supertest(scene.server).post(`/api/inspections/${id}/evidence-files`).set('x-terbuka', '1').set('cookie', made.cookie).field('itemCode', 'A1').attach('file', photo, 'papan.jpg'); // prettier-ignore
    expect(reply.body.items).toMatchObject([{ itemCode: 'A1', kind: 'photo', sha256: sent, url: null }]);
    const url = 'https://desa-kraton.example/papan';
    const { body: linked } = await made.post(`/inspections/${id}/evidence`, { itemCode: 'L2', url });
    const [{ file_sha256: kept }] = await scene.dataSource.query(
      'select file_sha256 from inspection_evidence where inspection_id = $1 and url is null',
      [id],
    );
    // Drawn anew, so that what is kept is another file.
    expect(kept).not.toBe(sent);
    const evidence = [
      { item: 'A1', kind: 'photo', sha256: sent, url: null },
      { item: 'L2', kind: 'link', sha256: null, url },
    ];
    const view = async () => (await made.get(`/inspections/${id}`)).body;
    expect((await view()).visit.signatures.map(({ isVoid }: { isVoid: boolean }) => isVoid)).toEqual([true, true]);
    for (const [other, itemCodes] of [
      [undefined, ['A1', 'L2']],
      [[], ['A1', 'L2']],
      [evidence.slice(1), ['A1']],
      [[{ ...evidence[0], sha256: kept }, evidence[1]], ['A1']],
      [[{ ...evidence[0], kind: 'file' }, evidence[1]], ['A1']],
      [[...evidence, { ...evidence[0], item: 'L3' }], ['L3']],
    ] as const) {
      const refused = await sign(hand({ evidence: other }));
      expect([refusalOf(refused), refused.body.itemCodes]).toEqual([[409, 'visit.evidenceChanged'], itemCodes]);
    }
    expect(refusalOf(await sign(hand({ evidence: [{ item: 'A1', kind: 'photo', sha256: 'x', url: null }] })))).toEqual([
      400,
      'request.invalid',
    ]);
    const { body } = await sign(hand({ evidence: [...evidence].reverse() }));
    expect(body.visit.signatures[0]).toMatchObject({ isVoid: false, evidence });
    const text = `{"evidence":[{"item":"A1","kind":"photo","sha256":"${sent}","url":null},{"item":"L2","kind":"link","sha256":null,"url":"${url}"}],"format":"terbuka/visit@2","inspection":"${id}","items":{"A1":{"note":"Papan nama terpasang.","value":{"choice":"YA"}},"L2":{"note":null,"value":{"number":"10"}},"L3":{"note":null,"value":{"choice":"TIDAK"}}}}`;
    expect(body.visit.signatures[0].contentSha256).toBe(createHash('sha256').update(text).digest('hex'));
    await sign(hand({ ...deputy, way: 'typed', strokes: null, evidence }));
    // One piece less, and neither stands; the same again, and both do.
    await made.delete(`/inspections/${id}/evidence/${linked.items[1].id}`);
    expect(refusalOf(await finish())).toEqual([409, 'visit.unsigned']);
    await made.post(`/inspections/${id}/evidence`, { itemCode: 'L2', url });
    expect((await view()).visit.signatures.map(({ isVoid }: { isVoid: boolean }) => isVoid)).toEqual([false, false]);
  });

  test('a signature of the first format stands on findings alone, and is told apart', async () => {
    const text = `{"format":"terbuka/visit@1","inspection":"${id}","items":{"A1":{"note":"Papan nama terpasang.","value":{"choice":"YA"}},"L2":{"note":null,"value":{"number":"10"}},"L3":{"note":null,"value":{"choice":"TIDAK"}}}}`;
    await scene.dataSource.query(
      `insert into visit_signatures (id, inspection_id, key, party, way, name, content_sha256, signed_at, saved_by)
       select gen_random_uuid(), id, repeat('c', 32), 'assessor', 'typed', 'Made', $2, now(), assessor_id from inspections where id = $1`,
      [id, createHash('sha256').update(text).digest('hex')],
    );
    const { body } = await (await scene.as('made')).get(`/inspections/${id}`);
    expect(body.visit.signatures[0]).toMatchObject({ evidence: null, isVoid: false });
  });

  test('before it is finished there are no minutes, and the body is told of nothing', async () => {
    for (const person of ['ratna', 'made', 'dewi'] as const)
      expect(await minutes(person)).toEqual([409, 'visitMinutes.none']);
    const dewi = await scene.as('dewi');
    expect((await dewi.get(`/assessments/${assessmentId}/visits`)).body).toEqual({ items: [] });
    expect(refusalOf(await dewi.get(`/inspections/${id}`))).toEqual([403, 'access.role']);
  });

  test('finished, the minutes are ordered and the body finds them; strangers do not', async () => {
    expect((await finish()).status).toBe(201);
    expect(refusalOf(await sign(hand()))).toEqual([409, 'inspection.ended']);
    const dewi = await scene.as('dewi');
    expect((await dewi.get(`/assessments/${assessmentId}/visits`)).body.items).toEqual([
      {
        inspectionId: id,
        stageLabel: 'Pemeriksaan laman',
        endedAt: expect.any(String),
        hasMinutes: false,
        earlierMinutes: [],
      },
    ]);
    for (const person of ['ratna', 'made', 'dewi'] as const)
      expect(await minutes(person)).toEqual([409, 'visitMinutes.pending']);
    // The neighbour's, a juror's, another organiser's.
    expect(await minutes('tono')).toEqual([403, 'access.foreignBody']);
    expect(await minutes('sari')).toEqual([403, 'access.role']);
    expect(refusalOf(await dewi.get(`/inspections/${id}`))).toEqual([403, 'access.role']);
  });
});
