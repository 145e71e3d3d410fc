import type { Trends } from '../../api/correction-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { countLinks, directionOf, distanceOf } from './trend-words';

/** The comparison in two sentences. */
export function TrendSentence({ trends }: { readonly trends: Trends }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { items, comparable, difference } = trends.summary;
  const { same, changed, added, gone } = countLinks(trends);
  const direction = same === 0 ? 'nothing' : (directionOf(difference) ?? 'unknown');
  return (
    <section class="trend-sentence">
      <p>
        {t(`sentence.${direction}`, {
          items: format.count(items),
          comparable: format.count(comparable || same),
          distance: difference === null ? '' : format.decimal(distanceOf(difference)),
        })}
      </p>
      <p class="soft">
        {changed + added + gone === 0
          ? t('restNone')
          : t('rest', { changed: format.count(changed), added: format.count(added), gone: format.count(gone) })}
      </p>
    </section>
  );
}
