import { installation, type Actor } from '@app/access';
import type { Role } from '@app/database';
import type { UserInput } from '@app/evaluation';
import type { BodyPeople, DemoServices } from './demo-services';
import { headOf, officerOf, type Invented } from './invented-people';
import { partOf } from './left-undone';
import { demoPassword, otherJurors, otherVerifiers, signIns, type DemoPerson } from './people';
import { regencyBodies, type DemoBody } from './regency';

/** Everyone of the demo, ready to act. */
export interface DemoPeople {
  readonly organiserId: string;
  readonly admin: Actor;
  readonly commissioner: Actor;
  readonly lead: Actor;
  readonly verifiers: readonly Actor[];
  /** With their severity: what each adds to a score. The visitor's juror comes first. */
  readonly jurors: readonly { readonly actor: Actor; readonly severity: number }[];
  readonly ofBody: ReadonlyMap<string, BodyPeople>;
}

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

/** What one of the named people needs: one account, one hat. */
const accountOf = (person: DemoPerson, organiserId: string, bodyId: string | null = null): UserInput => ({
  name: person.name,
  email: person.email,
  password: demoPassword,
  memberships: [
    { role: person.role, organiserId: person.at === 'installation' ? null : organiserId, publicBodyId: bodyId },
  ],
});

/**
 * Whoever works for a body that no visitor works for: an officer and a head where the year leaves something undone, and
 * else one person under both hats.
 */
const accountsFor = (organiserId: string, body: PlacedBody, year: number): readonly UserInput[] => {
  const hatOf = (role: Role) => ({ role, organiserId, publicBodyId: body.id });
  const accountWith = (person: Invented, ...roles: readonly Role[]): UserInput => ({
    ...person,
    password: demoPassword,
    memberships: roles.map(hatOf),
  });
  const officer = officerOf(body.code);
  return partOf({ body, year }) === 'done'
    ? [accountWith(officer, 'unitPpid', 'superior')]
    : [accountWith(officer, 'unitPpid'), accountWith(headOf(body.code), 'superior')];
};

const officeFor = async (
  { users }: DemoServices,
  organiserId: string,
  people: readonly DemoPerson[],
): Promise<readonly Actor[]> => {
  const made = await users.createMany(
    installation,
    people.map((person) => accountOf(person, organiserId)),
  );
  return made.flatMap(({ actors }) => actors);
};

/** Sets up the organiser, its bodies and every account for the demo of a year: one sign-in per role for the visitor, and the people behind the rest. */
export const seedPeople = async (services: DemoServices, year: number): Promise<DemoPeople> => {
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
  const ofBody = await seedBodies(services, { organiserId, admin: byRole('organiserAdmin'), year });
  return {
    organiserId,
    admin: byRole('organiserAdmin'),
    commissioner: byRole('commissioner'),
    lead: byRole('leadPpid'),
    verifiers: [byRole('verifier'), ...verifiers],
    jurors: [
      { actor: byRole('juror'), severity: 1 },
      ...jurors.map((actor, at) => ({ actor, severity: otherJurors[at]?.severity ?? 0 })),
    ],
    ofBody,
  };
};

type PlacedBody = DemoBody & { readonly id: string };

const seedBodies = async (
  services: DemoServices,
  { organiserId, admin, year }: { readonly organiserId: string; readonly admin: Actor; readonly year: number },
): Promise<ReadonlyMap<string, BodyPeople>> => {
  const bodies = regencyBodies();
  const made = await services.publicBodies.createMany(admin, bodies);
  const ids = new Map(made.map(({ code, id }) => [code, id]));
  const accounts = bodies.flatMap((body) => {
    const id = ids.get(body.code) ?? '';
    const own = signIns.filter(({ at }) => at === body.code);
    return own.length > 0
      ? own.map((person) => accountOf(person, organiserId, id))
      : accountsFor(organiserId, { ...body, id }, year);
  });
  const actors = (await services.users.createMany(installation, accounts)).flatMap((user) => user.actors);
  const wearing = (role: Role, bodyId: string | undefined): Actor => {
    const found = actors.find((actor) => actor.role === role && actor.publicBodyId === bodyId);
    if (!found) throw new RangeError(`no ${role} for ${bodyId}`);
    return found;
  };
  return new Map(
    bodies.map(({ code }) => {
      const id = ids.get(code);
      return [code, { unitPpid: wearing('unitPpid', id), superior: wearing('superior', id) }];
    }),
  );
};
