import { pointerStep } from '@app/platform';
import type { ResultDocument } from '@app/scoring';

/** Where a published result first departs from the recomputed one, in one Indonesian sentence; null where nowhere. */
export const firstDifference = (published: ResultDocument, recomputed: ResultDocument): string | null => {
  if (published.inputSha256 !== recomputed.inputSha256) {
    return `dokumen periode ini bukan yang dipakai (SHA-256 masukan tertulis ${published.inputSha256}, dokumen ini ${recomputed.inputSha256}).`;
  }
  const found = differ(published, recomputed, '');
  if (!found) return null;
  const index = /^\/results\/(\d+)/.exec(found.path)?.[1];
  const name = index === undefined ? undefined : recomputed.results[Number(index)]?.name;
  const where = name === undefined ? found.path : `${found.path} (${name.replace(/\p{C}/gu, '\uFFFD')})`;
  return `${where} tertulis ${shown(found.published)}, hitung ulang ${shown(found.recomputed)}.`;
};

interface Difference {
  readonly path: string;
  readonly published: unknown;
  readonly recomputed: unknown;
}

const differ = (published: unknown, recomputed: unknown, path: string): Difference | null => {
  if (published === recomputed) return null;
  if (!isCompound(published) || !isCompound(recomputed)) return { path, published, recomputed };
  const keys = new Set([...Object.keys(recomputed), ...Object.keys(published)]);
  for (const key of keys) {
    const found = differ(member(published, key), member(recomputed, key), path + pointerStep(key));
    if (found) return found;
  }
  return null;
};

const isCompound = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const member = (compound: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(compound, key) ? compound[key] : undefined;

const longestShown = 80;

const shown = (value: unknown): string => {
  if (value === undefined) return 'tidak ada';
  const text = JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
};
