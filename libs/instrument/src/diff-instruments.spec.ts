import fc from 'fast-check';
import { allActs, arbitraryEdits, arbitraryInstrument, edited } from '../test/arbitrary-edits';
import { checklist, instrument, isYes, node, number, scale, yesNo } from '../test/sample';
import { copyInstrument } from './copy-instrument';
import { diffInstruments } from './diff-instruments';
import type { Instrument, InstrumentNode, Item } from './instrument';

const base = instrument(
  node('A', '60', [yesNo('A01', '20'), scale('A02', '30'), checklist('A03', '10')]),
  node('B', '40', [number('B01', '30'), yesNo('B02', '10')]),
);
const [A, B] = base.children as readonly [InstrumentNode, InstrumentNode];
const [A01, A02, A03] = A.children as readonly [Item, Item, Item];
const [B01, B02] = B.children as readonly [Item, Item];

const inA = (...children: InstrumentNode['children']): Instrument => ({ ...base, children: [{ ...A, children }, B] });

const told = (after: Instrument, before = base): readonly unknown[] =>
  diffInstruments(before, after).map(({ code, change, renamedFrom, fields }) => [
    renamedFrom === undefined ? code : `${renamedFrom} → ${code}`,
    change,
    fields.map(({ field }) => field).join(' '),
  ]);

const fieldsOf = (after: Item, before: Item): readonly unknown[] =>
  diffInstruments(instrument(before), instrument(after)).flatMap(({ fields }) =>
    fields.map((one) => [one.field, one.before, one.after]),
  );

describe('diffInstruments', () => {
  it('finds nothing between equal instruments, and nothing in a mere copy', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (one) => {
        expect(diffInstruments(one, structuredClone(one))).toEqual([]);
        expect(diffInstruments(one, copyInstrument(one, { code: 'lain-2027' }))).toEqual([]);
      }),
    );
  });

  it('names a code at most once, and is empty only where nothing differs', () => {
    fc.assert(
      fc.property(arbitraryInstrument, arbitraryEdits(allActs), (one, edits) => {
        const after = edited(one, edits);
        const changes = diffInstruments(one, after);
        const names = changes.map(({ type, code, change }) => `${type} ${code} ${change === 'removed'}`);
        expect(new Set(names).size).toBe(names.length);
        if (changes.length === 0) expect(after).toEqual(one);
      }),
    );
  });

  it('tells an item under another code from one removed and another added', () => {
    expect(told(inA({ ...A01, code: 'A09' }, A02, A03))).toEqual([['A01 → A09', 'changed', 'code']]);
    expect(told(inA(yesNo('A09', '20', { text: { id: 'Sama sekali lain?' } }), A02, A03))).toEqual([
      ['A01', 'removed', 'kind text weight definition evidence law'],
      ['A09', 'added', 'kind text weight definition evidence law'],
    ]);
  });

  it('knows a renamed item by its previous code, and by its text', () => {
    const renamed = { ...A01, code: 'Z', text: { id: 'Sama sekali lain?' }, previousCode: 'A01' };
    expect(told(inA(renamed, A02, A03))).toEqual([['A01 → Z', 'changed', 'code text previousCode']]);
    const long = 'Apakah PPID Anda mengumumkan laporan keuangan setiap tahun di laman?';
    const before = instrument(
      yesNo('A', '1', { text: { id: long } }),
      yesNo('B', '1', { text: { id: `${long} Lagi?` } }),
    );
    const after = instrument(yesNo('C', '2', { text: { id: long.replace('setiap', 'tiap') } }));
    expect(told(after, before)).toEqual([
      ['A → C', 'changed', 'code text weight'],
      ['B', 'removed', 'kind text weight definition evidence law'],
    ]);
  });

  it('does not take one item twice', () => {
    const twins = inA({ ...A01, code: 'X', previousCode: 'A01' }, { ...A01, code: 'Y', previousCode: 'A01' }, A02, A03);
    expect(told(twins).map((one) => (one as string[])[0])).toEqual(['A01 → X', 'Y']);
  });

  it('has a renamed group stand for the old one', () => {
    expect(told({ ...base, children: [{ ...A, code: 'C' }, B] })).toEqual([['A → C', 'changed', 'code']]);
  });

  it('does not mistake things without text for one another', () => {
    const blank = { text: { id: '' } };
    expect(told(instrument(yesNo('B', '2', blank)), instrument(yesNo('A', '1', blank))).length).toBe(2);
  });

  it('names only what was really moved', () => {
    expect(told(inA(A02, A03, A01))).toEqual([['A01', 'moved', 'place']]);
    expect(diffInstruments(base, inA(A02, A03, A01))[0]?.fields).toEqual([
      { field: 'place', before: 'A, urutan pertama', after: 'A, sesudah A03' },
    ]);
    const toB = {
      ...base,
      children: [
        { ...A, children: [A02, A03] },
        { ...B, children: [B01, A01, B02] },
      ],
    };
    expect(told(toB)).toEqual([['A01', 'moved', 'place']]);
    expect(told({ ...base, children: [B, A] })).toHaveLength(1);
  });

  it('names a group moved, not all that is in it', () => {
    expect(told({ ...base, children: [{ ...A, children: [A01, A02, A03, B] }] })).toEqual([['B', 'moved', 'place']]);
    expect(told({ ...base, children: [node('C', '1', [A]), B] })).toEqual([
      ['C', 'added', 'text weight aggregate'],
      ['A', 'moved', 'place'],
    ]);
  });

  it('has the place among what else changed', () => {
    expect(told(inA(A02, A03, { ...A01, weight: '21' }))).toEqual([['A01', 'changed', 'place weight']]);
  });

  it('puts what was removed where it stood', () => {
    expect(told(inA(A01, { ...A03, weight: '11' })).map((one) => (one as string[])[0])).toEqual(['A02', 'A03']);
    expect(told({ ...base, children: [{ ...B, weight: '41' }] }).map((one) => (one as string[])[0])).toEqual([
      'A',
      'A01',
      'A02',
      'A03',
      'B',
    ]);
  });

  it('tells changes of a group and of the head', () => {
    const after: Instrument = {
      ...base,
      version: '2',
      title: { id: 'Lain', en: 'Other' },
      purpose: 'visit',
      source: { id: 'Naskah.' },
      verified: true,
      aggregate: 'mean',
      children: [{ ...A, aggregate: 'mean', emptyNode: 'zero', relevant: isYes('B02'), text: { id: 'Lain' } }, B],
    };
    expect(told(after)).toEqual([
      ['contoh-2026', 'changed', 'title purpose source verified translation aggregate'],
      ['A', 'changed', 'text aggregate emptyNode relevant'],
    ]);
  });
});

describe('diffInstruments in words', () => {
  it('writes levels one a line with what they earn', () => {
    const { levels } = A02 as Extract<Item, { kind: 'scale' }>;
    expect(fieldsOf({ ...A02, levels: levels.slice(0, 2) } as Item, A02)).toEqual([
      [
        'levels',
        'A — Lengkap (100%)\nB — Sebagian (50%)\nC — Tidak ada (0%)',
        'A — Lengkap (100%)\nB — Sebagian (50%)',
      ],
    ]);
  });

  it('writes what is asked of a checklist and of a number', () => {
    expect(fieldsOf({ ...A03, required: 2 } as Item, A03)).toEqual([
      [
        'required',
        'Semua unsur untuk nilai penuh; kurang dari itu sebanding.',
        '2 unsur untuk nilai penuh; kurang dari itu sebanding.',
      ],
    ]);
    expect(fieldsOf({ ...B01, max: '20', unit: { id: 'hari', en: 'days' } } as Item, B01)).toEqual([
      ['translation', null, 'Satuan: days'],
      ['unit', null, 'hari'],
      ['range', 'Paling kecil 0, paling besar 10', 'Paling kecil 0, paling besar 20'],
    ]);
  });

  it('writes the rest of an item', () => {
    const after: Item = {
      ...A01,
      bonus: true,
      definition: { id: 'Lain.' },
      evidence: { anyOf: ['statement'], minimum: 1, example: { id: 'Surat.' } },
      law: [],
      relevant: isYes('B02'),
      applicable: ['desa', 'opd'],
      notApplicable: { statement: true },
      filledBy: 'assessor',
      previousCode: 'A00',
    };
    expect(fieldsOf(after, A01)).toEqual([
      ['bonus', null, 'Ya, ditambahkan di luar bobot'],
      ['definition', 'Apa yang dimaksud.', 'Lain.'],
      ['evidence', 'Paling sedikit 1 bukti: tautan atau berkas.', 'Paling sedikit 1 bukti: surat pernyataan.'],
      ['example', null, 'Surat.'],
      ['law', 'UU 14/2008 Pasal 9', null],
      ['relevant', null, 'B02 dijawab YA'],
      ['applicable', null, 'desa dan opd'],
      ['notApplicable', null, 'Boleh, dengan surat pernyataan'],
      ['filledBy', null, 'Penilai'],
      ['previousCode', null, 'A00'],
    ]);
    expect(fieldsOf({ ...A01, notApplicable: { statement: false }, applicable: [] }, A01)).toEqual([
      ['applicable', null, 'Tidak ada'],
      ['notApplicable', null, 'Boleh'],
    ]);
  });

  it('tells a translation apart from what it translates', () => {
    const { levels } = A02 as Extract<Item, { kind: 'scale' }>;
    const translated = levels.map((level) => ({ ...level, text: { ...level.text, en: `Level ${level.code}` } }));
    expect(fieldsOf({ ...A02, levels: translated } as Item, A02)).toEqual([
      ['translation', null, 'A: Level A\nB: Level B\nC: Level C'],
    ]);
  });

  it('tells an answer of another kind with all that belongs to it', () => {
    const fields = fieldsOf({ ...A03, code: 'A02', text: A02.text, weight: A02.weight } as Item, A02);
    expect(fields.map((one) => (one as string[])[0])).toEqual(['kind', 'levels', 'elements', 'required']);
  });
});
