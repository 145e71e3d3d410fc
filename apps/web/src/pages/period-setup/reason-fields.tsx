import { useInstrumentText, useServerWords, useTextOf } from '../../i18n/use-text';
import type { InstrumentCard } from '../../api/types';
import { messages } from './messages';
import { reasonKey, type MissingReason } from './missing-reasons';

interface Props {
  readonly missing: readonly MissingReason[];
  /** What was written, by `reasonKey`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onTexts: (texts: Readonly<Record<string, string>>) => void;
  readonly library: readonly InstrumentCard[];
}

/** One field for each kind of warning, under the instrument it is about. */
export function ReasonFields({ missing, texts, onTexts, library }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const titleOf = (code: string): string => {
    const card = library.find((each) => each.code === code);
    return card ? read(card.title) : code;
  };
  return (
    <div class="setup-reasons">
      <p>{t('reasonsIntro')}</p>
      {[...new Set(missing.map(({ instrument }) => instrument))].map((instrument) => (
        <fieldset key={instrument}>
          <legend>{titleOf(instrument)}</legend>
          {missing
            .filter((each) => each.instrument === instrument)
            .map((each) => (
              <ReasonField
                key={each.code}
                missing={each}
                text={texts[reasonKey(each)] ?? ''}
                onText={(text) => onTexts({ ...texts, [reasonKey(each)]: text })}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly missing: MissingReason;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function ReasonField({ missing: { instrument, code, places, message }, text, onText }: FieldProps) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const id = `reason-${instrument}-${code}`;
  return (
    <div class="field">
      <p class="reason-warning">
        {inWords(message)}{' '}
        {places.length > 1 && <span class="soft">{t('reasonPlaces', { places: places.join(', ') })}</span>}
      </p>
      <label for={id}>{t('reason')}</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={2000}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
