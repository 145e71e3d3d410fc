/** One category's questionnaire beside the year before: what can be compared, and where the series breaks. Pure. */
import {
  linkYears,
  placedItemsOf,
  type Instrument,
  type InstrumentNode,
  type Item,
  type Text,
  type YearLink,
} from '@app/instrument';
import {
  decimal,
  divide,
  fraction,
  scoreText,
  subtract,
  sum,
  toText,
  type Fraction,
  type Rounding,
} from '@app/scoring';
import { noMean, type CategoryMeans } from './category-means';

export interface TrendItem {
  readonly code: string;
  readonly previousCode: string | null;
  readonly label: Text;
  /** Code of the node it stands in; empty at the top. */
  readonly node: string;
  /** `changed` marks a break: the two means are no series. */
  readonly link: 'same' | 'changed' | 'new';
  readonly reasons: readonly string[];
  /** Percent of what can be earned, 2 decimals; null where nobody was judged on it. */
  readonly mean: string | null;
  readonly previousMean: string | null;
  /** Only where the two can be compared. */
  readonly difference: string | null;
  readonly bodies: number;
  readonly previousBodies: number;
}

export interface GoneItem {
  readonly code: string;
  readonly label: Text;
  readonly node: string;
  readonly previousMean: string | null;
  readonly previousBodies: number;
}

export interface TrendNode {
  readonly code: string;
  /** Code of the node above; empty at the top. */
  readonly parent: string;
  readonly label: Text;
  readonly mean: string | null;
  readonly previousMean: string | null;
  readonly difference: string | null;
  /** All its items are last year's, weighed as last year. */
  readonly comparable: boolean;
}

export interface ComparedYears {
  readonly summary: { readonly items: number; readonly comparable: number; readonly difference: string | null };
  readonly items: readonly TrendItem[];
  readonly gone: readonly GoneItem[];
  readonly nodes: readonly TrendNode[];
}

/** One year's questionnaire and what was reached in it. */
export interface JudgedYear {
  readonly instrument: Instrument;
  readonly means: CategoryMeans;
}

export const nothingCompared: ComparedYears = {
  summary: { items: 0, comparable: 0, difference: null },
  items: [],
  gone: [],
  nodes: [],
};

/** Means are exact and rounded once each, differences too: a difference may differ by one from that of the printed means. */
export const compareYears = (
  current: JudgedYear,
  previous: JudgedYear | null,
  by: Rounding['rounding'],
): ComparedYears => {
  const rounding = { decimals: 2, rounding: by };
  const links = previous ? linkYears(previous.instrument, current.instrument) : [];
  const linkOf = new Map(links.flatMap((link) => (link.code === null ? [] : [[link.code, link] as const])));
  const rows = scoredItems(current.instrument).map(({ item, node }) =>
    itemRow({ item, node, link: linkOf.get(item.code) ?? newLink(item) }, { current, previous, rounding }),
  );
  return {
    summary: summaryOf(rows, rounding),
    items: rows.map(({ row }) => row),
    gone: previous ? goneItems(previous, links, rounding) : [],
    nodes: nodeRows(current, previous, { linkOf, rounding }),
  };
};

const newLink = ({ code }: Item): YearLink => ({ code, previousCode: null, link: 'new', reasons: [] });

interface PlacedRow {
  readonly item: Item;
  readonly node: string;
}

/** Written answers earn nothing, so that they have no mean. */
const scoredItems = (instrument: Instrument): readonly PlacedRow[] =>
  placedItemsOf(instrument).flatMap(({ item, path }) =>
    item.kind === 'text' ? [] : [{ item, node: path.at(-1)?.code ?? '' }],
  );

const printed = (value: Fraction | null, rounding: Rounding): string | null =>
  value === null ? null : scoreText(value, rounding);

interface Years {
  readonly current: JudgedYear;
  readonly previous: JudgedYear | null;
  readonly rounding: Rounding;
}

interface ItemRow {
  readonly row: TrendItem;
  /** Both exact means, where the two years are one series. */
  readonly series: { readonly now: Fraction; readonly then: Fraction } | null;
}

const itemRow = (
  { item, node, link }: PlacedRow & { readonly link: YearLink },
  { current, previous, rounding }: Years,
): ItemRow => {
  const now = current.means.items.get(item.code) ?? noMean;
  const then = previous?.means.items.get(link.previousCode ?? '') ?? noMean;
  const series = link.link === 'same' && now.percent && then.percent ? { now: now.percent, then: then.percent } : null;
  return {
    series,
    row: {
      code: item.code,
      previousCode: link.previousCode,
      label: item.text,
      node,
      link: link.link === 'gone' ? 'new' : link.link,
      reasons: link.reasons,
      mean: printed(now.percent, rounding),
      previousMean: printed(then.percent, rounding),
      difference: series && scoreText(subtract(series.now, series.then), rounding),
      bodies: now.bodies,
      previousBodies: then.bodies,
    },
  };
};

const summaryOf = (rows: readonly ItemRow[], rounding: Rounding): ComparedYears['summary'] => {
  const series = rows.flatMap((row) => row.series ?? []);
  const count = fraction(BigInt(Math.max(series.length, 1)));
  const difference = divide(sum(series.map(({ now, then }) => subtract(now, then))), count);
  return {
    items: rows.length,
    comparable: series.length,
    difference: series.length > 0 ? scoreText(difference, rounding) : null,
  };
};

const goneItems = (
  { instrument, means }: JudgedYear,
  links: readonly YearLink[],
  rounding: Rounding,
): readonly GoneItem[] => {
  const gone = new Set(links.flatMap(({ link, previousCode }) => (link === 'gone' ? [previousCode] : [])));
  return scoredItems(instrument)
    .filter(({ item }) => gone.has(item.code))
    .map(({ item, node }) => {
      const then = means.items.get(item.code) ?? noMean;
      return {
        code: item.code,
        label: item.text,
        node,
        previousMean: printed(then.percent, rounding),
        previousBodies: then.bodies,
      };
    });
};

interface Linked {
  readonly linkOf: ReadonlyMap<string, YearLink>;
  readonly rounding: Rounding;
}

const nodeRows = (
  current: JudgedYear,
  previous: JudgedYear | null,
  { linkOf, rounding }: Linked,
): readonly TrendNode[] => {
  const before = new Map(nodesOf(previous?.instrument.children ?? []).map((node) => [node.code, node]));
  const parents = parentsOf(current.instrument.children);
  return nodesOf(current.instrument.children).map((node) => {
    const now = (current.means.nodes.get(node.code) ?? noMean).percent;
    const then = (previous?.means.nodes.get(node.code) ?? noMean).percent;
    const old = before.get(node.code);
    const comparable = old !== undefined && shapeNow(node, linkOf) === shapeThen(old);
    return {
      code: node.code,
      parent: parents.get(node.code) ?? '',
      label: node.text,
      mean: printed(now, rounding),
      previousMean: old ? printed(then, rounding) : null,
      difference: comparable && now && then ? scoreText(subtract(now, then), rounding) : null,
      comparable,
    };
  });
};

const nodesOf = (children: Instrument['children']): readonly InstrumentNode[] =>
  children.flatMap((child) => (child.type === 'node' ? [child, ...nodesOf(child.children)] : []));

const parentsOf = (children: Instrument['children']): ReadonlyMap<string, string> =>
  new Map(
    nodesOf(children).flatMap(({ code, children: below }) =>
      below.flatMap((child) => (child.type === 'node' ? [[child.code, code] as const] : [])),
    ),
  );

/** What a node's value is made of, as text that is equal where two years make it of the same; order does not count. */
const shapeOf = (node: InstrumentNode, codeOf: (item: Item) => string): string => {
  const parts = node.children.map((child) => {
    const weight = toText(decimal(child.weight));
    return child.type === 'item'
      ? `${codeOf(child)} ${weight} ${child.bonus ?? false}`
      : `${child.code} ${weight} ${shapeOf(child, codeOf)}`;
  });
  return `${node.aggregate} ${node.emptyNode ?? 'exclude'} (${parts.sort().join(', ')})`;
};

/** Items under last year's codes; one that broke has no name that last year knew. */
const shapeNow = (node: InstrumentNode, linkOf: ReadonlyMap<string, YearLink>): string =>
  shapeOf(node, ({ code }) => {
    const link = linkOf.get(code);
    return link?.link === 'same' ? `=${link.previousCode}` : `!${code}`;
  });

const shapeThen = (node: InstrumentNode): string => shapeOf(node, ({ code }) => `=${code}`);
