import { instrument, node, soundInstrument, yesNo } from '../test/sample';
import { applicableItems, isApplicable, itemsByCode, itemsOf, placedItemsOf } from './items-of';

describe('the items of an instrument', () => {
  const nested = instrument(node('A', '100', [node('A1', '50', [yesNo('A101', '50')]), yesNo('A02', '50')]));

  test('stand in document order', () => {
    expect(itemsOf(soundInstrument).map(({ code }) => code)).toEqual(['A01', 'A02', 'A03', 'B01', 'B02']);
  });

  test('know the nodes above them and their place', () => {
    const [deep, shallow] = placedItemsOf(nested);
    expect(deep?.path.map(({ code }) => code)).toEqual(['A', 'A1']);
    expect(deep?.pointer).toBe('/children/0/children/0/children/0');
    expect(shallow?.path.map(({ code }) => code)).toEqual(['A']);
    expect(shallow?.pointer).toBe('/children/0/children/1');
  });

  test('are found by code, and the index of one instrument is made once', () => {
    expect(itemsByCode(nested).get('A02')?.weight).toBe('50');
    expect(itemsByCode(nested).get('constructor')).toBeUndefined();
    expect(itemsByCode(nested)).toBe(itemsByCode(nested));
  });

  test('are put only to the kinds of body they name', () => {
    const mixed = instrument(yesNo('V01', '50', { applicable: ['DESA'] }), yesNo('V02', '50'));
    expect(applicableItems(mixed, 'OPD').map(({ code }) => code)).toEqual(['V02']);
    expect(applicableItems(mixed, 'DESA')).toHaveLength(2);
  });

  test('are all put to a body whose kind nobody knows', () => {
    expect(isApplicable(yesNo('V01', '1', { applicable: ['DESA'] }))).toBe(true);
    expect(isApplicable(yesNo('V01', '1', { applicable: ['opd', 'desa'] }), 'DESA')).toBe(true);
  });
});
