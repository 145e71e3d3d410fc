import { canonicalJson } from '@app/instrument';
import type { PeriodDocument, ResultDocument, SheetLine } from '@app/scoring';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fixture, golden, terbuka, textOf, Workplace } from './run-terbuka';

const period = fixture('kabupaten-2026.json');
const document = (): PeriodDocument => JSON.parse(textOf(period)) as PeriodDocument;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

describe('a good document', () => {
  test('is ranked on the screen, per category, with decimal commas', () => {
    const { status, out } = terbuka(['score', period]);
    expect(status).toBe(0);
    expect(out).toBe(textOf(golden('kabupaten-2026.ranking.txt')));
  });

  test('gives the same result and sheets, byte for byte, every time', () => {
    const [json, sheets] = [place.path('hasil.json'), place.path('lembar.jsonl')];
    expect(terbuka(['score', period, '--json', json, '--sheets', sheets]).status).toBe(0);
    expect(textOf(json)).toBe(textOf(golden('kabupaten-2026.result.json')));
    expect(textOf(sheets)).toBe(textOf(golden('kabupaten-2026.sheets.jsonl')));
    expect(readdirSync(place.path('.')).sort()).toEqual(['hasil.json', 'lembar.jsonl']);
  });

  test('carries the hash of its input and of every sheet', () => {
    const result = JSON.parse(textOf(golden('kabupaten-2026.result.json'))) as ResultDocument;
    const input = document();
    // The one number in the fixture that is written without quotes counts as its text.
    const perpus = input.subjects.find(({ id }) => id === 'opd.perpus');
    Object.assign(perpus?.stages['presentasi'] ?? {}, { score: '88' });
    expect(result.inputSha256).toBe(sha256(canonicalJson(input)));
    const lines = textOf(golden('kabupaten-2026.sheets.jsonl')).trim().split('\n');
    const sheets = lines.map((line) => JSON.parse(line) as { id: string; sha256: string; sheet: SheetLine });
    expect(sheets.map(({ id }) => id)).toEqual(result.results.map(({ id }) => id));
    sheets.forEach(({ sha256: named, sheet }, index) => {
      expect(named).toBe(sha256(canonicalJson(sheet)));
      expect(named).toBe(result.results[index]?.sheetSha256);
    });
  });

  // Worked by hand: A = (20 + 30 + 10 × 2/3) ÷ 60 = 85/90, B = (3 × 97.5 + 100) ÷ 4 = 98.125, so
  // SAQ = 60 × 85/90 + 40 × 98.125 % + 3 (bonus) = 1187/12; presentation = (88.2 + 89.2) ÷ 2 = 88.7;
  // final = 0.8 × 1187/12 + 0.2 × 88.7 = 14531/150 = 96.873…
  test('scores Dinas Kesehatan as a person would on paper', () => {
    const { results } = JSON.parse(textOf(golden('kabupaten-2026.result.json'))) as ResultDocument;
    const [dinkes] = results;
    expect(dinkes).toMatchObject({
      stages: { saq: { exact: '1187/12', score: '98.92' }, presentasi: { exact: '887/10', score: '88.70' } },
      exact: '14531/150',
      final: '96.87',
      band: 'INFORMATIF',
      ranks: { category: 1, band: 1, overall: 1 },
    });
  });

  test('says on standard error what is unusual, and keeps standard output for the ranking', () => {
    const { out, err } = terbuka(['score', period]);
    expect(err).toMatch(/^Perhatian: .*tidak lolos gerbang/);
    expect(out).not.toContain('Perhatian');
  });

  test('becomes a workbook and a PDF', () => {
    const [xlsx, pdf] = [place.path('peringkat.xlsx'), place.path('peringkat.pdf')];
    const { status, out } = terbuka(['score', period, '--xlsx', xlsx, '--pdf', pdf]);
    expect({ status, out }).toEqual({ status: 0, out: `${xlsx}\n${pdf}\n` });
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a wrong document', () => {
  const faults = (content: unknown): { status: number | null; lines: string[] } => {
    const { status, out, err } = terbuka(['score', place.write('salah.json', content), '--json', place.path('x.json')]);
    expect(out).toBe('');
    expect(readdirSync(place.path('.'))).toEqual(['salah.json']);
    return { status, lines: err.trimEnd().split('\n').slice(1) };
  };

  test('names every fault at once, each with its place', () => {
    const wrong = JSON.parse(textOf(period)) as {
      period: Record<string, unknown>;
      subjects: { stages: Record<string, { verdicts?: object }> }[];
    };
    const { period: policy, subjects } = wrong;
    delete policy['scale'];
    policy['rounding'] = 'ke atas';
    policy['warna'] = 'biru';
    Object.assign(subjects[0]?.stages['saq']?.verdicts ?? {}, {
      A01: { choice: 'YA', text: 'dua' },
      B01: { number: '97,5' },
    });
    Object.assign(subjects[2]?.stages['saq'] ?? {}, { score: 1e21 });
    expect(faults(wrong)).toEqual({
      status: 2,
      lines: [
        '  /period/scale: Wajib diisi.',
        '  /period/warna: Nama ini tidak dikenal; periksa ejaannya atau hapus.',
        '  /period/rounding: Harus salah satu dari half-up, half-even.',
        '  /subjects/0/stages/saq/verdicts/A01: Isinya terlalu banyak; hanya boleh 1 nilai.',
        '  /subjects/0/stages/saq/verdicts/B01/number: Harus angka dengan titik desimal, misalnya "12.5".',
        '  /subjects/2/stages/saq/score: Angka 1e+21 harus ditulis sebagai teks desimal biasa, misalnya "12.5".',
      ],
    });
  });

  test('is read for sense once its shape is right', () => {
    const wrong = document();
    const [first, second] = wrong.subjects;
    Object.assign(first?.stages['saq']?.verdicts ?? {}, {
      Z99: { choice: 'YA' },
      A01: { notApplicable: true },
      A02: { choice: 'Z' },
    });
    Object.assign(second ?? {}, { category: 'KECAMATAN' });
    const { status, lines } = faults(wrong);
    expect(status).toBe(2);
    expect(lines).toEqual([
      '  /subjects/0/stages/saq/verdicts/A01: Butir A01 tidak boleh dijawab "tidak dipersyaratkan".',
      '  /subjects/0/stages/saq/verdicts/A02: Pilihan "Z" tidak ada pada butir A02; pilih salah satu dari A, B, C, D.',
      '  /subjects/0/stages/saq/verdicts/Z99: Butir "Z99" tidak ada pada instrumen "opd-kecil".',
      '  /subjects/1/category: Kategori "KECAMATAN" tidak ada.',
      '  /subjects/1/stages/saq: Tahap "saq" tidak punya instrumen untuk kategori "KECAMATAN".',
    ]);
  });

  test('with a faulty instrument names the place inside it', () => {
    const wrong = textOf(period).replace('"code": "A02"', '"code": "A01"');
    expect(faults(wrong).lines).toContainEqual(
      '  /instruments/opd-kecil/children/0/children/1/code: Kode "A01" sudah dipakai oleh "Apakah informasi berkala diumumkan di laman?"; beri kode lain.',
    );
  });

  test.each([
    [
      'no JSON',
      '{"format": "terbuka/period@1",\n  period}',
      /Bukan JSON yang utuh: ada yang salah pada baris 2, kolom 3/,
    ],
    ['nothing', '', /Bukan JSON yang utuh: berkas kosong/],
    ['half a document', '{"format": ', /Bukan JSON yang utuh: teks berakhir terlalu cepat/],
    ['a list', '[]', /Dokumen harus berupa objek/],
    ['another document', '{"format":"terbuka/result@1"}', /\/format: Harus "terbuka\/period@1"/],
    ['a key twice', '{"format":"a","period":{"code":"x","code":"y"}}', /\/period\/code: Nama "code" tertulis dua kali/],
    ['a key that is no key', '{"__proto__":{}}', /"__proto__" tidak boleh dipakai/],
    ['half a character', '{"format":"\\ud800"}', /\/format: Teks memuat separuh tanda/],
    ['endless nesting', '['.repeat(5000) + ']'.repeat(5000), /bersarang lebih dari 100 tingkat/],
  ])('that holds %s', (_, content, complaint) => {
    const { status, lines } = faults(content);
    expect(status).toBe(2);
    expect(lines).toHaveLength(content.includes('result@1') ? 4 : 1);
    expect(lines.join('\n')).toMatch(complaint);
  });

  test('with thousands of faults spells out two hundred and counts the rest', () => {
    const good = document();
    const subjects = Array.from({ length: 3000 }, (_, index) => ({
      ...good.subjects[0],
      id: `s${index}`,
      status: 'ada',
    }));
    const { status, lines } = faults({ ...good, subjects });
    expect(status).toBe(2);
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('  … dan 2800 kesalahan lain.');
  });

  test('that is not there, or is a folder, is said to be so', () => {
    expect(terbuka(['score', place.path('tiada.json')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('Berkas tidak ditemukan.') as string,
    });
    expect(terbuka(['score', place.path('.')]).err).toContain('Ini folder, bukan berkas.');
  });
});

describe('outputs', () => {
  test('stay as they were when the document is wrong', () => {
    const kept = place.write('hasil.json', 'hasil lama');
    expect(terbuka(['score', place.write('salah.json', '{}'), '--json', kept]).status).toBe(2);
    expect(textOf(kept)).toBe('hasil lama');
  });

  test('are all left unwritten when one of them fails', () => {
    const [json, pdf] = [place.path('hasil.json'), place.path('peringkat.pdf')];
    const { status, err } = terbuka(['score', period, '--json', json, '--pdf', pdf], { PDF_BROWSER_PATH: '/tiada' });
    expect(status).toBe(3);
    expect(err).toContain('PDF_BROWSER_PATH menunjuk /tiada');
    expect(readdirSync(place.path('.'))).toEqual([]);
  });

  test.each([
    ['into a folder that is not there', ['--json', 'tiada/hasil.json'], /Folder untuk .* tidak ada/],
    ['onto a folder', ['--json', 'folder'], /adalah folder, bukan berkas/],
    ['onto each other', ['--json', 'hasil', '--sheets', './hasil'], /disebut dua kali/],
  ])('are refused %s, before anything is done', (_, args, complaint) => {
    mkdirSync(place.path('folder'));
    const [flag = '', first = '', ...rest] = args;
    const paths = [flag, place.path(first), ...rest.map((arg) => (arg.startsWith('--') ? arg : place.path(arg)))];
    const { status, err } = terbuka(['score', period, ...paths]);
    expect(status).toBe(2);
    expect(err).toMatch(complaint);
    expect(existsSync(place.path('hasil'))).toBe(false);
  });

  test('are refused onto the document itself', () => {
    const own = place.write('periode.json', textOf(period));
    expect(terbuka(['score', own, '--json', own]).status).toBe(2);
    expect(textOf(own)).toBe(textOf(period));
  });
});

describe('calling', () => {
  test('from another folder finds files from there, though npm moves to the project', () => {
    place.write('periode.json', textOf(period));
    const env = { npm_lifecycle_event: 'terbuka', INIT_CWD: place.path('.') };
    expect(terbuka(['score', 'periode.json', '--json', 'hasil.json'], env).status).toBe(0);
    expect(textOf(place.path('hasil.json'))).toBe(textOf(golden('kabupaten-2026.result.json')));
  });

  test('with --help explains every command', () => {
    const { status, out } = terbuka(['--help']);
    expect(status).toBe(0);
    for (const name of ['score', 'verify', 'check-instrument']) {
      expect(out).toContain(`  ${name}`);
      expect(terbuka([name, '--help'])).toMatchObject({
        status: 0,
        out: expect.stringContaining(`terbuka ${name}`) as string,
      });
    }
  });

  test.each([
    ['nothing', [], ''],
    ['an unknown command', ['nilai'], 'Perintah "nilai" tidak dikenal'],
    ['a name every object has', ['constructor'], 'Perintah "constructor" tidak dikenal'],
    ['no document', ['score'], 'Sebutkan dokumen periode.'],
    ['two documents', ['score', 'a', 'b'], 'Terlalu banyak berkas: a, b.'],
    ['an unknown option', ['score', 'a', '--csv', 'b'], 'Pilihan --csv tidak dikenal'],
    ['an option without its file', ['score', 'a', '--json'], 'Pilihan --json'],
  ])('with %s is refused', (_, args, complaint) => {
    const { status, err } = terbuka(args);
    expect(status).toBe(2);
    expect(err).toContain(complaint);
  });
});
