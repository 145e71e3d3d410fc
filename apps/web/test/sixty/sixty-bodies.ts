import { installation } from '@app/access';
import { PeriodsService, PublicBodiesService, UsersService } from '@app/evaluation';
import { createScene, emailOf, password, type Scene } from '../../../api/test/cast';
import { smallCheck, smallPolicy, smallQuestionnaire, smallRubric } from '../../../api/test/questionnaire';

/** A body of the story; everything it says and everything said about it follows from its number. */
export interface Body {
  readonly number: number;
  readonly code: string;
  readonly assessmentId: string;
  /** Hats of the two people who act for all bodies but the first. */
  readonly clerkHat: string;
  readonly superiorHat: string;
}

/** Who never answers, who registers only, who withdraws, and who fills in without ever handing in. */
export const silent = 59;
export const registeredOnly = 58;
export const withdrawn = 57;
export const neverHandedIn = 56;

export const verifiers = ['made', 'gede', 'luh'] as const;
export const jurors = ['sari', 'juri2', 'juri3', 'juri4', 'juri5'] as const;

export interface Story {
  readonly scene: Scene;
  readonly periodId: string;
  readonly bodies: readonly Body[];
}

const codes = ['kraton', ...Array.from({ length: 59 }, (_, index) => `b${String(index + 2).padStart(2, '0')}`)];

const policy = (): Record<string, unknown> => {
  const small = smallPolicy('enam-puluh');
  const [saq, panel] = small['stages'] as Record<string, unknown>[];
  const far = { from: '2020-01-01T00:00:00Z', until: '2098-01-01T00:00:00Z' };
  return {
    ...small,
    stages: [
      { ...saq, weight: '50', instrument: { DESA: 'uji-desa', KEC: 'uji-desa' } },
      { code: 'laman', label: 'Pemeriksaan laman', kind: 'assessed', weight: '10', instrument: 'uji-laman' },
      { code: 'akses', label: 'Uji akses', kind: 'assessed', weight: '10', instrument: 'uji-akses-2026' },
      { code: 'visitasi', label: 'Visitasi', kind: 'assessed', weight: '10', instrument: 'visitasi-2026' },
      {
        ...panel,
        panel: { aggregate: 'mean', minJurors: 3 },
        gate: { on: 'saq', anyOf: [{ atLeast: '65' }, { topPerCategory: 5 }] },
      },
    ],
    categories: [
      { code: 'DESA', label: 'Desa' },
      { code: 'KEC', label: 'Kecamatan' },
    ],
    windows: { ...(small['windows'] as object), sanggah: far },
    ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi'] },
  };
};

const openPeriod = async ({ app, membershipOf }: Scene): Promise<string> => {
  const actor = await app.get(UsersService).loadActor(membershipOf('ratna'));
  const periods = app.get(PeriodsService);
  const { id } = await periods.create(actor, {
    policy: policy(),
    instruments: { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric, 'uji-laman': smallCheck },
  });
  const participants = codes.map((bodyCode, index) => ({ bodyCode, category: index < 30 ? 'DESA' : 'KEC' }));
  await periods.addParticipants(actor, id, participants);
  await periods.open(actor, id, [
    { instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' },
    { instrument: 'uji-laman', code: 'weight.zero', reason: 'Hanya catatan.' },
  ]);
  return id;
};

const addPeople = async ({ app, organisers }: Scene): Promise<void> => {
  const organiserId = organisers['contoh'] ?? '';
  for (const [role, names] of [
    ['verifier', verifiers.slice(1)],
    ['juror', jurors.slice(1)],
  ] as const)
    // prettier-ignore
    for (const name of names) {
      const memberships = [{ role, organiserId, publicBodyId: null }];
      await app.get(UsersService).create(installation, { name, email: emailOf(name), password, memberships });
    }
};

/** One clerk and one superior with a hat for each body: people may hold many. */
const addHats = async (
  { app, organisers }: Scene,
  { role, name }: { readonly role: 'unitPpid' | 'superior'; readonly name: string },
  bodyIds: readonly string[],
): Promise<readonly string[]> => {
  const organiserId = organisers['contoh'] ?? '';
  const memberships = bodyIds.map((publicBodyId) => ({ role, organiserId, publicBodyId }));
  const created = await app
    .get(UsersService)
    .create(installation, { name, email: emailOf(name), password, memberships });
  return created.membershipIds;
};

/** Sixty bodies, their people, and an open period with every kind of stage. */
export const createStory = async (): Promise<Story> => {
  const scene = await createScene();
  const actor = await scene.app.get(UsersService).loadActor(scene.membershipOf('ratna'));
  const inputs = codes.slice(1).map((code) => ({ code, name: `Badan ${code}`, kind: 'DESA' as const }));
  const made = await scene.app.get(PublicBodiesService).createMany(actor, inputs);
  const idOf = new Map([['kraton', scene.bodies['kraton'] ?? ''], ...made.map(({ code, id }) => [code, id] as const)]);
  const ids = codes.map((code) => idOf.get(code) ?? '');
  await addPeople(scene);
  const clerkHats = await addHats(scene, { role: 'unitPpid', name: 'petugas' }, ids);
  const superiorHats = await addHats(scene, { role: 'superior', name: 'kepala' }, ids);
  const periodId = await openPeriod(scene);
  const rows = await scene.dataSource.query<{ code: string; id: string }[]>(
    'select b.code, a.id from assessments a join public_bodies b on b.id = a.public_body_id where a.period_id = $1',
    [periodId],
  );
  const assessments = new Map(rows.map(({ code, id }) => [code, id]));
  const bodies = codes.map((code, index) => ({
    number: index + 1,
    code,
    assessmentId: assessments.get(code) ?? '',
    clerkHat: clerkHats[index] ?? '',
    superiorHat: superiorHats[index] ?? '',
  }));
  return { scene, periodId, bodies };
};
