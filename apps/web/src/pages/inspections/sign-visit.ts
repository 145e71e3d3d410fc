import { api } from '../../api/api';
import { newKey } from '../../offline/kept-answer';
import { serverClock } from '../../offline/server-clock';
import type { InspectionView } from './inspection-types';
import type { Signing } from './signature-draft';

/** Sends a signature together with what was on the screen, which is what was signed. */
export const signVisit = (view: InspectionView, signing: Signing): Promise<InspectionView> => {
  const { phoneAt, offsetMs } = serverClock.now();
  return api.post<InspectionView>(`/api/inspections/${view.id}/signatures`, {
    ...signing,
    key: newKey(),
    signedAt: new Date(Date.parse(phoneAt) + (offsetMs ?? 0)).toISOString(),
    content: Object.fromEntries(Object.entries(view.values).map(([code, { value, note }]) => [code, { value, note }])),
  });
};
