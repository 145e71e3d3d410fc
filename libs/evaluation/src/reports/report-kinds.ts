/** Which papers there are, what they are called, and who may ask for which. Pure. */
import type { Role } from '@app/database';

export const reportKinds = [
  'ranking',
  'recap',
  'evaluation-sheet',
  'minutes',
  'decree',
  'certificate',
  'brief',
  'years',
  'participation',
  'agreement',
] as const;
export type ReportKind = (typeof reportKinds)[number];
export const reportFormats = ['xlsx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportParams {
  readonly category?: string;
  readonly assessmentId?: string;
  readonly sittingId?: string;
  /** Only to look at how the organiser's papers look now. */
  readonly preview?: boolean;
}

/** Papers that can be looked at before they are made. */
export const previewKinds = ['decree', 'certificate', 'minutes', 'ranking'] as const satisfies readonly ReportKind[];

const titles: Readonly<Record<ReportKind, string>> = {
  ranking: 'Peringkat',
  recap: 'Rekapitulasi per indikator',
  'evaluation-sheet': 'Lembar hasil evaluasi',
  minutes: 'Berita acara rapat pleno',
  decree: 'Keputusan penetapan',
  certificate: 'Sertifikat',
  brief: 'Ringkasan untuk kepala daerah',
  years: 'Perbandingan tahun',
  participation: 'Partisipasi dan kemajuan',
  agreement: 'Keselarasan verifikasi',
};

/** What a tray shows, e.g. `Peringkat OPD`. */
export const reportTitle = (kind: ReportKind, about: string | null, isPreview = false): string => {
  const title = about === null ? titles[kind] : `${titles[kind]} ${about}`;
  return isPreview ? `Pratinjau ${title}` : title;
};

/** Papers of which each body may have its own. */
const ownKinds: readonly ReportKind[] = ['evaluation-sheet', 'certificate'];

/** A body may ask for its own papers only; the whole table is for the office and the region's head, minutes and agreement for the plenary. */
export const mayAskFor = (role: Role, kind: ReportKind): boolean => {
  if (kind === 'minutes' || kind === 'agreement') return role === 'organiserAdmin' || role === 'commissioner';
  return ownKinds.includes(kind) || (role !== 'unitPpid' && role !== 'superior');
};

/** Papers of one thing each, which hold no table of bodies. */
export const isOfOneThing = (kind: ReportKind): boolean =>
  kind === 'evaluation-sheet' || kind === 'minutes' || kind === 'brief';

/** Papers to sign have no workbook. */
export const isMade = (kind: ReportKind, format: ReportFormat): boolean =>
  (!isOfOneThing(kind) && kind !== 'decree' && kind !== 'certificate') || format === 'pdf';

/** A name that any system takes: `peringkat-opd_lumajang-2026.xlsx`. */
export const reportFileName = (title: string, periodCode: string, format: ReportFormat): string => {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${slug}_${periodCode}.${format}`;
};
