import { catalogue } from '../../../i18n/catalogue';

/** What each kind of warning is called where a reason for it is asked; a kind without a name is called by its code. */
export const warningNames = catalogue(
  {
    'applicable.unknownKind': 'Jenis badan publik tidak dikenal',
    'condition.always': 'Syarat selalu terpenuhi',
    'definition.missing': 'Penjelasan belum ditulis',
    'evidence.missing': 'Bukti belum ditentukan',
    'evidence.statementImpossible': 'Surat pernyataan tidak dapat dilampirkan',
    'nodes.unbalanced': 'Bobot kelompok timpang',
    'number.rangeMissing': 'Batas angka belum ditentukan',
    'previous.changed': 'Butir tahun lalu berubah isinya',
    'scale.flat': 'Tingkat bernilai sama',
    'text.similar': 'Pertanyaan mirip',
    'text.tooLong': 'Teks terlalu panjang',
    'translation.missing': 'Terjemahan belum lengkap',
    'weight.zero': 'Bobot nol',
  },
  {
    'applicable.unknownKind': 'Unknown kind of public body',
    'condition.always': 'Condition always holds',
    'definition.missing': 'No explanation',
    'evidence.missing': 'No evidence named',
    'evidence.statementImpossible': 'Statement letter cannot be attached',
    'nodes.unbalanced': 'Unbalanced weights of groups',
    'number.rangeMissing': 'No range for a number',
    'previous.changed': "Last year's item changed",
    'scale.flat': 'Levels of equal share',
    'text.similar': 'Similar questions',
    'text.tooLong': 'Text too long',
    'translation.missing': 'Translation incomplete',
    'weight.zero': 'Weight of zero',
  },
);

export type NamedWarning = keyof (typeof warningNames)['id'];

export const isNamed = (code: string): code is NamedWarning => Object.hasOwn(warningNames.id, code);
