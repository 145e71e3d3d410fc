import { installation } from '@app/access';
import * as evaluation from '@app/evaluation';
import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '../../../libs/database/test/test-database';
import { CommandsModule } from '../src/commands.module';
import { seedInstrument } from '../src/demo/seed-instrument';

let database: TestDatabase;
let app: TestingModule;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await Test.createTestingModule({ imports: [CommandsModule] })
    .overrideProvider(CONFIG)
    .useValue(readConfig({ DATABASE_URL: database.url }))
    .compile();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

test('the demo’s own instrument is published without a warning to give reasons for, and is being worked on', async () => {
  const letterhead = { lines: ['Uji'], address: 'Uji', city: 'Uji', signatories: [] };
  const organiser = { code: 'uji', name: 'Uji', timeZone: 'Asia/Jakarta', accent: '#0956C3', letterhead };
  const { id: organiserId } = await app.get(evaluation.OrganisersService).create(installation, organiser);
  const roles = ['organiserAdmin', 'commissioner'] as const;
  const accounts = roles.map((role) => ({
    name: role,
    email: `${role.toLowerCase()}@uji.example`,
    password: 'sandi uji yang panjang',
    memberships: [{ role, organiserId, publicBodyId: null }],
  }));
  const made = await app.get(evaluation.UsersService).createMany(installation, accounts);
  const [admin, commissioner] = made.flatMap(({ actors }) => actors);
  if (!admin || !commissioner) throw new RangeError('two people in, fewer out');
  const services = {
    instrumentDrafts: app.get(evaluation.InstrumentDraftsService),
    instrumentVersions: app.get(evaluation.InstrumentVersionsService),
    instrumentComments: app.get(evaluation.InstrumentCommentsService),
  };
  await seedInstrument(services, { admin, commissioner });
  const [card] = await app.get(evaluation.InstrumentsService).list(commissioner, false);
  expect(card).toMatchObject({ code: 'saq-opd-lumajang', version: 1, draftRevision: 3, draftAhead: true });
  const id = card?.id ?? '';
  expect(await services.instrumentVersions.list(admin, id)).toMatchObject([{ number: 1, reasons: [] }]);
  expect(await services.instrumentComments.list(admin, id)).toHaveLength(2);
});
