import { installation, type Actor } from '@app/access';
import { chance, pick } from './chance';
import type { BodyPeople, DemoServices } from './demo-services';
import { inTurns } from './in-turns';
import { demoPassword, otherJurors, otherVerifiers, signIns, type DemoPerson } from './people';
import { regencyBodies, type DemoBody } from './regency';

/** Everyone of the demo, ready to act. */
export interface DemoPeople {
  readonly organiserId: string;
  readonly admin: Actor;
  readonly commissioner: Actor;
  readonly verifiers: readonly Actor[];
  /** With their severity: what each adds to a score. The visitor's juror comes first. */
  readonly jurors: readonly { readonly actor: Actor; readonly severity: number }[];
  readonly ofBody: ReadonlyMap<string, BodyPeople>;
}

const firstNames = [
  'Siti',
  'Bambang',
  'Endang',
  'Joko',
  'Rina',
  'Wahyu',
  'Nur',
  'Eko',
  'Lestari',
  'Hadi',
  'Wulan',
  'Arif',
] as const;
const lastNames = [
  'Aminah',
  'Susilo',
  'Purwanti',
  'Widodo',
  'Marlina',
  'Nugroho',
  'Hasanah',
  'Setiawan',
  'Suryani',
  'Kurniawan',
] as const;

const actorOf = async ({ users }: DemoServices, membershipIds: readonly string[], at = 0): Promise<Actor> =>
  users.loadActor(membershipIds[at] ?? '');

const makeOrganiser = async ({ organisers }: DemoServices): Promise<string> => {
  const { id } = await organisers.create(installation, {
    code: 'ppid-lumajang',
    name: 'PPID Utama Kabupaten Lumajang',
    timeZone: 'Asia/Jakarta',
    accent: '#0956C3',
    letterhead: {
      lines: ['PEMERINTAH KABUPATEN LUMAJANG', 'PPID UTAMA', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
      address: 'Jalan Contoh Nomor 1, Lumajang · ppid@lumajang.example',
      city: 'Lumajang',
      signatories: [{ role: 'Ketua Tim Monev', name: 'Komang Aditya', nip: '' }],
    },
  });
  return id;
};

/** One account, one hat; the hat's actor. */
const sign = async (
  services: DemoServices,
  person: DemoPerson,
  place: { organiserId: string; bodyId: string | null },
): Promise<Actor> => {
  const atInstallation = person.at === 'installation';
  const { membershipIds } = await services.users.create(installation, {
    name: person.name,
    email: person.email,
    password: demoPassword,
    memberships: [
      { role: person.role, organiserId: atInstallation ? null : place.organiserId, publicBodyId: place.bodyId },
    ],
  });
  return actorOf(services, membershipIds);
};

const bodyPeople = async (
  services: DemoServices,
  organiserId: string,
  body: DemoBody & { readonly id: string },
): Promise<BodyPeople> => {
  const draw = chance(`person ${body.code}`);
  const { membershipIds } = await services.users.create(installation, {
    name: `${pick(draw, firstNames)} ${pick(draw, lastNames)}`,
    email: `ppid.${body.code.replaceAll('.', '-')}@demo.terbuka.example`,
    password: demoPassword,
    memberships: [
      { role: 'unitPpid', organiserId, publicBodyId: body.id },
      { role: 'superior', organiserId, publicBodyId: body.id },
    ],
  });
  return { unitPpid: await actorOf(services, membershipIds), superior: await actorOf(services, membershipIds, 1) };
};

const officeFor = async (
  services: DemoServices,
  organiserId: string,
  people: readonly DemoPerson[],
): Promise<readonly Actor[]> => {
  const actors: Actor[] = [];
  for (const person of people) actors.push(await sign(services, person, { organiserId, bodyId: null }));
  return actors;
};

/** Sets up the organiser, its bodies and every account: one sign-in per role for the visitor, and the people behind the rest. */
export const seedPeople = async (services: DemoServices): Promise<DemoPeople> => {
  const organiserId = await makeOrganiser(services);
  const office = signIns.filter(({ at }) => at === 'organiser' || at === 'installation');
  const actors = await officeFor(services, organiserId, office);
  const byRole = (role: DemoPerson['role']): Actor => {
    const found = actors.find((actor) => actor.role === role);
    if (!found) throw new RangeError(`the demo has no ${role}`);
    return found;
  };
  const does = '';
  const verifiers = await officeFor(
    services,
    organiserId,
    otherVerifiers.map((one) => ({ ...one, role: 'verifier', at: 'organiser', does })),
  );
  const jurors = await officeFor(
    services,
    organiserId,
    otherJurors.map((one) => ({ ...one, role: 'juror', at: 'organiser', does })),
  );
  const ofBody = await seedBodies(services, organiserId, byRole('organiserAdmin'));
  return {
    organiserId,
    admin: byRole('organiserAdmin'),
    commissioner: byRole('commissioner'),
    verifiers: [byRole('verifier'), ...verifiers],
    jurors: [
      { actor: byRole('juror'), severity: 1 },
      ...jurors.map((actor, at) => ({ actor, severity: otherJurors[at]?.severity ?? 0 })),
    ],
    ofBody,
  };
};

const seedBodies = async (
  services: DemoServices,
  organiserId: string,
  admin: Actor,
): Promise<ReadonlyMap<string, BodyPeople>> => {
  const bodies = regencyBodies();
  const made = await services.publicBodies.createMany(admin, bodies);
  const ids = new Map(made.map(({ code, id }) => [code, id]));
  const ofBody = new Map<string, BodyPeople>();
  await inTurns(bodies, 4, async (body) => {
    const id = ids.get(body.code) ?? '';
    const own = signIns.filter(({ at }) => at === body.code);
    const [first, second] = own;
    if (!first || !second) return void ofBody.set(body.code, await bodyPeople(services, organiserId, { ...body, id }));
    const unitPpid = await sign(services, first, { organiserId, bodyId: id });
    ofBody.set(body.code, { unitPpid, superior: await sign(services, second, { organiserId, bodyId: id }) });
  });
  return ofBody;
};
