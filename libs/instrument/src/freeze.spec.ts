import { soundInstrument } from '../test/sample';
import { canonicalJson } from './canonical-json';
import { freeze } from './freeze';

test('a frozen instrument says the same, in the one text that is hashed', () => {
  const { content, canonical } = freeze(soundInstrument);
  expect(content).toEqual(soundInstrument);
  expect(canonicalJson(content)).toBe(canonical);
});

test('editing the original afterwards reaches nothing that was frozen', () => {
  const draft = structuredClone(soundInstrument);
  const { content } = freeze(draft);
  Object.assign(draft.title, { id: 'Lain' });
  expect(content.title.id).toBe('Instrumen contoh');
});
