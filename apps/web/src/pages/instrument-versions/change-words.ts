import { catalogue } from '../../i18n/catalogue';

/** Texts of a list of changes. */
export const changeWords = catalogue(
  {
    'change.added': 'Ditambahkan',
    'change.removed': 'Dihapus',
    'change.moved': 'Dipindahkan',
    'change.changed': 'Diubah',
    'type.item': 'butir',
    'type.node': 'kelompok',
    'type.instrument': 'instrumen',
    kinds: 'Jenis perubahan',
    all: 'Semua ({count})',
    one: '{kind} ({count})',
    groupText: 'nama kelompok',
    renamed: 'dulu {code}',
    before: 'Sebelum',
    after: 'Sesudah',
    empty: '(kosong)',
    open: 'Buka di penyunting',
  },
  {
    'change.added': 'Added',
    'change.removed': 'Removed',
    'change.moved': 'Moved',
    'change.changed': 'Changed',
    'type.item': 'item',
    'type.node': 'group',
    'type.instrument': 'instrument',
    kinds: 'Kind of change',
    all: 'All ({count})',
    one: '{kind} ({count})',
    groupText: 'name of the group',
    renamed: 'was {code}',
    before: 'Before',
    after: 'After',
    empty: '(empty)',
    open: 'Open in the editor',
  },
);

export const changeKinds = ['changed', 'added', 'removed', 'moved'] as const;
export type ChangeKind = (typeof changeKinds)[number];
