import type { PeriodDocument, SubjectResult } from '@app/scoring';

/** The ranking per category as text for a terminal: names to the left, numbers to the right, decimals with a comma. */
export const rankingTable = ({ period }: PeriodDocument, results: readonly SubjectResult[]): string => {
  const labels = new Map(period.categories?.map(({ code, label }) => [code, label]));
  const codes = new Set([...labels.keys(), ...results.map(({ category }) => category)]);
  const bands = new Map(period.bands.map(({ code, label }) => [code, label]));
  const head = ['Peringkat', 'Badan publik', ...period.stages.map(({ label, code }) => label ?? code), 'Nilai', 'Kualifikasi']; // prettier-ignore
  const sections = [...codes].flatMap((code) => {
    const members = results.filter(({ category }) => category === code).sort(byRank);
    if (members.length === 0) return [];
    const rows = members.map((result) => rowOf(result, period.stages, bands));
    return [`${labels.get(code) ?? code}\n${aligned([head, ...rows])}`];
  });
  return [`${period.title} (${period.code})`, ...sections].join('\n\n');
};

const byRank = (a: SubjectResult, b: SubjectResult): number =>
  (a.ranks.category ?? Infinity) - (b.ranks.category ?? Infinity) || (a.name < b.name ? -1 : Number(a.name > b.name));

const absences: Readonly<Record<SubjectResult['status'], string>> = {
  ranked: '',
  undetermined: 'Belum dapat ditentukan',
  withdrawn: 'Mengundurkan diri',
  notAssessed: 'Tidak Dinilai',
};

const rowOf = (
  { ranks, name, stages, final, band, status }: SubjectResult,
  order: PeriodDocument['period']['stages'],
  bands: ReadonlyMap<string, string>,
): readonly string[] => [
  String(ranks.category ?? '–'),
  printable(name),
  ...order.map(({ code }) => spoken(stages[code]?.score)),
  spoken(final),
  band === null ? absences[status] : (bands.get(band) ?? band),
];

const spoken = (score: string | null | undefined): string => score?.replace('.', ',') ?? '–';

/** A name comes from a document that anyone may have written: nothing in it may steer the terminal. */
const printable = (text: string): string => text.replace(/\p{C}/gu, '\uFFFD');

const aligned = (rows: readonly (readonly string[])[]): string => {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] ?? '').length), 0),
  );
  const isLeft = (column: number): boolean => column === 1 || column === columns - 1;
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (isLeft(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '); // prettier-ignore
  return rows.map((row) => line(row).trimEnd()).join('\n');
};
