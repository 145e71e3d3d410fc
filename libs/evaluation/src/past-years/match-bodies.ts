/** Which public body each row of a past table is about: by code, or by a name that only one has. Pure. */
import { similarity } from '@app/instrument';
import type { PastRow } from '@app/workbook';

export interface KnownBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly regionCode: string | null;
}

export interface MatchedRow extends PastRow {
  /** How the body was found; null where it was not. */
  readonly by: 'code' | 'name' | null;
  readonly body: KnownBody | null;
  /** Bodies with names much like it, the likest first; only where none was found. */
  readonly alike: readonly KnownBody[];
}

const words: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  prov: 'provinsi',
  dinkes: 'dinas kesehatan',
  diskominfo: 'dinas komunikasi dan informatika',
  bappeda: 'badan perencanaan pembangunan daerah',
};

/** `Kab. Bima` and `kabupaten bima` are one name; a government is named like its region. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
    .join(' ')
    .replace(/^(?:pemerintah|pemkab|pemkot) (?=kabupaten|kota|desa|provinsi)/, '');

/** How alike a name is before it is offered, how many are, and how many pairs are compared at most. */
const alikeFrom = 0.5;
const mostAlike = 3;
const mostPairs = 400_000;

export const matchBodies = (rows: readonly PastRow[], bodies: readonly KnownBody[]): readonly MatchedRow[] => {
  const byCode = new Map(
    bodies.flatMap((body) => [
      ...(body.regionCode === null ? [] : [[body.regionCode.toLowerCase(), body] as const]),
      [body.code.toLowerCase(), body] as const,
    ]),
  );
  const byName = grouped(bodies);
  const found = rows.map((row): MatchedRow => {
    const coded = row.code === null ? undefined : byCode.get(row.code.toLowerCase());
    if (coded) return { ...row, by: 'code', body: coded, alike: [] };
    const named = byName.get(plainName(row.name)) ?? [];
    const [only] = named;
    if (only && named.length === 1) return { ...row, by: 'name', body: only, alike: [] };
    return { ...row, by: null, body: null, alike: named.slice(0, mostAlike) };
  });
  const lost = found.filter(({ body, alike }) => body === null && alike.length === 0);
  if (lost.length * bodies.length > mostPairs) return found;
  const taken = new Set(found.flatMap(({ body }) => (body ? [body.id] : [])));
  const free = bodies.filter(({ id }) => !taken.has(id));
  return found.map((row) => (row.body || row.alike.length > 0 ? row : { ...row, alike: alikeTo(row.name, free) }));
};

const grouped = (bodies: readonly KnownBody[]): ReadonlyMap<string, readonly KnownBody[]> => {
  const groups = new Map<string, KnownBody[]>();
  for (const body of bodies) {
    const key = plainName(body.name);
    const group = groups.get(key);
    if (group) group.push(body);
    else groups.set(key, [body]);
  }
  return groups;
};

const alikeTo = (name: string, bodies: readonly KnownBody[]): readonly KnownBody[] =>
  bodies
    .map((body) => ({ body, score: similarity(plainName(name), plainName(body.name)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostAlike)
    .map(({ body }) => body);
