/** Answers, evidence, verdicts and juror scores as good and poor bodies would give them; pure and deterministic. */
import type { Item, ItemValue } from '@app/instrument';
import { around, pick, type Chance } from './chance';

/** What one body says to one item, before it is saved. */
export interface DraftAnswer {
  readonly itemCode: string;
  readonly value: ItemValue;
  readonly link: string | null;
  readonly note: string | null;
}

/** How good a body is on the whole, 0…1, by its kind: agencies have offices and web teams, most villages do not. */
const usualQuality: Readonly<Record<string, readonly [number, number]>> = {
  OPD: [0.8, 0.32],
  KECAMATAN: [0.74, 0.3],
  KELURAHAN: [0.7, 0.3],
  DESA: [0.6, 0.48],
};

export const qualityOf = (kind: string, draw: Chance): number => {
  const [mean, width] = usualQuality[kind] ?? [0.6, 0.4];
  return around(draw, mean, width);
};

const scaled = (item: Extract<Item, { kind: 'scale' }>, reached: number): ItemValue => {
  const level =
    item.levels.find(({ fraction }) => Number(fraction) <= reached + 0.12) ?? item.levels[item.levels.length - 1];
  return { choice: level?.code ?? '' };
};

/** A number on the way from the value that earns nothing to the one that earns all. */
const counted = (item: Extract<Item, { kind: 'number' }>, reached: number): ItemValue => {
  const { rule } = item;
  if (rule.type === 'linear') {
    const from = Number(rule.zeroAt);
    return { number: String(Math.round(from + (Number(rule.fullAt) - from) * reached)) };
  }
  const bracket =
    [...rule.brackets].reverse().find(({ fraction }) => Number(fraction) <= reached + 0.12) ?? rule.brackets[0];
  return { number: bracket?.from ?? '0' };
};

const valueOf = (item: Item, quality: number, draw: Chance): ItemValue => {
  const reached = around(draw, quality, 0.42);
  switch (item.kind) {
    case 'yesNo':
      return { choice: draw() < 0.12 + quality * 0.9 ? 'YA' : 'TIDAK' };
    case 'scale':
      return scaled(item, reached);
    case 'checklist':
      return { elements: item.elements.filter(() => draw() < 0.1 + quality * 0.92).map(({ code }) => code) };
    case 'number':
      return counted(item, reached);
    case 'text':
      return { text: 'Disusun bersama tim PPID dan dimutakhirkan tiap triwulan.' };
  }
};

const notes: readonly [string, ...string[]] = [
  'Dokumen dapat diunduh dari menu PPID.',
  'Dimutakhirkan oleh admin laman tiap bulan.',
  'Foto papan informasi menyusul pada album kegiatan.',
  'Nomor halaman sesuai daftar isi dokumen.',
];

const negative = (value: ItemValue): boolean =>
  ('choice' in value && value.choice === 'TIDAK') || ('elements' in value && value.elements.length === 0);

/** One body's answer to one item, or null where it left the item empty. */
export const draftAnswer = (
  item: Item,
  body: { quality: number; website: string; year: number },
  draw: Chance,
): DraftAnswer | null => {
  if (draw() > 0.9 + body.quality * 0.12) return null;
  if (item.notApplicable && draw() < 0.16) {
    return {
      itemCode: item.code,
      value: { notApplicable: true },
      link: null,
      note: 'Tidak ada kegiatan ini pada tahun penilaian.',
    };
  }
  const value = valueOf(item, body.quality, draw);
  const proven = !negative(value) && item.evidence !== undefined && draw() < 0.8 + body.quality * 0.2;
  return {
    itemCode: item.code,
    value,
    link: proven ? `${body.website}/ppid/${body.year}/${item.code.toLowerCase()}` : null,
    note: draw() < 0.12 ? pick(draw, notes) : null,
  };
};

/** A verifier's word on an answer. */
export interface DraftVerdict {
  readonly itemCode: string;
  readonly decision: 'accept' | 'correct' | 'reject' | 'notApplicable';
  readonly value?: ItemValue;
  readonly reason?: string;
}

const rejections: readonly [string, ...string[]] = [
  'Tautan bukti terbuka, tetapi isinya bukan dokumen yang diminta.',
  'Bukti berasal dari tahun sebelumnya, bukan tahun penilaian.',
  'Halaman bukti tidak memuat informasi yang ditanyakan.',
  'Jawaban tidak disertai bukti yang dapat diperiksa.',
];

const lowered = (item: Item, value: ItemValue): ItemValue | null => {
  if (item.kind === 'scale' && 'choice' in value) {
    const at = item.levels.findIndex(({ code }) => code === value.choice);
    const next = item.levels[at + 1];
    return next ? { choice: next.code } : null;
  }
  if (item.kind === 'checklist' && 'elements' in value && value.elements.length > 1)
    return { elements: value.elements.slice(0, -1) };
  return null;
};

/** What a careful verifier makes of an answer; weaker bodies are corrected and rejected more often. */
export const draftVerdict = (item: Item, answer: DraftAnswer | null, quality: number, draw: Chance): DraftVerdict => {
  if (answer === null) return { itemCode: item.code, decision: 'reject', reason: 'Tidak dijawab oleh badan publik.' };
  if ('notApplicable' in answer.value) return { itemCode: item.code, decision: 'notApplicable' };
  const doubt = draw();
  if (answer.link === null && !negative(answer.value) && item.evidence && doubt < 0.7) {
    return { itemCode: item.code, decision: 'reject', reason: 'Jawaban tidak disertai bukti yang dapat diperiksa.' };
  }
  if (doubt < 0.14 - quality * 0.12) return { itemCode: item.code, decision: 'reject', reason: pick(draw, rejections) };
  const value = doubt < 0.24 - quality * 0.14 ? lowered(item, answer.value) : null;
  if (value)
    return { itemCode: item.code, decision: 'correct', value, reason: 'Bukti hanya mendukung sebagian jawaban.' };
  return { itemCode: item.code, decision: 'accept' };
};

/** An assessor-filled item: what the assessor found. */
export const assessorFinding = (item: Item, quality: number, draw: Chance): ItemValue => valueOf(item, quality, draw);

/** A juror's score of one criterion, whole numbers of 0…100: the body's showing, the juror's own severity, and chance. */
export const jurorScore = (quality: number, severity: number, draw: Chance): string =>
  String(Math.round(Math.min(100, Math.max(35, 42 + 55 * around(draw, quality, 0.16) + severity))));
