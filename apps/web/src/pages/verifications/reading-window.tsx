import type { List, PeriodCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { readingWindowMessages } from './reading-window-messages';

/** Until when verdicts are taken, by the schedule of each of these periods; nothing where it sets no limit. */
export function ReadingWindow({ periodIds }: { readonly periodIds: readonly string[] }) {
  const t = useTextOf(readingWindowMessages);
  const format = useFormat();
  const periods = useResource<List<PeriodCard>>('/api/periods').value?.items ?? [];
  const now = Date.now();
  return (
    <>
      {periods.map(({ id, title, state, windows: { verifikasi } }) => {
        if (!verifikasi || state !== 'open' || !periodIds.includes(id)) return null;
        const { from, until } = verifikasi;
        const isNow = now >= Date.parse(from) && now < Date.parse(until);
        const said = { period: title, from: format.dateTime(from), until: format.end(until) };
        return (
          <p key={id} class={isNow ? 'soft' : 'note warn'}>
            {t(isNow ? 'until' : now < Date.parse(from) ? 'notBegun' : 'over', said)}
          </p>
        );
      })}
    </>
  );
}
