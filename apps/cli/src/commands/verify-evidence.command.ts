import { EvidenceStoreService } from '@app/evaluation';
import { exitStatus, readArguments, type Command } from '../command';
import { withServices } from '../with-services';

const words = { missing: 'hilang', changed: 'isinya berubah' } as const;

/** Reads every file of evidence and compares its bytes with its name. */
export const command: Command = {
  usage: [
    'terbuka verify-evidence',
    '',
    'Membaca setiap berkas bukti yang tercatat dan mencocokkan isinya dengan namanya (SHA-256). Yang hilang atau berubah',
    'disebut satu per baris. Status keluar 0 bila semua utuh, 1 bila tidak.',
    'Bekerja pada basis data npm start yang sedang jalan, atau pada DATABASE_URL; tempat berkas menurut EVIDENCE_STORE.',
  ].join('\n'),
  run: async (args) => {
    readArguments(args, []);
    let faults = 0;
    const whole = await withServices((app) =>
      app.get(EvidenceStoreService).check(({ sha256, fault }) => {
        faults += 1;
        process.stdout.write(`${sha256}  ${words[fault]}\n`);
      }),
    );
    process.stdout.write(`${whole} berkas utuh, ${faults} tidak.\n`);
    return faults === 0 ? exitStatus.fine : exitStatus.doesNotHold;
  },
};
