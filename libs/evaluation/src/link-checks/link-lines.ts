import type { LinkKind } from '@app/database';
import type { EvidenceKind, Item } from '@app/instrument';
import type { ChecklistLine } from '../assessments/checklist-line';
import type { LinkCheckView } from './link-views';

interface Piece {
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly check: Pick<LinkCheckView, 'kind' | 'reason' | 'message' | 'advice'> | null;
}

/** Kinds that a verifier may well stumble over, and what a careful superior is told. */
const doubted: Readonly<Partial<Record<LinkKind, readonly [problem: string, label: string]>>> = {
  dead: ['linkDead', 'Tautan mati'],
  signIn: ['linkSignIn', 'Perlu masuk'],
  blocked: ['linkBlocked', 'Akses tertutup'],
  doubtful: ['linkDoubtful', 'Perlu dicek'],
};

/** Links named in one line; a verifier's item seldom has more. */
const MOST_NAMED = 5;

/** What is said of links that nobody closed: our own check may not go there. */
const NOT_CHECKED = 'Tidak diperiksa';
const isNeverChecked = (reason: string | null): boolean => reason === 'insideNetwork' || reason === 'strangeAddress';

/** Whether these pieces are all that the item asks for. */
export const sufficesFor = ({ evidence }: Item, pieces: readonly Pick<Piece, 'kind'>[]): boolean =>
  evidence !== undefined && pieces.filter(({ kind }) => evidence.anyOf.includes(kind)).length >= evidence.minimum;

/** What is said instead of advice about evidence. */
const BESIDE = 'Berkas pada butir ini sudah cukup sebagai bukti; tautan itu dapat dibetulkan atau dihapus.';

/**
 * Links of an item that were found not to open to everyone: one line for each kind, which names and counts them. Where its
 * files suffice, nothing is wrong with the item's evidence, and the line is about the link alone.
 */
export const linkLines = (item: Item, pieces: readonly Piece[]): ChecklistLine[] => {
  const files = pieces.filter(({ url }) => url === null);
  const isBeside = files.length > 0 && sufficesFor(item, files);
  return Object.entries(doubted).flatMap(([kind, [problem, label]]) => {
    const links = pieces.flatMap(({ url, check }) => (url !== null && check?.kind === kind ? [{ url, check }] : []));
    if (links.length === 0) return [];
    const named = links.slice(0, MOST_NAMED).map(({ url, check }) => `${url}. ${check.message}`);
    const rest = links.length > MOST_NAMED ? [`Dan ${links.length - MOST_NAMED} tautan lagi.`] : [];
    const advice = isBeside ? [BESIDE] : [...new Set(links.map(({ check }) => check.advice))];
    const title = links.every(({ check }) => isNeverChecked(check.reason)) ? NOT_CHECKED : label;
    const head = links.length > 1 ? `${title} (${links.length} tautan)` : title;
    const message = [`${head}:`, ...named, ...rest, ...advice].join(' ').trim();
    return [{ itemCode: item.code, text: item.text.id, problem: isBeside ? 'linkBeside' : problem, message }];
  });
};
