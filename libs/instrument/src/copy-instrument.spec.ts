import { soundInstrument } from '../test/sample';
import { checkInstrument } from './check-instrument';
import { copyInstrument } from './copy-instrument';
import { itemsOf } from './items-of';

describe('copyInstrument', () => {
  it('is the same under another code, at its first version', () => {
    const copy = copyInstrument({ ...soundInstrument, version: '7' }, { code: 'kami-2027' });
    expect(copy).toEqual({ ...soundInstrument, code: 'kami-2027', version: '1' });
  });

  it('takes another title where one is given', () => {
    expect(copyInstrument(soundInstrument, { code: 'x', title: { id: 'Kami' } }).title).toEqual({ id: 'Kami' });
  });

  it("remembers every item's code as next year's copy, and has nothing to object to", () => {
    const copy = copyInstrument(soundInstrument, { code: 'contoh-2027', asNextYear: true });
    expect(itemsOf(copy).map(({ previousCode }) => previousCode)).toEqual(
      itemsOf(soundInstrument).map(({ code }) => code),
    );
    expect(checkInstrument(copy)).toEqual([]);
  });
});
