import { createHash, randomBytes } from 'node:crypto';
import { installation } from '@app/access';
import { createDataSource, newId } from '@app/database';
import { AnswersService, AssessmentsService, OrganisersService, PeriodsService, PublicBodiesService, startingPolicy, UsersService } from '@app/evaluation'; // prettier-ignore
import { builtInInstruments, freeze, itemsOf, type Item, type ItemValue } from '@app/instrument';
import { prepareJobs } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { CommandsModule } from '../../apps/cli/src/commands.module';

/** What the load needs to know. */
export interface Seeded {
  readonly instrumentSha256: string;
  readonly items: readonly { readonly code: string; readonly values: readonly ItemValue[] }[];
  /** One signed-in browser for each body. */
  readonly bodies: readonly { readonly assessmentId: string; readonly token: string }[];
}

const instrument = builtInInstruments['opd-2026'];

const valuesOf = (item: Item): readonly ItemValue[] => {
  if (item.kind === 'scale') return item.levels.slice(0, 2).map(({ code }) => ({ choice: code }));
  if (item.kind === 'checklist') return [1, 2].map((count) => ({ elements: item.elements.slice(0, count).map(({ code }) => code) })); // prettier-ignore
  if (item.kind === 'number') return [item.min ?? '1', item.max ?? '2'].map((number) => ({ number }));
  return item.kind === 'text' ? [{ text: 'a' }, { text: 'b' }] : [{ choice: 'YA' }, { choice: 'TIDAK' }];
};

/**
 * One period of 102 items with so many bodies, all registered, through the product's own services; only the hats and
 * sessions of one clerk at every body are rows, since nobody signs in a thousand times for a bench.
 */
export const seedBodies = async (url: string, count: number, dataDir: string): Promise<Seeded> => {
  Object.assign(process.env, { DATABASE_URL: url, TERBUKA_DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const dataSource = await createDataSource(url).initialize();
  await dataSource.runMigrations();
  await prepareJobs(dataSource);
  const app = await NestFactory.createApplicationContext(CommandsModule, { logger: ['error'] });
  const items = itemsOf(instrument).filter(({ filledBy }) => filledBy !== 'assessor').map((item) => ({ code: item.code, values: valuesOf(item) })); // prettier-ignore
  const [first] = items;
  if (!first) throw new RangeError('no items');
  const users = app.get(UsersService);
  const letterhead = { lines: ['Kabupaten Uji'], address: 'Jalan Uji 1', city: 'Uji', signatories: [] };
  const organiser = await app.get(OrganisersService).create(installation, { code: 'uji', name: 'Kabupaten Uji', timeZone: 'Asia/Jakarta', accent: '#0b5d4e', letterhead }); // prettier-ignore
  const codes = Array.from({ length: count }, (_, index) => `35.${index + 1}`);
  await app.get(PublicBodiesService).createManyFor(installation, organiser.id, codes.map((code) => ({ code, name: `Dinas ${code}`, kind: 'OPD' }))); // prettier-ignore
  const account = (name: string) => ({ email: `${name}@uji.example`, name, password: 'sandi uji yang panjang' });
  const hatAt = { organiserId: organiser.id, publicBodyId: null };
  const admin = await users.enrol(installation, account('admin'), { ...hatAt, role: 'organiserAdmin' });
  const [hatOfAdmin] = await dataSource.query<{ id: string }[]>('select id from memberships where user_id = $1', [admin.userId]); // prettier-ignore
  const actor = await users.loadActor(hatOfAdmin?.id ?? '');
  const periods = app.get(PeriodsService);
  const { stages, categories = [], ...rest } = startingPolicy({ code: 'uji-2026', title: 'Uji', year: 2026 }, 'Uji');
  const policy = {
    ...rest,
    categories: categories.filter(({ code }) => code === 'OPD'),
    stages: stages.map((stage) => (stage.code === 'saq' ? { ...stage, instrument: { OPD: 'opd-2026' } } : stage)),
    windows: { saq: { from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' } },
  };
  const { id } = await periods.create(actor, { policy, instruments: {} });
  await periods.addParticipants(actor, id, codes.map((bodyCode) => ({ bodyCode, category: 'OPD' }))); // prettier-ignore
  await periods.open(actor, id);

  const [body] = await dataSource.query<{ id: string }[]>('select id from public_bodies limit 1');
  const clerk = await users.enrol(installation, account('clerk'), { ...hatAt, role: 'unitPpid', publicBodyId: body?.id ?? null }); // prettier-ignore
  const rows = await dataSource.query<{ id: string; publicBodyId: string }[]>('select id, public_body_id as "publicBodyId" from assessments order by id'); // prettier-ignore
  const { userId } = clerk;
  const bodies = [];
  for (const { id: assessmentId, publicBodyId } of rows) {
    const token = randomBytes(32).toString('base64url');
    const [hat] = await dataSource.query<{ id: string }[]>(
      `insert into memberships (id, user_id, role, organiser_id, public_body_id) values ($1, $2, 'unitPpid', $3, $4)
       on conflict (user_id, role, organiser_id, public_body_id) where ended_at is null do update set role = excluded.role returning id`,
      [newId(), userId, organiser.id, publicBodyId],
    );
    await dataSource.query(`insert into sessions (id, token_hash, user_id, membership_id, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`, [newId(), createHash('sha256').update(token).digest('hex'), userId, hat?.id]); // prettier-ignore
    const actorOf = await users.loadActor(hat?.id ?? '');
    await app.get(AssessmentsService).register(actorOf, assessmentId);
    // The first save of all sets the questionnaire to filling; it is not what is measured.
    await app.get(AnswersService).save(actorOf, assessmentId, { itemCode: first.code, value: null, revision: 0 });
    bodies.push({ assessmentId, token });
  }
  await dataSource.query('create table bench_bodies as select row_number() over (order by id)::int as n, id, $1::uuid as clerk from assessments', [userId]); // prettier-ignore
  await dataSource.query('create unique index on bench_bodies (n)');
  await dataSource.query('vacuum analyze');
  await app.close();
  await dataSource.destroy();
  const [sha256] = [createHash('sha256').update(freeze(instrument).canonical).digest('hex')];
  return { instrumentSha256: sha256, items, bodies };
};
