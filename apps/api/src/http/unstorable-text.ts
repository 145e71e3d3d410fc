import type { Fault } from '@app/access';

/** NUL and halves of surrogate pairs: JSON can carry them, and neither text nor jsonb of PostgreSQL can hold them. */
const unstorable = /[\0\p{Surrogate}]/u;

/** No request nests as deep; what does would exhaust whoever walks through it. */
const deepest = 100;

const unstorableAt = (path: string): Fault => ({
  path,
  code: 'text.unstorable',
  message: 'Teks ini memuat karakter yang tidak dapat disimpan. Hapus karakter itu atau ketik ulang teksnya.',
});

/** Each text in `value`, however deep, that the database cannot hold, by its place; names of members count as text. */
export const unstorableTexts = (value: unknown, path = '', depth = 0): readonly Fault[] => {
  if (typeof value === 'string') return unstorable.test(value) ? [unstorableAt(path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [{ path: '', code: 'text.nested', message: 'Isian ini bersusun terlalu dalam.' }];
  return Object.entries(value).flatMap(([name, inner]) =>
    unstorable.test(name) ? [unstorableAt(path)] : unstorableTexts(inner, `${path}/${name}`, depth + 1),
  );
};
