import { scorePeriod, toResultDocument } from '@app/scoring';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { faultOfDetermination, readDetermination } from '../documents/check-determination';
import { firstDifference } from '../documents/first-difference';
import { readPeriod, readResult } from '../documents/read-document';
import { sha256 } from '../documents/sha256';

const usage = `terbuka verify HASIL DOKUMEN [--determination PENETAPAN] [--key SIDIK_JARI]

Menghitung ulang hasil yang diumumkan (terbuka/result@1) dari dokumen periodenya (terbuka/period@1), lalu menyatakan
dalam satu baris apakah hasil itu benar. Dengan --determination, tanda tangan Ed25519 penetapannya (determination.json) juga
diperiksa; dengan --key, kuncinya harus bersidik jari itu, misalnya seperti tercetak pada keputusan. Status keluar 0 bila benar, 1 bila tidak.`;

const options = { determination: { type: 'string' }, key: { type: 'string' } } as const;

const run = (args: readonly string[]): Promise<number> => {
  const { positionals, values } = readArguments(args, ['hasil', 'dokumen periode'], options);
  const [resultFile = '', periodFile = ''] = positionals;
  const { determination, key } = values;
  if (key !== undefined && determination === undefined) throw new WrongUsage('--key memerlukan --determination.');
  const published = readResult(resultFile);
  const period = readPeriod(periodFile);
  const recomputed = toResultDocument(period, scorePeriod(period, sha256), sha256);
  const difference =
    firstDifference(published, recomputed) ??
    (typeof determination === 'string'
      ? faultOfDetermination(
          readDetermination(determination),
          { period, result: published },
          typeof key === 'string' ? key : null,
        )
      : null);
  const count = recomputed.results.length.toLocaleString('id-ID');
  process.stdout.write(
    difference === null
      ? `Benar: ${count} hasil ${period.period.code} sama dengan hitung ulang (masukan ${recomputed.inputSha256})${determination === undefined ? '' : ', dan tanda tangan penetapannya sah'}.\n`
      : `Tidak benar: ${difference}\n`,
  );
  return Promise.resolve(difference === null ? exitStatus.fine : exitStatus.doesNotHold);
};

export const command: Command = { usage, run };
