/** One body's numbers as a surface shows them: its place, every score in order, its band. */
export interface Shown {
  readonly rank: number | null;
  /** Stages that have a score, then the final score, with a decimal comma. */
  readonly scores: readonly string[];
  readonly band: string | null;
}

/** What a surface says of each body, by the body's name. */
export type Numbers = Readonly<Record<string, Shown>>;

const comma = (decimal: string): string => decimal.replace('.', ',');

export interface StandingsJson {
  readonly stages: readonly { readonly code: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly stages: Readonly<Record<string, { readonly score: string | null; readonly state: string }>>;
    readonly final: string | null;
    readonly bandLabel: string | null;
    readonly ranks: { readonly category: number | null };
  }[];
}

export const ofStandings = ({ stages, rows }: StandingsJson): Numbers =>
  Object.fromEntries(
    rows.map(({ name, final, bandLabel, ranks, stages: own }) => {
      const heard = stages.flatMap(({ code }) => (own[code]?.state === 'scored' ? [own[code].score ?? '?'] : []));
      return [name, { rank: ranks.category, scores: [...heard, ...(final === null ? [] : [final])].map(comma), band: bandLabel }]; // prettier-ignore
    }),
  );

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The rows of the table on the public page, cell by cell. */
export const ofPage = (html: string, bands: readonly string[]): Numbers =>
  Object.fromEntries(
    [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].flatMap(([, row = '']) => {
      const name = /<th scope="row"><a[^>]*>([^<]+)<\/a>/.exec(row)?.[1];
      if (name === undefined) return [];
      const cells = [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell));
      const rank = cells.find((cell) => /^\d+$/.test(cell));
      const band = bands.find((label) => cells.some((cell) => cell === label)) ?? null;
      const scores = cells.filter((cell) => /^\d+,\d+$/.test(cell));
      return [[name, { rank: rank === undefined ? null : Number(rank), scores, band }]];
    }),
  );

/** The lines of a printed table, as a reader of the PDF's text finds them. */
export const ofPrint = (pages: readonly string[], names: readonly string[], bands: readonly string[]): Numbers => {
  const lines = pages.flatMap((page) => page.split('\n'));
  return Object.fromEntries(
    names.map((name) => {
      const line = lines.find((one) => one.includes(name)) ?? '';
      const rank = /^\s*(\d+)\s/.exec(line)?.[1];
      const band = [...bands].sort((a, b) => b.length - a.length).find((label) => line.includes(label)) ?? null;
      return [name, { rank: rank === undefined ? null : Number(rank), scores: line.match(/\d+,\d{2}/g) ?? [], band }];
    }),
  );
};

/** Certificates, a page each: the final score, place and band that is written on the page of each name. */
export const ofCertificates = (
  pages: readonly string[],
  names: readonly string[],
  bands: readonly string[],
): Numbers => {
  const ordered = [...bands].sort((a, b) => b.length - a.length);
  return Object.fromEntries(
    pages.flatMap((page) => {
      const text = page.replace(/\s+/g, ' ');
      const name = names.find((one) => text.includes(one));
      const [, final, rank] = /Nilai (\d+,\d+) \([^)]*\)(?: · Peringkat (\d+) dari \d+)?/.exec(text) ?? [];
      if (name === undefined || final === undefined) return [];
      const band = ordered.find((label) => text.includes(label)) ?? null;
      return [[name, { rank: rank === undefined ? null : Number(rank), scores: [final], band }]];
    }),
  );
};

type Cells = ReadonlyMap<string, { readonly value: string | number | null }>;

/** A sheet as rows of a heading each, whatever stands above the head. */
export const rowsOf = (
  cells: Cells,
  sheet: string,
  mark: string,
): readonly Readonly<Record<string, string | number | null>>[] => {
  const placed = [...cells].flatMap(([address, { value }]) => {
    const [, name, column = '', row] = /^(.+)!([A-Z]+)(\d+)$/.exec(address) ?? [];
    return name === sheet ? [{ column, row: Number(row), value }] : [];
  }); // prettier-ignore
  const head = placed.find(({ value }) => value === mark)?.row ?? 0;
  const titles = new Map(placed.filter(({ row }) => row === head).map(({ column, value }) => [column, String(value)]));
  const rows = new Map<number, Record<string, string | number | null>>();
  for (const { column, row, value } of placed) {
    const title = titles.get(column);
    if (row > head && title !== undefined) rows.set(row, { ...rows.get(row), [title]: value });
  }
  return [...rows.values()];
};

const printed = (value: string | number | null | undefined): string[] =>
  typeof value === 'number' ? [comma(value.toFixed(2))] : [];

/** The rows of a workbook's sheet; `stages` are the beginnings of the headings of the stages' columns. */
export const ofSheet = (
  rows: readonly Readonly<Record<string, string | number | null>>[],
  columns: { readonly name: string; readonly rank: string; readonly stages: readonly string[]; readonly final: string; readonly band: string },
): Numbers =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const name = row[columns.name];
      if (typeof name !== 'string' || !name.startsWith('Desa ')) return [];
      const titles = columns.stages.map((stage) => Object.keys(row).find((title) => title.startsWith(stage)) ?? stage);
      const rank = row[columns.rank];
      const band = row[columns.band];
      return [[name, {
        rank: typeof rank === 'number' ? rank : null,
        scores: [...titles, columns.final].flatMap((title) => printed(row[title])),
        band: typeof band === 'string' ? band : null,
      }]];
    }),
  ); // prettier-ignore
