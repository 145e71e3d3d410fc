import { catalogue } from '../../i18n/catalogue';

/** What instruments are for and which kinds of item they have, shared by the pages about them. */
export const instrumentWords = catalogue(
  {
    'purpose.questionnaire': 'Kuesioner mandiri (SAQ)',
    'purpose.rubric': 'Rubrik presentasi',
    'purpose.channelCheck': 'Pemeriksaan laman dan media sosial',
    'purpose.accessTest': 'Uji akses',
    'purpose.visit': 'Visitasi',
    'kind.yesNo': 'Ya/tidak',
    'kind.scale': 'Jenjang',
    'kind.checklist': 'Daftar periksa',
    'kind.number': 'Angka',
    'kind.text': 'Isian teks, tidak dinilai',
    builtIn: 'bawaan',
    own: 'milik sendiri',
    proposal: 'usulan, belum diverifikasi',
  },
  {
    'purpose.questionnaire': 'Self-assessment questionnaire',
    'purpose.rubric': 'Presentation rubric',
    'purpose.channelCheck': 'Website and social media check',
    'purpose.accessTest': 'Access test',
    'purpose.visit': 'Visit',
    'kind.yesNo': 'Yes/no',
    'kind.scale': 'Levels',
    'kind.checklist': 'Checklist',
    'kind.number': 'Number',
    'kind.text': 'Text, not scored',
    builtIn: 'built in',
    own: 'own',
    proposal: 'proposal, not verified',
  },
);

export const purposes = ['questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'] as const;
