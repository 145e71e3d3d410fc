import { scorePeriod, toResultDocument } from '@app/scoring';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { rankingTable } from '../documents/ranking-table';
import { readPeriod } from '../documents/read-document';
import { rankingOutputs } from '../documents/ranking-outputs';
import { resultPieces, sheetPieces } from '../documents/result-pieces';
import { sha256 } from '../documents/sha256';
import { objectionTo, writeOutputs, writePieces, type Output } from '../documents/write-outputs';

const usage = `terbuka score DOKUMEN [--json BERKAS] [--sheets BERKAS] [--xlsx BERKAS] [--pdf BERKAS]

Menghitung nilai, kualifikasi, dan peringkat dari dokumen terbuka/period@1, tanpa basis data.
Tanpa pilihan apa pun, peringkat ditampilkan di layar.

  --json BERKAS    hasil (terbuka/result@1)
  --sheets BERKAS  lembar nilai setiap badan publik, satu baris JSON masing-masing
  --xlsx BERKAS    peringkat sebagai buku kerja Excel dengan rumus hidup
  --pdf BERKAS     peringkat sebagai PDF`;

const formats = ['json', 'sheets', 'xlsx', 'pdf'] as const;

const run = async (args: readonly string[]): Promise<number> => {
  const options = Object.fromEntries(formats.map((format) => [format, { type: 'string' } as const]));
  const { positionals, values } = readArguments(args, ['dokumen periode'], options);
  const [file = ''] = positionals;
  const fileOf = (format: (typeof formats)[number]): string | undefined => {
    const value = values[format];
    return typeof value === 'string' ? value : undefined;
  };
  const objection = objectionTo(formats.flatMap((format) => fileOf(format) ?? []), file); // prettier-ignore
  if (objection !== null) throw new WrongUsage(objection);

  const period = readPeriod(file);
  const scored = scorePeriod(period, sha256);
  const [json, sheets, xlsx, pdf] = formats.map(fileOf);
  const result = toResultDocument(period, scored, sha256);
  const outputs: Output[] = [
    ...(json ? [{ file: json, render: (draft: string) => writePieces(draft, resultPieces(result)) }] : []),
    ...(sheets ? [{ file: sheets, render: (draft: string) => writePieces(draft, sheetPieces(scored)) }] : []),
    ...(await rankingOutputs(period, scored, result.inputSha256, { xlsx, pdf })),
  ];
  scored.warnings.forEach((warning) => process.stderr.write(`Perhatian: ${warning}.\n`));
  if (outputs.length === 0) process.stdout.write(`${rankingTable(period, scored.results)}\n`);
  await writeOutputs(outputs);
  outputs.forEach((output) => process.stdout.write(`${output.file}\n`));
  return exitStatus.fine;
};

export const command: Command = { usage, run };
