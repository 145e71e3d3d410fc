import type { LinkKind } from '@app/database';
import type { Item } from '@app/instrument';
import type { ChecklistLine } from '../assessments/checklist-line';
import type { LinkCheckView } from './link-views';

interface Piece {
  readonly url: string | null;
  readonly check: LinkCheckView | null;
}

/** Kinds that a verifier may well stumble over, and what a careful superior is told. */
const doubted: Readonly<Partial<Record<LinkKind, readonly [problem: string, label: string]>>> = {
  dead: ['linkDead', 'Tautan mati'],
  signIn: ['linkSignIn', 'Perlu masuk'],
  blocked: ['linkBlocked', 'Akses tertutup'],
  doubtful: ['linkDoubtful', 'Perlu dicek'],
};

/** Links of an item that were found not to open to everyone, one line for each kind. */
export const linkLines = (item: Item, pieces: readonly Piece[]): ChecklistLine[] => {
  const lines = new Map<string, ChecklistLine>();
  for (const { url, check } of pieces) {
    const found = check?.kind ? doubted[check.kind] : undefined;
    if (!found || !check || url === null || lines.has(found[0])) continue;
    const [problem, label] = found;
    const message = `${label}: ${url}. ${check.message} ${check.advice}`.trim();
    lines.set(problem, { itemCode: item.code, text: item.text.id, problem, message });
  }
  return [...lines.values()];
};
