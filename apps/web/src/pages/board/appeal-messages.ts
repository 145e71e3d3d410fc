import { catalogue } from '../../i18n/catalogue';

export const appealMessages = catalogue(
  { toAppeals: 'Nilai sementara dan sanggahan', window: 'Masa sanggah' },
  { toAppeals: 'Provisional scores and appeals', window: 'Appeals' },
);
