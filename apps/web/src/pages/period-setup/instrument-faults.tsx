import type { ProblemDetail } from '../../api/problem';
import { useInstrumentText, useServerWords, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import type { InstrumentCard } from '../../api/types';
import { faultyInstruments } from './fault-field';
import { messages } from './messages';

interface Props {
  readonly faults: readonly ProblemDetail[];
  readonly library: readonly InstrumentCard[];
}

/** Faults inside instruments, under the instrument's name with the way to where they are mended. */
export function InstrumentFaults({ faults, library }: Props) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const read = useInstrumentText();
  return (
    <>
      {[...faultyInstruments(faults)].map(([code, found]) => {
        const card = library.find((each) => each.code === code);
        return (
          <div key={code} class="note bad">
            <Icon name="warning" />
            <div>
              <p>{t('instrumentFaults', { title: card ? read(card.title) : code })}</p>
              <ul>
                {found.map(({ path, message }) => (
                  <li key={path + message}>{inWords(message)}</li>
                ))}
              </ul>
              {card?.id && (
                <p>
                  <a href={paths.instrument(card.id)} target="_blank" rel="noopener">
                    {t('instrumentMend')}
                  </a>
                </p>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
