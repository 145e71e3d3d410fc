import { catalogue } from '../../i18n/catalogue';

export const inspectionMessages = catalogue(
  {
    openText:
      'Setiap badan publik yang boleh masuk mendapat lembar penilai, dan penilainya dibagi rata di antara verifikator tanpa benturan kepentingan. Penilai dapat Anda ganti sesudahnya.',
    title: 'Penilai tahap ini',
    intro: 'Penilai mengisi instrumen tahap ini dan menyelesaikannya. Yang punya benturan kepentingan ditolak.',
    assessor: 'Penilai',
    assessorOf: 'Penilai {name}',
    nobody: 'belum ada',
    filled: 'Terisi',
    filledOf: '{filled} dari {total}',
    state: 'Keadaan',
    'state.open': 'belum selesai',
    'state.done': 'selesai',
    'state.missed': 'tidak terlaksana',
    given: 'Penilai {name} disimpan.',
    share: 'Bagikan yang belum ada penilainya',
    shared: '{count} dibagikan.',
  },
  {
    openText:
      'Every body that may enter gets a sheet for an assessor, shared out evenly among verifiers without a conflict of interest. You can change assessors afterwards.',
    title: 'Assessors of this stage',
    intro:
      'Assessors fill in the instrument of this stage and finish it. Whoever has a conflict of interest is refused.',
    assessor: 'Assessor',
    assessorOf: 'Assessor of {name}',
    nobody: 'nobody yet',
    filled: 'Filled in',
    filledOf: '{filled} of {total}',
    state: 'State',
    'state.open': 'not finished',
    'state.done': 'finished',
    'state.missed': 'missed',
    given: 'Assessor of {name} saved.',
    share: 'Share out those without an assessor',
    shared: '{count} shared out.',
  },
);
