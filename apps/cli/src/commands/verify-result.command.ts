import { scorePeriod, toResultDocument } from '@app/scoring';
import { exitStatus, readArguments, type Command } from '../command';
import { firstDifference } from '../documents/first-difference';
import { readPeriod, readResult } from '../documents/read-document';
import { sha256 } from '../documents/sha256';

const usage = `terbuka verify HASIL DOKUMEN

Menghitung ulang hasil yang diumumkan (terbuka/result@1) dari dokumen periodenya (terbuka/period@1), lalu menyatakan
dalam satu baris apakah hasil itu benar. Status keluar 0 bila benar, 1 bila tidak.`;

const run = (args: readonly string[]): Promise<number> => {
  const [resultFile = '', periodFile = ''] = readArguments(args, ['hasil', 'dokumen periode']).positionals;
  const published = readResult(resultFile);
  const period = readPeriod(periodFile);
  const recomputed = toResultDocument(period, scorePeriod(period, sha256), sha256);
  const difference = firstDifference(published, recomputed);
  const count = recomputed.results.length.toLocaleString('id-ID');
  process.stdout.write(
    difference === null
      ? `Benar: ${count} hasil ${period.period.code} sama dengan hitung ulang (masukan ${recomputed.inputSha256}).\n`
      : `Tidak benar: ${difference}\n`,
  );
  return Promise.resolve(difference === null ? exitStatus.fine : exitStatus.doesNotHold);
};

export const command: Command = { usage, run };
