import { installation } from '@app/access';
import { OrganisersService } from '@app/evaluation';
import { describePassword, readAccount, requireOptions } from '../accounts/read-account';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { withServices } from '../with-services';

/** The product's own blue, checked for contrast in light and dark. */
const firstAccent = '#0956C3';

const options = {
  organiser: { type: 'string' },
  code: { type: 'string' },
  zone: { type: 'string', default: 'Asia/Jakarta' },
  city: { type: 'string', default: '' },
  address: { type: 'string', default: '' },
  name: { type: 'string' },
  email: { type: 'string' },
} as const;

const requireZone = (zone: string): void => {
  try {
    new Intl.DateTimeFormat('id', { timeZone: zone });
  } catch {
    throw new WrongUsage(
      `Zona waktu "${zone}" tidak dikenal. Pakai Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).`,
    );
  }
};

const requireCode = (code: string): void => {
  if (!/^[a-z0-9][a-z0-9.-]{0,62}$/.test(code))
    throw new WrongUsage(`Kode "${code}" tidak dapat dipakai: huruf kecil, angka, titik, dan tanda hubung saja.`);
};

/** Makes an organiser with its first account, so that somebody can sign in. */
export const command: Command = {
  usage: [
    'terbuka set-up --organiser NAMA --code KODE --name NAMA_ORANG --email SUREL',
    '               [--zone Asia/Jakarta] [--address ALAMAT] [--city KOTA]',
    '',
    'Membuat penyelenggara beserta akun adminnya. Admin pertama pada sebuah instalasi juga menjadi operatornya.',
    'Kata sandi diambil dari variabel lingkungan TERBUKA_PASSWORD (paling sedikit 12 karakter); bila kosong,',
    'dibuatkan dan ditampilkan satu kali. Bekerja pada basis data npm start yang sedang jalan, atau pada DATABASE_URL.',
  ].join('\n'),
  run: async (args) => {
    const { values } = readArguments(args, [], options);
    const given = requireOptions(values, ['organiser', 'code', 'zone', 'name', 'email']);
    requireCode(given.code);
    requireZone(given.zone);
    const read = readAccount(given);
    const letterhead = {
      lines: [given.organiser],
      address: String(values['address']),
      city: String(values['city']),
      signatories: [],
    };
    const organiser = {
      code: given.code,
      name: given.organiser,
      timeZone: given.zone,
      accent: firstAccent,
      letterhead,
    };
    const made = await withServices((app) => app.get(OrganisersService).setUp(installation, organiser, read.account));
    const lines = [
      `Penyelenggara "${given.organiser}" (${given.code}) dibuat.`,
      `${given.name} <${read.account.email}> menjadi Admin Penyelenggara${made.isOperator ? ' dan Operator' : ''}.`,
      describePassword(read, made),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return exitStatus.fine;
  },
};
