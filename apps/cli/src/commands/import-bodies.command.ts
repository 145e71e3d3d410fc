import { readFile } from 'node:fs/promises';
import { installation } from '@app/access';
import { OrganisersService, PublicBodiesService } from '@app/evaluation';
import { requireOptions } from '../accounts/read-account';
import { readBodies } from '../bodies/read-bodies';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { WrongDocument } from '../documents/fault-list';
import { withServices } from '../with-services';

const readText = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUsage(`Berkas ${file} tidak ada atau tidak dapat dibaca.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WrongUsage(`${file} bukan teks UTF-8. Di Excel, simpan sebagai "CSV UTF-8".`);
  }
};

/** Enters the public bodies of a CSV, all or none. */
export const command: Command = {
  usage: [
    'terbuka import-bodies --organiser KODE BERKAS.csv',
    '',
    'Mendaftarkan badan publik dari CSV (UTF-8, koma atau titik koma). Kolom: kode, nama, jenis (OPD, KECAMATAN,',
    'KELURAHAN, DESA), lalu bila perlu induk (kode badan di atasnya), kelompok, laman. Semua kesalahan disebut',
    'sekaligus dengan barisnya; selama masih ada kesalahan, tidak ada yang disimpan.',
    'Bekerja pada basis data npm start yang sedang jalan, atau pada DATABASE_URL.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['satu berkas CSV'], { organiser: { type: 'string' } });
    const { organiser } = requireOptions(values, ['organiser']);
    const file = positionals[0] ?? '';
    const text = await readText(file);
    const entered = await withServices(async (app) => {
      const { id } = await app.get(OrganisersService).find(installation, organiser);
      const known = await app.get(PublicBodiesService).idsByCode(installation, id);
      const { bodies, faults, ignored } = readBodies(text, new Set(known.keys()));
      if (ignored.length > 0) process.stderr.write(`Kolom yang tidak dipakai: ${ignored.join(', ')}.\n`);
      if (faults.total > 0) throw new WrongDocument(file, faults);
      return (await app.get(PublicBodiesService).createManyFor(installation, id, bodies)).length;
    });
    process.stdout.write(`${entered} badan publik didaftarkan pada ${organiser}.\n`);
    return exitStatus.fine;
  },
};
