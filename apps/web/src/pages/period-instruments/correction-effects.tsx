import type { CorrectionPreview } from '../../api/correction-types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { ChangeList } from '../../parts/change-list';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { EffectTotals } from './effect-totals';
import { EffectsTable, type EffectsTableProps } from './effects-table';
import { ItemEffects } from './item-effects';
import { messages } from './messages';

/** More than this and the list starts folded. */
const MOST_OPEN = 8;
/** A phone shows each body as a card: of more than these the list waits to be opened, before the decision below it. */
const MOST_ON_PHONE = 12;

/** Second step: what changes in words, and what becomes of answers and verdicts that are already there. */
export function CorrectionEffects(props: EffectsTableProps) {
  const { preview } = props;
  const t = useTextOf(messages);
  const format = useFormat();
  const { changes, bodies, items } = preview;
  return (
    <section class="card correction-effects">
      <h3>{t('stepEffects')}</h3>
      <Findings preview={preview} />
      <h4>{t('changes', { count: changes.length })}</h4>
      {changes.length > MOST_OPEN ? (
        <details>
          <summary>{t('changesFolded')}</summary>
          <ChangeList changes={changes} />
        </details>
      ) : (
        <ChangeList changes={changes} />
      )}
      {items.length > 0 && (
        <>
          <h4>{t('perItem', { count: format.count(items.length) })}</h4>
          {items.length > MOST_OPEN ? (
            <details>
              <summary>{t('perItemFolded')}</summary>
              <ItemEffects items={items} />
            </details>
          ) : (
            <ItemEffects items={items} />
          )}
        </>
      )}
      <h4>{t('effects')}</h4>
      <EffectTotals totals={preview.totals} />
      <details class="bodies-part" open={bodies.length <= MOST_ON_PHONE || matchMedia('(min-width: 720px)').matches}>
        <summary>
          <h4>{t('bodies', { count: format.count(bodies.length) })}</h4>
        </summary>
        <EffectsTable {...props} />
      </details>
      {preview.unaffected > 0 && (
        <p class="soft unaffected">{t('unaffected', { count: format.count(preview.unaffected) })}</p>
      )}
    </section>
  );
}

function Findings({ preview: { faults, warnings } }: { readonly preview: CorrectionPreview }) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const lists = [
    ['faults', 'bad', faults],
    ['warnings', 'warn', warnings],
  ] as const;
  return (
    <>
      {lists.map(
        ([key, tone, list]) =>
          list.length > 0 && (
            <div key={key} class={`note ${tone}`}>
              <Icon name="warning" />
              <div>
                <p>{t(key)}</p>
                <ul>
                  {list.map(({ path, message }) => (
                    <li key={path + message}>{inWords(message)}</li>
                  ))}
                </ul>
              </div>
            </div>
          ),
      )}
    </>
  );
}
