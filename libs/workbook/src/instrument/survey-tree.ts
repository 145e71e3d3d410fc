import type { InstrumentNode, Item } from '@app/instrument';
import { keywordIn } from './cell-values';
import { labelOf, readItem, weightOf } from './item-of-entry';
import type { Origins, SurveyEntry, SurveyGround, SurveyRow } from './survey-entry';
import { aggregateWords, emptyNodeWords } from './vocabularies';

/** The tree that the rows describe, and where each part of it stands in the file. */
export const readTree = (
  entries: readonly SurveyEntry[],
  ground: SurveyGround,
  origins: Origins,
): readonly (InstrumentNode | Item)[] =>
  entries.map((entry) => {
    if (entry.type.row === 'begin') return readNode(entry, ground, origins);
    const { item, choices, isStandIn } = readItem(entry, ground);
    origins.set(item, { row: entry.row, choices, isStandIn });
    return item;
  });

const readNode = (entry: SurveyEntry, ground: SurveyGround, origins: Origins): InstrumentNode => {
  const { row, code } = entry;
  const emptyNode = row.get('emptyNode');
  const empty = emptyNode && keywordIn(emptyNode, emptyNodeWords, ground.book);
  const relevant = ground.conditionOf(row);
  const node: InstrumentNode = {
    type: 'node',
    code,
    text: labelOf(row, ground),
    weight: weightOf(row, false, ground),
    aggregate: aggregateOf(row, ground),
    ...(empty ? { emptyNode: empty } : {}),
    ...(relevant ? { relevant } : {}),
    children: readTree(entry.children, ground, origins),
  };
  origins.set(node, { row, choices: [], isStandIn: false });
  return node;
};

/** A group that says nothing sums points: the linter then finds at once what was meant otherwise. */
const aggregateOf = (row: SurveyRow, { book }: SurveyGround): InstrumentNode['aggregate'] => {
  const cell = row.get('aggregate');
  if (cell) return keywordIn(cell, aggregateWords, book) ?? 'sum';
  const message =
    'Cara menghitung kelompok ini belum ditulis; dianggap "sum" (jumlah poin). Isi kolom aggregate bila lain.';
  book.warn(row.placeOf('aggregate'), 'aggregate.assumed', message);
  return 'sum';
};
