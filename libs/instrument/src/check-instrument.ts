import { checkBalance } from './check-balance';
import { checkCode, checkCodes } from './check-codes';
import { checkConditions } from './check-conditions';
import { checkItem } from './check-item';
import { checkPrevious } from './check-previous';
import { checkSimilar } from './check-similar';
import { checkSigns } from './check-signs';
import { checkTexts } from './check-texts';
import { checkTranslation } from './check-translation';
import { checkWeights } from './check-weights';
import { compareDecimal, isDecimal } from './compare-decimal';
import type { Instrument, InstrumentNode, Violation } from './instrument';
import { itemsOf } from './items-of';
import { placedChildren } from './placed-children';
import { placeOf } from './place-of';
import { fault, malformedWeight } from './violation';

/**
 * Everything a careful methodologist would object to, all at once. Faults forbid opening a period with the instrument;
 * warnings (`severity: 'warning'`) need a reason to pass. Paths are JSON pointers into the instrument. `previous` is last
 * year's instrument, which `previousCode` means.
 */
export const checkInstrument = (
  instrument: Instrument,
  { previous }: { readonly previous?: Instrument } = {},
): readonly Violation[] =>
  violationsOf(instrument, previous).map((violation) => {
    const place = placeOf(instrument, violation.path);
    return place ? { ...violation, place: place.code } : violation;
  });

const violationsOf = (instrument: Instrument, previous: Instrument | undefined): readonly Violation[] => {
  const places = placedChildren(instrument);
  return [
    ...checkHead(instrument),
    ...checkSigns(instrument),
    ...checkCodes(places),
    ...places.flatMap(({ child, pointer }) => [
      ...checkTexts(child, pointer),
      ...(child.type === 'item' ? checkItem(child, pointer, instrument.purpose) : checkNode(child, pointer)),
    ]),
    ...checkSimilar(instrument),
    ...checkTranslation(instrument, places),
    ...checkWeights(instrument),
    ...checkBalance(instrument),
    ...checkConditions(instrument, places),
    ...checkPrevious(instrument, previous),
  ];
};

const checkHead = (instrument: Instrument): readonly Violation[] => {
  const found = [...checkCode(instrument.code, '/code')];
  if (instrument.title.id.trim() === '') {
    found.push(fault('/title/id', 'text.missing', 'Judul instrumen belum ditulis.'));
  }
  if (instrument.source.id.trim() === '') {
    found.push(fault('/source/id', 'source.missing', 'Asal instrumen belum ditulis.'));
  }
  if (itemsOf(instrument).length === 0) {
    found.push(fault('/children', 'instrument.empty', 'Instrumen belum berisi satu butir pun.'));
  }
  return found;
};

const checkNode = (node: InstrumentNode, pointer: string): readonly Violation[] => {
  const found: Violation[] = [];
  if (node.children.length === 0) {
    const message = `Kelompok ${node.code} tidak berisi butir; isilah atau hapus.`;
    found.push(fault(`${pointer}/children`, 'node.empty', message));
  }
  if (!isDecimal(node.weight)) found.push(malformedWeight(pointer, node));
  else if (compareDecimal(node.weight, '0') < 0) {
    found.push(fault(`${pointer}/weight`, 'weight.negative', `Bobot kelompok ${node.code} tidak boleh di bawah nol.`));
  }
  return found;
};
