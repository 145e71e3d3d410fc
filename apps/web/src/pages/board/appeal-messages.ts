import { catalogue } from '../../i18n/catalogue';

export const appealMessages = catalogue(
  { toReadings: 'Pembacaan kedua', toAppeals: 'Nilai sementara dan sanggahan', window: 'Masa sanggah' },
  { toReadings: 'Second readings', toAppeals: 'Provisional scores and appeals', window: 'Appeals' },
);
