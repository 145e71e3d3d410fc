import { checkConditions } from './check-conditions';
import { checkItem } from './check-item';
import { compareDecimal, isDecimal, sumDecimals } from './compare-decimal';
import type { Decimal, Instrument, InstrumentNode, Item, Violation } from './instrument';
import { itemsOf } from './items-of';
import { placeOf } from './place-of';
import { fault, spoken } from './violation';

type Child = InstrumentNode | Item;
interface Placed {
  readonly child: Child;
  readonly pointer: string;
}

/** What a code may look like: it names a column, a line of a score sheet and part of an address. */
const codePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Weights of the outermost nodes are percentages (RULINGS 5). */
const whole: Decimal = '100';

/**
 * Everything a careful methodologist would object to, all at once. Faults forbid opening a period with the instrument;
 * warnings (`severity: 'warning'`) are for a person to weigh. Paths are JSON pointers into the instrument.
 */
export const checkInstrument = (instrument: Instrument): readonly Violation[] =>
  violationsOf(instrument).map((violation) => {
    const place = placeOf(instrument, violation.path);
    return place ? { ...violation, place: place.code } : violation;
  });

const violationsOf = (instrument: Instrument): readonly Violation[] => {
  const places = placesOf(instrument.children, '');
  return [
    ...checkHead(instrument),
    ...checkCodes(places),
    ...places.flatMap(({ child, pointer }) =>
      child.type === 'item' ? checkItem(child, pointer, instrument.purpose) : checkNode(child, pointer),
    ),
    ...checkWeights(instrument.aggregate, instrument.children, '', whole),
    ...checkConditions(instrument),
  ];
};

const placesOf = (children: readonly Child[], pointer: string): Placed[] =>
  children.flatMap((child, index) => {
    const place = { child, pointer: `${pointer}/children/${index}` };
    return child.type === 'item' ? [place] : [place, ...placesOf(child.children, place.pointer)];
  });

const checkHead = (instrument: Instrument): Violation[] => {
  const found: Violation[] = [];
  if (!codePattern.test(instrument.code)) found.push(malformedCode('/code', instrument.code));
  if (instrument.title.id.trim() === '')
    found.push(fault('/title/id', 'text.missing', 'Judul instrumen belum ditulis.'));
  if (instrument.source.id.trim() === '') {
    found.push(fault('/source/id', 'source.missing', 'Asal instrumen belum ditulis.'));
  }
  if (itemsOf(instrument).length === 0) {
    found.push(fault('/children', 'instrument.empty', 'Instrumen belum berisi satu butir pun.'));
  }
  return found;
};

const malformedCode = (pointer: string, code: string): Violation =>
  fault(
    pointer,
    'code.malformed',
    `Kode "${code}" tidak dapat dipakai; gunakan huruf, angka, titik, garis bawah, atau tanda hubung, paling panjang 40 tanda.`,
  );

/** Nodes and items share one list of codes, since a score sheet names its lines by them. */
const checkCodes = (places: readonly Placed[]): Violation[] => {
  const first = new Map<string, string>();
  return places.flatMap(({ child, pointer }) => {
    const at = `${pointer}/code`;
    if (!codePattern.test(child.code)) return [malformedCode(at, child.code)];
    const key = child.code.toUpperCase();
    const earlier = first.get(key);
    if (earlier !== undefined) {
      return [fault(at, 'code.duplicate', `Kode "${child.code}" sudah dipakai di ${earlier}.`)];
    }
    first.set(key, at);
    return [];
  });
};

const checkNode = (node: InstrumentNode, pointer: string): Violation[] => {
  const found: Violation[] = [];
  if (node.text.id.trim() === '') {
    found.push(fault(`${pointer}/text/id`, 'text.missing', `Nama kelompok ${node.code} belum ditulis.`));
  }
  if (node.children.length === 0) {
    found.push(fault(`${pointer}/children`, 'node.empty', `Kelompok ${node.code} tidak berisi butir.`));
  }
  if (!isDecimal(node.weight)) found.push(malformedWeight(pointer, node));
  else if (compareDecimal(node.weight, '0') < 0) {
    found.push(fault(`${pointer}/weight`, 'weight.negative', `Bobot kelompok ${node.code} tidak boleh di bawah nol.`));
  }
  return found;
};

const malformedWeight = (pointer: string, { code, weight }: Child): Violation =>
  fault(`${pointer}/weight`, 'weight.notDecimal', `Bobot ${code} tertulis "${weight}"; tulis angka seperti "12.5".`);

/** Weights add up to 100 at the top, and points inside a `sum` node to the node's own weight. */
const checkWeights = (
  aggregate: Instrument['aggregate'],
  children: readonly Child[],
  pointer: string,
  expected: Decimal | null,
): Violation[] => [
  ...(aggregate === 'mean' || expected === null ? [] : checkSum(children, pointer, expected)),
  ...children.flatMap((child, index) => {
    if (child.type === 'item') return [];
    const owned = child.aggregate === 'sum' && aggregate !== 'mean' && isDecimal(child.weight) ? child.weight : null;
    return checkWeights(child.aggregate, child.children, `${pointer}/children/${index}`, owned);
  }),
];

/** Bonuses and penalties stand outside the sum: they are added after the mean (RULINGS 7). */
const checkSum = (children: readonly Child[], pointer: string, expected: Decimal): Violation[] => {
  const counted = children.filter((child) => child.type === 'node' || !isExtra(child));
  if (counted.length === 0 || !counted.every(({ weight }) => isDecimal(weight))) return [];
  const sum = sumDecimals(counted.map(({ weight }) => weight));
  if (compareDecimal(sum, expected) === 0) return [];
  return [
    fault(`${pointer}/children`, 'weights.sum', `Jumlah bobot di sini ${spoken(sum)}, seharusnya ${spoken(expected)}.`),
  ];
};

const isExtra = (item: Item): boolean => item.bonus === true || item.kind === 'text' || item.weight.startsWith('-');
