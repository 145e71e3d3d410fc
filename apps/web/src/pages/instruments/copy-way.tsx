import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import type { Resource } from '../../use-resource';
import { CopyFields } from './copy-fields';
import type { InstrumentCard, List } from '../../api/types';
import { newMessages } from './new-messages';
import { takenCodes } from './taken-codes';

interface Props {
  readonly known: Resource<List<InstrumentCard>>;
  /** Id of an own instrument or code of a built-in one; empty: none yet. */
  readonly source: string;
  readonly onSource: (source: string) => void;
}

const nameOf = ({ id, code }: InstrumentCard): string => id ?? code;

/** Chooses what is copied, then how the copy is called. */
export function CopyWay({ known, source, onSource }: Props) {
  const t = useTextOf(newMessages);
  return (
    <Loaded resource={known}>
      {({ items }) => {
        const chosen = items.find((card) => nameOf(card) === source);
        return (
          <section class="card">
            <div class="field">
              <label for="copy-source">{t('source')}</label>
              <select
                id="copy-source"
                class="input"
                value={chosen ? source : ''}
                onChange={(event) => onSource(event.currentTarget.value)}
              >
                <option value="">{t('chooseSource')}</option>
                <Sources label={t('sourceOwn')} cards={items.filter(({ builtIn }) => !builtIn)} />
                <Sources label={t('sourceBuiltIn')} cards={items.filter(({ builtIn }) => builtIn)} />
              </select>
            </div>
            {chosen && (
              <>
                <CopyFields key={source} source={chosen} taken={takenCodes(items)} formId="new-copy" />
                <p class="actions">
                  <button type="submit" form="new-copy" class="button primary">
                    {t('makeCopy')}
                  </button>
                </p>
              </>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}

function Sources({ label, cards }: { readonly label: string; readonly cards: readonly InstrumentCard[] }) {
  const t = useTextOf(newMessages);
  const read = useInstrumentText();
  if (cards.length === 0) return null;
  return (
    <optgroup label={label}>
      {cards.map((card) => (
        <option key={nameOf(card)} value={nameOf(card)}>
          {t('sourceOption', { title: read(card.title), items: card.items })}
        </option>
      ))}
    </optgroup>
  );
}
