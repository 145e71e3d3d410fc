import { useEffect, useRef } from 'preact/hooks';
import type { Report } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { messages } from './messages';
import { isMoving } from './use-reports';

/** Says it once when a report that was being made is done or has failed. */
export const useEndNotices = (reports: readonly Report[]): void => {
  const t = useTextOf(messages);
  const moving = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const { id, state, title } of reports) {
      if (!moving.current.has(id)) continue;
      if (state === 'done') toast.show(t('ready', { title }));
      if (state === 'failed') toast.show(t('failedNow', { title }), 'bad');
    }
    moving.current = new Set(reports.filter(isMoving).map(({ id }) => id));
  }, [reports]);
};
