import { catalogue } from '../../i18n/catalogue';

export const appealMessages = catalogue(
  {
    toAssignments: 'Penugasan',
    toReadings: 'Pembacaan kedua',
    toAppeals: 'Nilai sementara dan sanggahan',
    window: 'Masa sanggah',
  },
  {
    toAssignments: 'Assignments',
    toReadings: 'Second readings',
    toAppeals: 'Provisional scores and appeals',
    window: 'Appeals',
  },
);
