import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '@app/access';
import { ReceiptsService, UsersService } from '@app/evaluation';
import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { createScene, emailOf, password, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { pagesOf, pdfFacts, testWith } from '../../../libs/reports/test/debian-tools';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
let base: string;
beforeAll(async () => {
  scene = await createScene();
  base = `/assessments/${scene.assessments['kraton']}`;
  const config = readConfig({
    DATABASE_URL: scene.databaseUrl,
    TERBUKA_DATA_DIR: scene.dataDir,
    LOG_LEVEL: 'fatal',
    PUBLIC_URL: 'https://monev.uji.example',
  });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
});
afterAll(async () => {
  await worker.close();
  await scene.close();
});

const mails = (): Promise<{ to: string; subject: string; attachments: { fileName: string }[] }[]> =>
  scene.dataSource.query(
    `select to_address as "to", subject, attachments from mails where kind = 'receipt' order by to_address`,
  );

/** Somebody who was PPID of the body and is no more. */
const endDuty = async (name: string): Promise<void> => {
  const at = { organiserId: scene.organisers['contoh'] ?? '', publicBodyId: scene.bodies['kraton'] ?? '' };
  const memberships = [{ role: 'unitPpid' as const, ...at }];
  const user = { name, email: emailOf(name), password, memberships };
  const { membershipIds } = await scene.app.get(UsersService).create(installation, user);
  await scene.dataSource.query('update memberships set ended_at = now() where id = $1', [membershipIds[0]]);
};

testWith('pdftotext', 'pdfinfo')(
  'the receipt on paper says what the screen says, is tagged, and goes to both people of the body by mail, once',
  async () => {
    await endDuty('ani');
    await handIn(scene, scene.assessments['kraton'] ?? '');
    expect(await mails()).toEqual([]);
    expect(await worker.get(JobMap).exhaust()).toBe(1);
    const camat = await scene.as('camat');
    const receipt = (await camat.get(`${base}/submission`)).body;
    expect(receipt.hasPdf).toBe(true);
    const reply = await supertest(scene.server).get(`/api${base}/submission/receipt.pdf`).set('cookie', camat.cookie).buffer(true); // prettier-ignore
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
    const path = join(scene.dataDir, 'receipt.pdf');
    await writeFile(path, reply.body as Buffer);
    const text = (await pagesOf(path)).join('\n').replace(/\s+/g, ' ');
    for (const part of [receipt.number, receipt.bodyName, receipt.periodTitle, receipt.signedBy, receipt.statement])
      expect(text).toContain(part);
    expect(text.replaceAll(' ', '')).toContain(receipt.answersSha256);
    expect(text.replaceAll(' ', '')).toContain(`https://monev.uji.example/tanda-terima/${receipt.number}`);
    expect((await pdfFacts(path)).get('Tagged')).toBe('yes');
    const kept = await mails();
    expect(kept.map(({ to, subject }) => [to, subject])).toEqual([
      ['camat@uji.example', `Tanda terima ${receipt.number}`],
      ['dewi@uji.example', `Tanda terima ${receipt.number}`],
    ]);
    expect(kept[0]?.attachments).toMatchObject([{ fileName: `${receipt.number}.pdf` }]);
    const [submission] = await scene.dataSource.query<{ id: string }[]>('select id from submissions');
    expect(await worker.get(ReceiptsService).begin(submission?.id ?? '')).toBeNull();
  },
);
