/**
 * How long a list of 10,000 participants takes to be written and to be read, each reading in a process of its own.
 * Prints figures, asserts none. Run: npm run bench -- participants
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readParticipantsWorkbook, writeParticipantsWorkbook, type WrittenParticipant } from '@app/workbook';

const parents = 400;

const rowOf = (index: number): WrittenParticipant => ({
  code: `35.${String(index).padStart(6, '0')}`,
  name: `Desa Contoh Nomor ${index}`,
  kind: index < parents ? 'KECAMATAN' : 'DESA',
  parentCode: index < parents ? null : `35.${String(index % parents).padStart(6, '0')}`,
  regionCode: `35.${String(10 + (index % 89))}`,
  category: index < parents ? 'KECAMATAN' : 'DESA',
  group: `Wilayah ${index % 7}`,
  email: `ppid${index}@contoh.go.id`,
  phone: `+62812${String(index).padStart(7, '0')}`,
  officerName: `Petugas ${index}`,
  website: `https://desa-${index}.contoh.go.id`,
  language: null,
});

const readOne = async (file: string): Promise<void> => {
  const bytes = readFileSync(file);
  const start = performance.now();
  const { rows, faults } = await readParticipantsWorkbook(bytes);
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${seconds.toFixed(2)} s ${megabytes.toFixed(0)} MB ${rows.length} rows ${faults.length} faults\n`,
  );
};

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  try {
    const file = join(folder, 'peserta.xlsx');
    const rows = Array.from({ length: 10_000 }, (_, index) => rowOf(index));
    const start = performance.now();
    await writeParticipantsWorkbook({ title: 'Peserta', rows, categories: ['KECAMATAN', 'DESA'] }, file);
    const seconds = (performance.now() - start) / 1_000;
    process.stdout.write(`written in ${seconds.toFixed(2)} s, ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB\n`);
    for (let round = 1; round <= 3; round += 1) spawnSync(process.execPath, [__filename, '--read', file], { stdio: 'inherit' }); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [flag, file = ''] = process.argv.slice(2);
if (flag === '--read') void readOne(file);
else void run();
