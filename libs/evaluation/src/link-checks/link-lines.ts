import type { LinkKind } from '@app/database';
import type { Item } from '@app/instrument';
import type { ChecklistLine } from '../assessments/checklist-line';
import type { LinkCheckView } from './link-views';

interface Piece {
  readonly url: string | null;
  readonly check: Pick<LinkCheckView, 'kind' | 'message' | 'advice'> | null;
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

/** Links of an item that were found not to open to everyone: one line for each kind, which names and counts them. */
export const linkLines = (item: Item, pieces: readonly Piece[]): ChecklistLine[] =>
  Object.entries(doubted).flatMap(([kind, [problem, label]]) => {
    const links = pieces.flatMap(({ url, check }) => (url !== null && check?.kind === kind ? [{ url, check }] : []));
    if (links.length === 0) return [];
    const named = links.slice(0, MOST_NAMED).map(({ url, check }) => `${url}. ${check.message}`);
    const rest = links.length > MOST_NAMED ? [`Dan ${links.length - MOST_NAMED} tautan lagi.`] : [];
    const advice = [...new Set(links.map(({ check }) => check.advice))];
    const head = links.length > 1 ? `${label} (${links.length} tautan)` : label;
    const message = [`${head}:`, ...named, ...rest, ...advice].join(' ').trim();
    return [{ itemCode: item.code, text: item.text.id, problem, message }];
  });
