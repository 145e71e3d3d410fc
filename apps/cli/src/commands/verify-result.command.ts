import { scorePeriod, toResultDocument } from '@app/scoring';
import type { PeriodDocument, ResultDocument, ScoredPeriod } from '@app/scoring';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { faultOfDetermination, readDetermination } from '../documents/check-determination';
import { faultOfFiles, faultOfTables, fileNamed, isPackage, readPackage } from '../documents/check-package';
import { firstDifference } from '../documents/first-difference';
import { readPeriod, readResult } from '../documents/read-document';
import { sha256 } from '../documents/sha256';

const usage = `terbuka verify HASIL DOKUMEN [--determination PENETAPAN] [--key SIDIK_JARI]
terbuka verify DATAPACKAGE.JSON [--key SIDIK_JARI]

Menghitung ulang hasil yang diumumkan (terbuka/result@1) dari dokumen periodenya (terbuka/period@1), lalu menyatakan
dalam satu baris apakah hasil itu benar. Dengan --determination, tanda tangan Ed25519 penetapannya (determination.json) juga
diperiksa; dengan --key, kuncinya harus bersidik jari itu, misalnya seperti tercetak pada keputusan.

Dengan datapackage.json, semua berkas data terbuka di foldernya diperiksa sekaligus: SHA-256 setiap berkas, hitung ulang
hasilnya, setiap baris tabel CSV, dan penetapannya bila ditandatangani. Status keluar 0 bila benar, 1 bila tidak.`;

const options = { determination: { type: 'string' }, key: { type: 'string' } } as const;

interface Documents {
  readonly resultFile: string;
  readonly periodFile: string;
  readonly determination: string | undefined;
  readonly key: string | null;
}

interface Verified {
  readonly period: PeriodDocument;
  readonly result: ResultDocument;
  readonly scored: ScoredPeriod;
  readonly difference: string | null;
}

/** Computes a result again, and looks at who determined it where a determination is given. */
const verify = ({ resultFile, periodFile, determination, key }: Documents): Verified => {
  const published = readResult(resultFile);
  const period = readPeriod(periodFile);
  const scored = scorePeriod(period, sha256);
  const result = toResultDocument(period, scored, sha256);
  const difference =
    firstDifference(published, result) ??
    (determination === undefined
      ? null
      : faultOfDetermination(readDetermination(determination), { period, result: published }, key));
  return { period, result, scored, difference };
};

const say = ({ period, result }: Verified, difference: string | null, also: string): number => {
  const count = result.results.length.toLocaleString('id-ID');
  process.stdout.write(
    difference === null
      ? `Benar: ${count} hasil ${period.period.code} sama dengan hitung ulang (masukan ${result.inputSha256})${also}.\n`
      : `Tidak benar: ${difference}\n`,
  );
  return difference === null ? exitStatus.fine : exitStatus.doesNotHold;
};

const signedWords = ', dan tanda tangan penetapannya sah';

/** Everything that was published of a period, at once. */
const verifyPackage = async (file: string, key: string | null): Promise<number> => {
  const described = readPackage(file);
  const changed = await faultOfFiles(described);
  if (changed !== null) {
    process.stdout.write(`Tidak benar: ${changed}\n`);
    return exitStatus.doesNotHold;
  }
  const determination = described.find(({ path }) => path === 'determination.json')?.file;
  if (key !== null && determination === undefined) throw new WrongUsage('--key memerlukan determination.json.');
  const [resultFile, periodFile] = ['result.json', 'period.json'].map((path) => fileNamed(described, path));
  const verified = verify({ resultFile: resultFile ?? '', periodFile: periodFile ?? '', determination, key });
  const also = `, ${described.length} berkas sesuai sidik jarinya${determination === undefined ? '' : signedWords}`;
  return say(verified, verified.difference ?? faultOfTables(described, verified), also);
};

const run = async (args: readonly string[]): Promise<number> => {
  const whole = args.find(isPackage);
  const { positionals, values } = readArguments(
    args,
    whole === undefined ? ['hasil', 'dokumen periode'] : ['datapackage.json'],
    options,
  );
  const determination = typeof values['determination'] === 'string' ? values['determination'] : undefined;
  const key = typeof values['key'] === 'string' ? values['key'] : null;
  if (whole !== undefined) return verifyPackage(whole, key);
  const [resultFile = '', periodFile = ''] = positionals;
  if (key !== null && determination === undefined) throw new WrongUsage('--key memerlukan --determination.');
  const verified = verify({ resultFile, periodFile, determination, key });
  return say(verified, verified.difference, determination === undefined ? '' : signedWords);
};

export const command: Command = { usage, run };
