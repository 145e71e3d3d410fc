import type { Decimal } from '@app/instrument';
import type { PeriodDocument } from '@app/scoring';
import { longDate } from './format';
import { reportHead, type ReportContext, type Scored } from './report-head';
import type { TableCell, TableReport, TableSection } from './table-report';

/** Years of one category beside each other, as the page of trends has them. */
export interface CategoryYearsFigures {
  readonly label: string;
  readonly years: readonly YearFigures[];
  readonly bodies: readonly {
    readonly subjectId: string;
    readonly name: string;
    readonly scores: Readonly<Record<string, { readonly final: Decimal | null }>>;
    readonly step: { readonly difference: Decimal; readonly isBreak: boolean } | null;
  }[];
}
interface YearFigures {
  readonly id: string;
  readonly source: 'computed' | 'imported';
  readonly year: number;
  readonly title: string;
  readonly scale: string;
  readonly file: { readonly name: string; readonly importedAt: string } | null;
  readonly bodies: number;
  readonly mean: Decimal | null;
  readonly step: { readonly bodies: number; readonly difference: Decimal; readonly isBreak: boolean } | null;
}

const breakNote =
  '* Salah satu tahunnya diimpor dari tabel: cara menilainya tidak diketahui, jadi selisihnya bukan deret yang sama.';

const stepCell = (step: { readonly difference: Decimal; readonly isBreak: boolean } | null): TableCell =>
  step === null ? { score: null } : { score: step.difference, ...(step.isBreak ? { mark: '*' } : {}) };

const headOf = ({ year, source }: YearFigures): string => (source === 'imported' ? `${year} (impor)` : String(year));

const yearSection = ({ label, years }: CategoryYearsFigures, timeZone: string): TableSection => ({
  title: `Tahun, ${label}`,
  notes: [breakNote],
  columns: [
    { head: 'Tahun', width: 14 },
    { head: 'Kegiatan', width: 34 },
    { head: 'Asal nilai', width: 34 },
    { head: 'Skala', width: 10 },
    { head: 'Badan publik', width: 12 },
    { head: 'Rata-rata', width: 12 },
    { head: 'Selisih rata-rata', width: 14 },
    { head: 'Dari badan publik yang sama', width: 16 },
  ],
  rows: years.map((year) => [
    { text: headOf(year) },
    { text: year.title },
    {
      text: year.file
        ? `Diimpor dari ${year.file.name}, ${longDate(year.file.importedAt, timeZone)}; tidak dapat dihitung ulang`
        : 'Dihitung di sini, dapat dihitung ulang',
    },
    { score: year.scale },
    { count: year.bodies },
    { score: year.mean },
    stepCell(year.step),
    year.step === null ? { score: null } : { count: year.step.bodies },
  ]),
  ofBodies: false,
});

const bodySection = ({ label, years, bodies }: CategoryYearsFigures): TableSection => ({
  title: label,
  notes: [breakNote],
  columns: [
    { head: 'Badan publik', width: 40 },
    { head: 'Kode', width: 18 },
    ...years.map((year) => ({ head: headOf(year), width: 12 })),
    { head: 'Selisih terakhir', width: 14 },
  ],
  rows: bodies.map(({ subjectId, name, scores, step }) => [
    { text: name },
    { text: subjectId },
    ...years.map(({ id }): TableCell => ({ score: scores[id]?.final ?? null })),
    stepCell(step),
  ]),
  ofBodies: true,
});

/** Comparison of years: each category's years, and its bodies over them. */
export const yearsModel = (
  document: PeriodDocument,
  scored: Scored,
  categories: readonly CategoryYearsFigures[],
  context: ReportContext,
): TableReport => ({
  head: reportHead('Perbandingan Tahun', document, scored, context),
  notes: [
    'Nilai tahun yang diimpor disalin sebagaimana tertulis. Selisih hanya dihitung antara tahun yang skalanya sama, dari badan publik yang bernilai pada keduanya.',
  ],
  sections: categories.flatMap((category) => [
    yearSection(category, context.timeZone ?? 'Asia/Jakarta'),
    bodySection(category),
  ]),
});
