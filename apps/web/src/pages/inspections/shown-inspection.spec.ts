import type { Find } from '../../offline/find-memory';
import type { KeptFound, KeptSigning } from '../../offline/kept-find';
import type { WaitingFile } from '../../offline/waiting';
import type { InspectionView } from './inspection-types';
import { settledSlots, shownInspection } from './shown-inspection';

const yes = { value: { choice: 'YA' }, note: null };
const no = { value: { choice: 'TIDAK' }, note: null };
const savedAt = '2026-11-30T01:00:00.000Z';
const hand = {
  party: 'assessor', way: 'typed', name: 'Made', position: null, strokes: null, reason: null, signedAt: savedAt, contentSha256: 'x', evidence: [], isVoid: false,
} as const; // prettier-ignore
const view = {
  evidence: [],
  values: { A1: { ...yes, revision: 2, savedAt } },
  visit: { signatures: [hand], hasMinutes: false, earlierMinutes: [] },
  score: '60.00',
} as unknown as InspectionView;

const found = (more: Partial<KeptFound>, waits: Find['waits'] = 'signal'): Find => ({
  inspectionId: 'i',
  slot: 'item A1',
  since: 1,
  isOnDisk: true,
  waits,
  kept: {
    kind: 'found', content: no, revision: 2, pending: null, savedAt: null, score: null, theirs: null, refusal: null, ...more,
  }, // prettier-ignore
});
const signed = (more: Partial<KeptSigning>, waits: Find['waits'] = 'signal'): Find => ({
  ...found({}, waits),
  slot: 'signature body',
  kept: {
    kind: 'signing',
    refusal: null,
    signing: { party: 'body', way: 'typed', name: 'Dewi', position: 'Sekdes', strokes: null, key: 'k', signedAt: savedAt, content: { A1: yes }, evidence: [] }, // prettier-ignore
    ...more,
  },
});
const standing = (finds: readonly Find[]): readonly (readonly [string, boolean])[] =>
  shownInspection(view, finds).hands.map(({ party, isVoid }) => [party, isVoid]);

test('what was typed here shows before what the server said last, and its score waits', () => {
  const shown = shownInspection(view, [found({})]);
  expect([shown.view.values['A1']?.value, shown.unsent, shown.isScoreCurrent]).toEqual([no.value, 1, false]);
  expect(view.values['A1']?.value).toEqual(yes.value);
});

test('what the server took shows with its score until the server tells of it, and then lies here no more', () => {
  const taken = found({ revision: 3, savedAt, score: '0.00' }, 'nothing');
  expect(shownInspection(view, [taken])).toMatchObject({ unsent: 0, isScoreCurrent: true, view: { score: '0.00' } });
  expect(settledSlots(view, [taken])).toEqual([]);
  const old = found({ revision: 2, savedAt, score: '0.00' }, 'nothing');
  expect(shownInspection(view, [old]).view).toMatchObject({ score: '60.00', values: view.values });
  expect(settledSlots(view, [old, found({})])).toEqual(['item A1']);
});

test('a signature stands on what was on the screen: a change voids it here too, and putting it back mends it', () => {
  expect(standing([])).toEqual([['assessor', false]]);
  expect(standing([found({})])).toEqual([['assessor', true]]);
  expect(standing([found({ content: yes })])).toEqual([['assessor', false]]);
  expect(standing([signed({})])).toEqual([['assessor', false], ['body', false]]); // prettier-ignore
  expect(standing([found({}), signed({})])).toEqual([['assessor', true], ['body', true]]); // prettier-ignore
  const late = { ...signed({}).kept, signing: { ...(signed({}).kept as KeptSigning).signing, content: { A1: no } } };
  expect(standing([found({}), { ...signed({}), kept: late }])).toEqual([['assessor', true], ['body', false]]); // prettier-ignore
});

describe('a signature covers what proves it', () => {
  const sha256 = 'a'.repeat(64);
  const photo = { item: 'A1', kind: 'photo', sha256, url: null } as const;
  const file = (more: object = {}): WaitingFile =>
    ({ itemCode: 'A1', about: { name: 'papan.JPG', refusal: null, sha256, ...more } }) as WaitingFile;
  const there = { id: 'p', itemCode: 'A1', fileName: 'papan.JPG', mediaType: 'image/jpeg', sizeBytes: 1, createdAt: savedAt, ...photo }; // prettier-ignore
  const over = (evidence: readonly object[] | null): InspectionView =>
    ({ ...view, visit: { ...view.visit, signatures: [{ ...hand, evidence }] } }) as unknown as InspectionView;
  const isVoid = (shown: InspectionView, files: readonly WaitingFile[]): unknown =>
    shownInspection(shown, [], files).hands[0]?.isVoid;

  test('a photo on this device is signed by its hash and kind, and is the same once it arrived', () => {
    expect(shownInspection(view, [], [file()]).pieces).toEqual([photo]);
    expect(shownInspection({ ...view, evidence: [there] }, [], [file()]).pieces).toEqual([photo]);
    expect(isVoid(over([photo]), [file()])).toBe(false);
    expect(isVoid({ ...over([photo]), evidence: [there] }, [])).toBe(false);
  });

  test('one more, one less or another voids it; one that the server refused is none', () => {
    expect(isVoid(over([]), [file()])).toBe(true);
    expect(isVoid(over([photo]), [])).toBe(true);
    expect(isVoid(over([photo]), [file({ sha256: 'b'.repeat(64) })])).toBe(true);
    expect(isVoid(over([]), [file({ refusal: 'Terlalu besar.' })])).toBe(false);
  });

  test('signatures of before do not cover it', () => expect(isVoid(over(null), [file()])).toBe(false));
});

test('a signature that the server refused is void, with its words', () => {
  const [, body] = shownInspection(view, [signed({ refusal: 'Berubah.' }, 'person')]).hands;
  expect(body).toMatchObject({ isVoid: true, refusal: 'Berubah.' });
});
