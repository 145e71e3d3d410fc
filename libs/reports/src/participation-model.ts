import type { PeriodDocument } from '@app/scoring';
import { longDateTime } from './format';
import { categoryLabel } from './labels';
import { reportHead, type ReportContext, type Scored } from './report-head';
import type { TableReport, TableSection } from './table-report';

/** How far one body is, as the board counts it. */
export interface ParticipationFigures {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly progress: {
    readonly total: number;
    readonly answered: number;
    readonly withEvidence: number;
    readonly verified: number;
  };
  readonly submittedAt: string | null;
}

const statesOf = (lines: readonly ParticipationFigures[]): ReadonlyMap<string, string> =>
  new Map(lines.map(({ state, stateLabel }) => [state, stateLabel]));

const summary = (
  document: PeriodDocument,
  lines: readonly ParticipationFigures[],
  categories: readonly string[],
): TableSection => {
  const states = [...statesOf(lines)];
  return {
    title: 'Ringkasan',
    notes: [],
    columns: [
      { head: 'Kategori', width: 30 },
      { head: 'Peserta', width: 12 },
      ...states.map(([, label]) => ({ head: label, width: 14 })),
    ],
    rows: categories.map((category) => {
      const own = lines.filter((line) => line.category === category);
      return [
        { text: categoryLabel(document.period, category) },
        { count: own.length },
        ...states.map(([code]) => ({ count: own.filter(({ state }) => state === code).length })),
      ];
    }),
    ofBodies: false,
  };
};

const bodies = (label: string, lines: readonly ParticipationFigures[], timeZone: string): TableSection => ({
  title: label,
  notes: [],
  columns: [
    { head: 'Badan publik', width: 40 },
    { head: 'Kode', width: 18 },
    { head: 'Keadaan', width: 20 },
    { head: 'Pertanyaan', width: 12 },
    { head: 'Dijawab', width: 12 },
    { head: 'Lengkap', width: 12 },
    { head: 'Diverifikasi', width: 12 },
    { head: 'Dikirim', width: 24 },
  ],
  rows: lines.map(({ name, code, stateLabel, progress, submittedAt }) => [
    { text: name },
    { text: code },
    { text: stateLabel },
    { count: progress.total },
    { count: progress.answered },
    { count: progress.withEvidence },
    { count: progress.verified },
    { text: submittedAt === null ? null : longDateTime(submittedAt, timeZone) },
  ]),
  ofBodies: true,
});

/** Participation and progress: how many are where, and how far each body is. */
export const participationModel = (
  document: PeriodDocument,
  scored: Scored,
  lines: readonly ParticipationFigures[],
  context: ReportContext,
): TableReport => {
  const categories = [...new Set(lines.map(({ category }) => category))];
  const timeZone = context.timeZone ?? 'Asia/Jakarta';
  return {
    head: reportHead('Partisipasi dan Kemajuan', document, scored, context),
    notes: [
      'Yang dihitung hanya pertanyaan yang ditanyakan kepada badan publik itu; lengkap berarti buktinya cukup atau tidak diminta.',
    ],
    sections: [
      summary(document, lines, categories),
      ...categories.map((category) =>
        bodies(
          categoryLabel(document.period, category),
          lines.filter((line) => line.category === category),
          timeZone,
        ),
      ),
    ],
  };
};
