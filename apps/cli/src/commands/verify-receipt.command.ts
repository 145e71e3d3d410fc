import { readFileSync } from 'node:fs';
import { canonicalJson } from '@app/instrument';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { sha256 } from '../documents/sha256';

const usage = `terbuka verify-receipt ISI

Menghitung ulang kedua sidik jari tanda terima dari isi kiriman (terbuka/receipt@1 sampai @3) yang diunduh dari halaman tanda terima,
lalu menyatakan apakah keduanya sama dengan yang tertulis. Bandingkan sidik jari yang dicetak dengan yang ada pada tanda
terima Anda. Status keluar 0 bila benar, 1 bila tidak.`;

interface Content {
  readonly format: string;
  readonly number: string;
  readonly answersSha256: string;
  readonly evidenceSha256: string;
  readonly answers: unknown;
  readonly evidence: unknown;
  /** From `terbuka/receipt@2` on, where the hash of the answers is of both. */
  readonly notes?: unknown;
}

const run = (args: readonly string[]): Promise<number> => {
  const [file = ''] = readArguments(args, ['isi kiriman']).positionals;
  const content = readContent(file);
  const answers = sha256(canonicalJson(answersOf(content)));
  const evidence = sha256(canonicalJson(content.evidence));
  const holds = answers === content.answersSha256 && evidence === content.evidenceSha256;
  process.stdout.write(
    `${holds ? 'Benar' : 'Tidak benar'}: tanda terima ${content.number}\n  jawaban ${answers}\n  bukti   ${evidence}\n`,
  );
  return Promise.resolve(holds ? exitStatus.fine : exitStatus.doesNotHold);
};

const answersOf = ({ format, answers, notes }: Content): unknown =>
  format !== 'terbuka/receipt@1' && notes !== undefined ? { answers, notes } : answers;

const readContent = (file: string): Content => {
  const value = parse(file);
  if (!isContent(value)) throw new WrongUsage(`${file} bukan isi kiriman terbuka/receipt@1, @2, atau @3.`);
  return value;
};

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new WrongUsage(`${file} tidak dapat dibaca sebagai JSON.`);
  }
};

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  (value.format === 'terbuka/receipt@1' ||
    (value.format === 'terbuka/receipt@2' && 'notes' in value) ||
    // Notes on pieces of evidence stand in these; notes on answers may be there too.
    value.format === 'terbuka/receipt@3') &&
  ['number', 'answersSha256', 'evidenceSha256', 'answers', 'evidence'].every((key) => key in value);

export const command: Command = { usage, run };
