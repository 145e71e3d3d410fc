import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { PeriodInstrument } from '../../api/correction-types';
import { type Listed, listed } from '../../api/listed';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { CopyButton } from './copy-button';
import { messages } from './messages';
import { type OwnInstrument, isPublished, likelySource } from './own-instruments';

/** A published version of an instrument of one's own. */
export interface Choice {
  readonly instrumentId: string;
  readonly number: number;
}

interface Props {
  readonly periodId: string;
  readonly instrument: PeriodInstrument;
  readonly busy: boolean;
  /** Another choice: what was shown of the last one no longer holds. */
  readonly onChange: () => void;
  readonly onPreview: (choice: Choice) => void;
}

/** First step: which published version corrects the frozen one, or the way to make one. */
export function CorrectionChoice(props: Props) {
  const t = useTextOf(messages);
  const own = useResource<Listed<OwnInstrument>>('/api/instruments');
  const { instrument } = props;
  return (
    <section class="card">
      <h3>{t('stepChoose')}</h3>
      <Loaded resource={own}>
        {(value) => (
          <>
            <ChoiceFields {...props} own={listed(value).filter(isPublished)} />
            <p class="soft">{t('stepCopy')}</p>
            <div class="actions">
              <CopyButton
                periodId={props.periodId}
                instrument={instrument}
                taken={listed(value).map(({ code }) => code)}
              />
              {instrument.own && (
                <>
                  <Link class="button" href={paths.instrument(instrument.own.id)}>
                    {t('editOwn')}
                  </Link>
                  <span class="soft small">{t('ownOrigin', { number: instrument.own.number })}</span>
                </>
              )}
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}

function ChoiceFields({
  instrument,
  own,
  busy,
  onChange,
  onPreview,
}: Props & { readonly own: readonly OwnInstrument[] }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const [id, setId] = useState(() => likelySource(instrument, own));
  const [number, setNumber] = useState<number | null>(null);
  const chosen = own.find((one) => one.id === id);
  const latest = chosen?.version ?? null;
  const wanted = number ?? latest;
  const choose = (nextId: string, nextNumber: number | null): void => {
    setId(nextId);
    setNumber(nextNumber);
    onChange();
  };
  if (own.length === 0) return <p class="note">{t('noOwn')}</p>;
  return (
    <form
      class="choice-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (id && wanted) onPreview({ instrumentId: id, number: wanted });
      }}
    >
      <label class="field">
        <span class="field-label">{t('instrument')}</span>
        <select class="input" value={id} onChange={(event) => choose(event.currentTarget.value, null)}>
          <option value="">{t('chooseOne')}</option>
          {own.map((one) => (
            <option key={one.id} value={one.id ?? ''}>
              {t('option', { title: read(one.title), code: one.code, items: format.count(one.items) })}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('instrumentVersion')}</span>
        <select
          class="input"
          disabled={latest === null}
          value={wanted ?? ''}
          onChange={(event) => choose(id, Number(event.currentTarget.value))}
        >
          {Array.from({ length: latest ?? 0 }, (_, at) => (latest ?? 0) - at).map((each) => (
            <option key={each} value={each}>
              {t('version', { version: each })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button primary" disabled={busy || wanted === null}>
        {busy ? t('previewing') : t('preview')}
      </button>
    </form>
  );
}
