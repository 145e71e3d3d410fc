import { ConditionSearch } from './condition-search';
import type { Condition, Instrument, Violation } from './instrument';
import type { PlacedChild } from './placed-children';
import { fault, warning } from './violation';

/**
 * Conditions that no answers can meet, or that all answers meet: found by trying every way of answering the items they read,
 * as far as the conditions can tell answers apart. Says nothing where the ways are too many. Expects names and circles to be
 * in order.
 */
export const checkReach = (instrument: Instrument, places: readonly PlacedChild[]): readonly Violation[] => {
  const search = new ConditionSearch(instrument);
  return places.flatMap((place) => (place.child.relevant ? judge(place, place.child.relevant, search) : []));
};

const judge = (
  { child, path, pointer }: PlacedChild,
  own: Condition,
  search: ConditionSearch,
): readonly Violation[] => {
  const what = `${child.type === 'item' ? 'butir' : 'kelompok'} ${child.code}`;
  const at = `${pointer}/relevant`;
  if (search.byItself(own)?.canHold === false) {
    const message = `Syarat ${what} tidak pernah terpenuhi, apa pun jawabannya; perbaiki syaratnya.`;
    return [fault(at, 'condition.contradictory', message)];
  }
  const above = path.flatMap(({ relevant }) => relevant ?? []);
  const outcome = search.inPlace(own, above, child.type === 'item' ? child.applicable : undefined);
  if (!outcome) return [];
  if (!outcome.canHold && outcome.canFail) {
    const message = `Syarat ${what} tidak pernah terpenuhi, karena butir yang ditunjuknya sendiri tidak ditanyakan bila syarat itu berlaku; periksa juga syarat kelompok di atasnya.`;
    return [fault(at, 'item.unreachable', message)];
  }
  if (outcome.canFail || !outcome.canHold) return [];
  const message = `Syarat ${what} selalu terpenuhi, sehingga tidak menyaring apa pun; hapus atau perbaiki syaratnya.`;
  return [warning(at, 'condition.always', message)];
};
