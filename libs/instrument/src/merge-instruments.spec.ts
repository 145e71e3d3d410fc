import fc from 'fast-check';
import { allActs, arbitraryEdits, arbitraryInstrument, edited } from '../test/arbitrary-edits';
import { checklist, instrument, node, number, scale, yesNo } from '../test/sample';
import { diffInstruments } from './diff-instruments';
import type { Instrument, InstrumentNode, Item } from './instrument';
import { itemsByCode, itemsOf } from './items-of';
import { mergeInstruments } from './merge-instruments';
import { resolveConflict } from './resolve-conflict';

const arbitraryDraft = fc
  .tuple(arbitraryInstrument, arbitraryEdits(allActs))
  .map(([base, edits]) => [base, edited(base, edits, 'x')] as const);

const codes = (children: Instrument['children']): readonly unknown[] =>
  children.map((entry) => (entry.type === 'node' ? [entry.code, ...codes(entry.children)] : entry.code));

describe('mergeInstruments by its laws', () => {
  it('keeps mine where they changed nothing', () => {
    fc.assert(
      fc.property(arbitraryDraft, ([base, mine]) => {
        expect(mergeInstruments(base, mine, base)).toEqual({ merged: mine, conflicts: [] });
      }),
    );
  });

  it('keeps theirs where I changed nothing', () => {
    fc.assert(
      fc.property(arbitraryDraft, ([base, theirs]) => {
        expect(mergeInstruments(base, base, theirs)).toEqual({ merged: theirs, conflicts: [] });
      }),
    );
  });

  it('has no conflict where both did the same', () => {
    fc.assert(
      fc.property(arbitraryDraft, ([base, both]) => {
        expect(mergeInstruments(base, both, both)).toEqual({ merged: both, conflicts: [] });
      }),
    );
  });

  it('loses and doubles nothing that stands on both sides', () => {
    const edits = arbitraryEdits(allActs);
    fc.assert(
      fc.property(arbitraryInstrument, edits, edits, (base, mine, theirs) => {
        const [my, their] = [edited(base, mine, 'm'), edited(base, theirs, 't')];
        const { merged } = mergeInstruments(base, my, their);
        const found = itemsOf(merged).map(({ code }) => code);
        expect(new Set(found).size).toBe(found.length);
        const both = itemsOf(my).filter(({ code }) => itemsByCode(their).has(code));
        expect(found).toEqual(expect.arrayContaining(both.map(({ code }) => code)));
      }),
    );
  });

  it('takes edits of different things from both without a question', () => {
    const texts = arbitraryEdits(['text', 'english', 'definition', 'law']);
    const weights = arbitraryEdits(['weight', 'add']);
    fc.assert(
      fc.property(arbitraryInstrument, texts, weights, (base, mine, theirs) => {
        const { merged, conflicts } = mergeInstruments(base, edited(base, mine), edited(base, theirs, 't'));
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(edited(edited(base, theirs, 't'), mineOn(base, edited(base, theirs, 't'), mine)));
      }),
    );
  });
});

/** My edits with their places counted in a draft that has more things in it. */
const mineOn = (
  base: Instrument,
  other: Instrument,
  edits: Parameters<typeof edited>[1],
): Parameters<typeof edited>[1] => {
  const all = (children: Instrument['children']): readonly string[] =>
    children.flatMap((entry) => [entry.code, ...(entry.type === 'node' ? all(entry.children) : [])]);
  const [before, after] = [all(base.children), all(other.children)];
  return edits.map((edit) => ({ ...edit, at: after.indexOf(before[edit.at % before.length] as string) }));
};

const base = instrument(
  node('A', '60', [yesNo('A01', '20'), scale('A02', '30'), checklist('A03', '10')]),
  node('B', '40', [number('B01', '30'), yesNo('B02', '10')]),
);

const [A, B] = base.children as readonly [InstrumentNode, InstrumentNode];
const [A01, A02, A03] = A.children as readonly [Item, Item, Item];
const [B01, B02] = B.children as readonly [Item, Item];

const inA = (...children: InstrumentNode['children']): Instrument => ({ ...base, children: [{ ...A, children }, B] });

const told = (mine: Instrument, theirs: Instrument): readonly unknown[] =>
  mergeInstruments(base, mine, theirs).conflicts.map((one) => [one.code, one.field, one.mine, one.theirs]);

const resolved = (mine: Instrument, theirs: Instrument): Instrument => {
  const { merged, conflicts } = mergeInstruments(base, mine, theirs);
  return conflicts.reduce((current, conflict) => resolveConflict(current, conflict, 'mine'), merged);
};

describe('mergeInstruments', () => {
  it('asks where both wrote another question, and shows both', () => {
    const mine = inA({ ...A01, text: { id: 'Punyaku?' } }, A02, A03);
    const theirs = inA({ ...A01, text: { id: 'Punya mereka?' } }, A02, A03);
    expect(told(mine, theirs)).toEqual([['A01', 'text', 'Punyaku?', 'Punya mereka?']]);
    expect(resolved(mine, theirs)).toEqual(mine);
  });

  it('lets one translate what the other writes', () => {
    const start = instrument({ ...A01, definition: { id: 'Arti.', en: 'Sense.' } });
    const mine = instrument({ ...A01, definition: { id: 'Arti.', en: 'Meaning.' } });
    const theirs = instrument({ ...A01, definition: { id: 'Maksud.', en: 'Sense.' } });
    const merged = instrument({ ...A01, definition: { id: 'Maksud.', en: 'Meaning.' } });
    expect(mergeInstruments(start, mine, theirs)).toEqual({ merged, conflicts: [] });
  });

  it('asks about a translation alone', () => {
    const [mine, theirs] = ['First?', 'Second?'].map((en) => inA({ ...A01, text: { ...A01.text, en } }, A02, A03)) as [Instrument, Instrument]; // prettier-ignore
    expect(told(mine, theirs)).toEqual([['A01', 'translation', 'Teks: First?', 'Teks: Second?']]);
    expect(resolved(mine, theirs)).toEqual(mine);
  });

  it('asks about a definition that one wrote and the other took away', () => {
    const mine = inA({ ...A01, definition: { id: 'Lain.' } }, A02, A03);
    const { definition: _, ...bare } = A01;
    const theirs = inA(bare as Item, A02, A03);
    expect(told(mine, theirs)).toEqual([['A01', 'definition', 'Lain.', null]]);
    expect(resolved(theirs, mine)).toEqual(theirs);
  });

  it('puts my whole text where theirs is gone by the time I decide', () => {
    const written = (en: string): Instrument => instrument({ ...A01, definition: { id: 'Arti.', en } });
    const { merged, conflicts } = mergeInstruments(written('Sense.'), written('Mine.'), written('Theirs.'));
    const { definition: _, ...bare } = A01;
    expect(merged).toEqual(written('Theirs.'));
    expect(conflicts[0] && resolveConflict(instrument(bare as Item), conflicts[0], 'mine')).toEqual(written('Mine.'));
  });

  it('takes an answer of another kind together with all that belongs to the kind', () => {
    const mine = inA(A01, { ...checklist('A02', '30'), text: A02.text }, A03);
    const theirs = inA(A01, { ...A02, levels: (A02 as Item & { kind: 'scale' }).levels.slice(1) } as Item, A03);
    const [[code, field, my, their] = []] = told(mine, theirs) as string[][];
    expect([code, field]).toEqual(['A02', 'kind']);
    expect(my).toContain('Daftar periksa\na — Unsur a');
    expect(their).toContain('Skala bertingkat\nB — Sebagian (50%)');
    expect(resolved(mine, theirs)).toEqual(mine);
  });

  it('shows the example too where the evidence clashes', () => {
    const rule = (example: string): Item => ({
      ...A01,
      evidence: { anyOf: ['link'], minimum: 1, example: { id: example } },
    });
    expect(told(inA(rule('Satu'), A02, A03), inA(rule('Dua'), A02, A03))).toEqual([
      ['A01', 'evidence', 'Paling sedikit 1 bukti: tautan.\nSatu', 'Paling sedikit 1 bukti: tautan.\nDua'],
    ]);
  });

  it('asks about the head, whose code and version are theirs where they changed', () => {
    const mine = { ...base, code: 'punyaku', version: '2', title: { id: 'Satu' } };
    const theirs = { ...base, version: '3', title: { id: 'Dua' } };
    const { merged, conflicts } = mergeInstruments(base, mine, theirs);
    expect(merged).toEqual({ ...theirs, code: 'punyaku' });
    expect(conflicts).toMatchObject([
      { code: 'punyaku', label: { id: 'Satu' }, field: 'title', mine: 'Satu', theirs: 'Dua' },
    ]);
    expect(resolved(mine, theirs).title).toEqual({ id: 'Satu' });
  });

  it('has both additions under one code as one item with a question', () => {
    const mine = inA(A01, A02, A03, yesNo('A04', '5', { text: { id: 'Aku?' } }));
    const theirs = inA(A01, A02, A03, yesNo('A04', '6', { text: { id: 'Mereka?' } }));
    expect(told(mine, theirs)).toEqual([
      ['A04', 'text', 'Aku?', 'Mereka?'],
      ['A04', 'weight', '5', '6'],
    ]);
    expect(resolved(mine, theirs)).toEqual(mine);
  });

  it('puts what both added where each put it', () => {
    const { merged, conflicts } = mergeInstruments(
      base,
      inA(yesNo('M0', '1'), A01, yesNo('M1', '1'), A02, A03),
      inA(A01, A02, A03, yesNo('T1', '1')),
    );
    expect(conflicts).toEqual([]);
    expect(codes(merged.children)).toEqual([
      ['A', 'M0', 'A01', 'M1', 'A02', 'A03', 'T1'],
      ['B', 'B01', 'B02'],
    ]);
  });
});

describe('mergeInstruments where something is removed', () => {
  const without = inA(A01, A03);
  const changed = inA(A01, { ...A02, weight: '31' }, A03);

  it('lets it go where the other left it alone', () => {
    expect(mergeInstruments(base, without, base).merged).toEqual(without);
    expect(codes(mergeInstruments(base, { ...base, children: [A] }, changed).merged.children)).toHaveLength(1);
  });

  it('asks where I removed what they changed; it stands until I say so again', () => {
    expect(mergeInstruments(base, without, changed).merged).toEqual(changed);
    expect(told(without, changed)).toEqual([['A02', 'existence', null, 'Seberapa A02?']]);
    expect(resolved(without, changed)).toEqual(without);
  });

  it('asks where they removed what I changed; I may bring it back', () => {
    expect(mergeInstruments(base, changed, without).merged).toEqual(without);
    expect(told(changed, without)).toEqual([['A02', 'existence', 'Seberapa A02?', null]]);
    expect(resolved(changed, without)).toEqual(changed);
  });

  it('asks once about a group into which the other put something', () => {
    const gone = { ...base, children: [B] };
    const more = inA(A01, { ...A02, weight: '31' }, A03, node('A4', '1', [yesNo('A41', '1')]));
    expect(told(gone, more)).toEqual([['A', 'existence', null, 'Kelompok A']]);
    expect(told(more, gone)).toEqual([['A', 'existence', 'Kelompok A', null]]);
    expect(resolved(gone, more)).toEqual(gone);
    expect(resolved(more, gone)).toEqual(more);
  });

  it('brings back only what does not stand elsewhere by now', () => {
    const savedByThem = { ...base, children: [{ ...B, children: [A01, B01, B02] }] };
    const mine = inA(A01, { ...A02, weight: '31' }, A03);
    expect(codes(resolved(mine, savedByThem).children)).toEqual([
      ['A', 'A02', 'A03'],
      ['B', 'A01', 'B01', 'B02'],
    ]);
  });

  it('brings it back to the outermost level where its group is gone, and not twice', () => {
    const { merged, conflicts } = mergeInstruments(base, changed, without);
    const [conflict] = conflicts;
    const twice = [conflict, conflict].reduce((now, one) => (one ? resolveConflict(now, one, 'mine') : now), merged);
    expect(twice).toEqual(changed);
    const elsewhere = conflict && resolveConflict({ ...merged, children: [B] }, conflict, 'mine');
    expect(codes(elsewhere?.children ?? [])).toEqual(['A02', ['B', 'B01', 'B02']]);
  });

  it('leaves decided what is gone by now', () => {
    const mine = inA(A01, { ...A02, weight: '32' }, A03);
    const [conflict] = mergeInstruments(base, mine, changed).conflicts;
    expect(conflict && resolveConflict(without, conflict, 'mine')).toEqual(without);
  });
});

describe('mergeInstruments where things are put elsewhere', () => {
  const to = (a: InstrumentNode['children'], b: InstrumentNode['children']): Instrument => ({
    ...base,
    children: [
      { ...A, children: a },
      { ...B, children: b },
    ],
  });

  it('takes moves of different things from both', () => {
    const { merged, conflicts } = mergeInstruments(
      base,
      to([A02, A03], [B01, A01, B02]),
      to([A03, A01, A02], [B02, B01]),
    );
    expect(conflicts).toEqual([]);
    expect(codes(merged.children)).toEqual([
      ['A', 'A03', 'A02'],
      ['B', 'B02', 'B01', 'A01'],
    ]);
  });

  it('asks where both put one thing under different groups', () => {
    const mine = to([A02, A03], [A01, B01, B02]);
    const theirs = { ...base, children: [{ ...A, children: [A02, A03] }, B, A01] };
    expect(told(mine, theirs)).toEqual([['A01', 'place', 'B, urutan pertama', 'Paling luar, sesudah B']]);
    expect(mergeInstruments(base, mine, theirs).merged).toEqual(theirs);
    expect(resolved(mine, theirs)).toEqual(mine);
  });

  it('asks where both put one thing to different ends of the same group', () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((code) => yesNo(code, '1')) as [Item, Item, Item, Item, Item];
    const [mine, theirs] = [instrument(b, c, a, d, e), instrument(b, c, d, e, a)];
    const { merged, conflicts } = mergeInstruments(instrument(a, b, c, d, e), mine, theirs);
    expect(merged).toEqual(theirs);
    expect(conflicts).toMatchObject([
      { code: 'a', field: 'place', mine: 'Paling luar, sesudah c', theirs: 'Paling luar, sesudah e' },
    ]);
    expect(conflicts[0] && resolveConflict(merged, conflicts[0], 'mine')).toEqual(mine);
  });

  it('lets no group swallow itself', () => {
    const mine = { ...base, children: [{ ...B, children: [A, B01, B02] }] };
    const theirs = { ...base, children: [{ ...A, children: [A01, A02, A03, B] }] };
    const { merged, conflicts } = mergeInstruments(base, mine, theirs);
    expect(merged).toEqual(theirs);
    expect(conflicts.map(({ code, field }) => [code, field])).toEqual([['A', 'place']]);
    expect(resolved(mine, theirs)).toEqual(merged);
  });

  it('keeps what each put into a group that the other removed', () => {
    const mine = { ...base, children: [{ ...A, children: [A01, A02, A03, B01] }] };
    const theirs = { ...base, children: [{ ...B, children: [A01, B01, B02] }] };
    const { merged } = mergeInstruments(base, mine, theirs);
    expect(
      itemsOf(merged)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['A01', 'B01']);
  });

  it('keeps both of two drafts items that have no code yet', () => {
    const mine = inA(A01, A02, A03, yesNo('', '1'), yesNo('', '2'));
    expect(mergeInstruments(base, mine, inA(A01, A03)).merged).toEqual(inA(A01, A03, yesNo('', '1'), yesNo('', '2')));
  });
});

describe('a merge as it is told', () => {
  it('differs from theirs by my changes alone', () => {
    const mine = inA(A01, A02, { ...A03, weight: '11' });
    const theirs = inA({ ...A01, weight: '19' }, A02, A03);
    const { merged } = mergeInstruments(base, mine, theirs);
    expect(diffInstruments(theirs, merged)).toEqual(diffInstruments(base, mine));
  });
});
