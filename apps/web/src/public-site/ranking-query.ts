import type { PublicPeriod } from '../api/results-types';

export type PublicRow = PublicPeriod['rows'][number];

/** What a reader looks for in a ranking, as it stands in the address. */
export interface RankingQuery {
  readonly search: string;
  readonly category: string;
  readonly band: string;
  readonly region: string;
  /** Counted from 1. */
  readonly page: number;
}

export interface RankingPage {
  readonly rows: readonly PublicRow[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** Few enough to be read on a phone and printed, enough that a regency is one page or two. */
export const rowsPerPage = 100;

export const readQuery = (params: URLSearchParams): RankingQuery => {
  const page = Number(params.get('halaman') ?? '1');
  return {
    search: (params.get('cari') ?? '').trim(),
    category: params.get('kategori') ?? '',
    band: params.get('kualifikasi') ?? '',
    region: params.get('wilayah') ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
};

/** The address of a query: what is empty is left out, so that one view has one address. */
export const writeQuery = ({ search, category, band, region, page }: RankingQuery): string => {
  const params = new URLSearchParams();
  if (search) params.set('cari', search);
  if (category) params.set('kategori', category);
  if (band) params.set('kualifikasi', band);
  if (region) params.set('wilayah', region);
  if (page > 1) params.set('halaman', String(page));
  const text = params.toString();
  return text ? `?${text}` : '';
};

/** Every word has to stand in the name, the code or the region, in any order. */
const matcherOf = ({ search, category, band, region }: RankingQuery): ((row: PublicRow) => boolean) => {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return (row) => {
    if (category && row.category !== category) return false;
    if (band && row.band !== band) return false;
    if (region && row.region !== region) return false;
    if (words.length === 0) return true;
    const text = `${row.name} ${row.subjectId} ${row.region ?? ''}`.toLocaleLowerCase('id');
    return words.every((word) => text.includes(word));
  };
};

/** The rows of one page of what was looked for; a page beyond the last is the last. */
export const pageOf = (rows: readonly PublicRow[], query: RankingQuery): RankingPage => {
  const found = rows.filter(matcherOf(query));
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const page = Math.min(query.page, pages);
  return { rows: found.slice((page - 1) * rowsPerPage, page * rowsPerPage), found: found.length, page, pages };
};

/** Where bodies of this ranking stand, by name. */
export const regionsOf = (rows: readonly PublicRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ region }) => (region === null ? [] : [region])))].sort((one, other) =>
    one.localeCompare(other, 'id'),
  );
