import { installation, roleLabels, roles, type Role } from '@app/access';
import { OrganisersService, PublicBodiesService, UsersService, type MembershipInput } from '@app/evaluation';
import type { INestApplicationContext } from '@nestjs/common';
import { describePassword, readAccount, requireOptions } from '../accounts/read-account';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { withServices } from '../with-services';

const options = {
  organiser: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  body: { type: 'string' },
} as const;

const isRole = (text: string): text is Role => roles.some((role) => role === text);
const isOfBody = (role: Role): boolean => role === 'unitPpid' || role === 'superior';
const roleList = roles.map((role) => `  ${role.padEnd(16)}${roleLabels[role]}`);

interface Place {
  readonly role: Role;
  /** Codes; null where the role has none. */
  readonly organiser: string | null;
  readonly body: string | null;
}

const readPlace = (values: Readonly<Record<string, unknown>>): Place => {
  const { role } = requireOptions(values, ['role']);
  if (!isRole(role)) throw new WrongUsage([`Peran "${role}" tidak dikenal. Yang ada:`, ...roleList].join('\n'));
  if (!isOfBody(role) && values['body'] !== undefined)
    throw new WrongUsage(`Peran ${role} bukan pada badan publik; hapus --body.`);
  if (role === 'operator') return { role, organiser: null, body: null };
  const { organiser } = requireOptions(values, ['organiser']);
  return { role, organiser, body: isOfBody(role) ? requireOptions(values, ['body']).body : null };
};

const findHat = async (app: INestApplicationContext, { role, organiser, body }: Place): Promise<MembershipInput> => {
  if (organiser === null) return { role, organiserId: null };
  const { id: organiserId } = await app.get(OrganisersService).find(installation, organiser);
  if (body === null) return { role, organiserId };
  const publicBodyId = (await app.get(PublicBodiesService).idsByCode(installation, organiserId)).get(body);
  if (!publicBodyId) throw new WrongUsage(`Badan publik berkode "${body}" tidak ada pada penyelenggara ${organiser}.`);
  return { role, organiserId, publicBodyId };
};

/** Adds a person, or gives one more hat to somebody who has an account. */
export const command: Command = {
  usage: [
    'terbuka create-user --organiser KODE --role PERAN --name NAMA --email SUREL [--body KODE_BADAN]',
    '',
    'Menambah akun; bila surel itu sudah punya akun, menambahkan peran kepadanya. Peran (--role):',
    ...roleList,
    'unitPpid dan superior bekerja pada satu badan publik (--body). operator tidak memerlukan --organiser.',
    'Kata sandi diambil dari variabel lingkungan TERBUKA_PASSWORD (paling sedikit 12 karakter); bila kosong,',
    'dibuatkan dan ditampilkan satu kali. Bekerja pada basis data npm start yang sedang jalan, atau pada DATABASE_URL.',
  ].join('\n'),
  run: async (args) => {
    const { values } = readArguments(args, [], options);
    const person = requireOptions(values, ['name', 'email']);
    const place = readPlace(values);
    const read = readAccount(person);
    const enrolled = await withServices(async (app) =>
      app.get(UsersService).enrol(installation, read.account, await findHat(app, place)),
    );
    const at = [place.body, place.organiser].filter((code) => code !== null).join(', ');
    const lines = [
      `${person.name} <${read.account.email}> menjadi ${roleLabels[place.role]}${at ? ` pada ${at}` : ''}.`,
      describePassword(read, enrolled),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return exitStatus.fine;
  },
};
