import type { PeriodDocument } from '@app/scoring';
import { categoryLabel } from './labels';
import { reportHead, type ReportContext, type Scored } from './report-head';
import type { TableCell, TableReport } from './table-report';

/** How well two readers agree on a set of items; advice, never part of a score. */
interface Agreement {
  readonly items: number;
  readonly same: number;
  /** Krippendorff's α; null where it says nothing. */
  readonly alpha: string | null;
  readonly undefinedBecause: 'nothingPaired' | 'noVariation' | null;
}

export interface AgreementReportFigures {
  readonly whole: Agreement;
  readonly bodies: readonly (Agreement & {
    readonly code: string;
    readonly name: string;
    readonly category: string;
  })[];
}

const reasons = {
  nothingPaired: 'tidak ada butir yang dibaca dua orang',
  noVariation: 'semua putusan sama, tidak ada ragam',
} as const;

const cells = ({ items, same, alpha, undefinedBecause }: Agreement): readonly TableCell[] => [
  { count: items },
  { count: same },
  { count: items - same },
  { score: alpha },
  { text: undefinedBecause === null ? null : reasons[undefinedBecause] },
];

const columns = [
  { head: 'Dibaca dua orang', width: 12 },
  { head: 'Sama', width: 10 },
  { head: 'Berbeda', width: 10 },
  { head: 'Alfa Krippendorff', width: 13 },
  { head: 'Keterangan', width: 26 },
] as const;

/** Agreement of verifiers where a period is read by two. */
export const agreementModel = (
  document: PeriodDocument,
  scored: Scored,
  { whole, bodies }: AgreementReportFigures,
  context: ReportContext,
): TableReport => ({
  head: reportHead('Keselarasan Verifikasi', document, scored, context),
  notes: [
    'Angka di sini hanya membantu pleno menilai mutu verifikasi; tidak mengubah nilai. Yang dibandingkan ialah putusan pembaca pertama dan kedua sebelum perbedaannya diputus orang ketiga.',
    'Alfa Krippendorff (nominal): 1 berarti selalu sama, 0 berarti seperti kebetulan, di bawah 0 lebih sering berbeda daripada kebetulan. Di bawah 0,67 lazim dianggap terlalu rendah untuk disimpulkan.',
  ],
  sections: [
    {
      title: 'Seluruh periode',
      notes: [],
      columns: [{ head: 'Cakupan', width: 30 }, ...columns],
      rows: [[{ text: 'Semua yang selesai dibaca dua orang' }, ...cells(whole)]],
      ofBodies: false,
    },
    {
      title: 'Per badan publik',
      notes: [],
      columns: [{ head: 'Badan publik', width: 36 }, { head: 'Kategori', width: 18 }, ...columns],
      rows: bodies.map(({ name, category, ...agreement }) => [
        { text: name },
        { text: categoryLabel(document.period, category) },
        ...cells(agreement),
      ]),
      ofBodies: true,
    },
  ],
});
