import { schemaFaults } from './document-schemas';

const item = (more: object = {}): object => ({
  type: 'item',
  kind: 'scale',
  code: 'A01',
  text: { id: 'Seberapa?' },
  weight: '100',
  law: [],
  levels: [{ code: 'A', text: { id: 'Lengkap' }, fraction: '1' }],
  ...more,
});

const group = (...children: readonly object[]): object => ({
  type: 'node',
  code: 'G',
  text: { id: 'Kelompok' },
  weight: '100',
  aggregate: 'sum',
  children,
});

const found = (child: object): string[] =>
  schemaFaults('urn:terbuka:instrument@1', {
    format: 'terbuka/instrument@1',
    code: 'contoh',
    version: '1',
    title: { id: 'Contoh' },
    purpose: 'questionnaire',
    source: { id: 'Uji' },
    verified: false,
    aggregate: 'weighted',
    children: [child],
  }).map(({ path, code }) => `${path} ${code}`);

const at = '/children/0/children/0';

test.each<[string, object, readonly string[]]>([
  ['nothing wrong', {}, []],
  ['a kind that is none', { kind: 'pilihan' }, [`${at}/kind schema.enum`]],
  ['a wrong value deep inside', { law: [{ citation: 5, verified: true }] }, [`${at}/law/0/citation schema.type`]],
  ['a name nobody knows', { bobot: '5' }, [`${at}/bobot schema.unevaluatedProperties`]],
  ['a name of another kind of item', { unit: { id: 'hari' } }, [`${at}/unit schema.unevaluatedProperties`]],
  [
    'a wrong kind and a name nobody knows',
    { kind: 'pilihan', bobot: '5' },
    [`${at}/bobot schema.unevaluatedProperties`, `${at}/kind schema.enum`],
  ],
])('%s', (_, more, expected) => expect([...found(group(item(more)))].sort()).toEqual(expected));
