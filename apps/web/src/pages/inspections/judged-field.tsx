import type { Item } from '@app/instrument';
import { useId } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { contactMessages } from './contact-messages';
import type { JudgedItem } from './inspection-types';

interface Props {
  readonly item: Item;
  readonly judged: JudgedItem;
}

/** An item that dates decide: what they come to, and step by step why. */
export function JudgedField({ item, judged }: Props) {
  const t = useTextOf(contactMessages);
  const read = useInstrumentText();
  const say = useValueWords();
  const id = useId();
  return (
    <article class="card found-item" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        {item.code}. {read(item.text)}
      </h3>
      <p>
        <span class="tag">{t('byRule')}</span>{' '}
        <strong>{judged.value ? say(item, judged.value) : t('byRuleWaiting')}</strong>
      </p>
      <ol class="contact-log">
        {judged.why.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {judged.isProvisional && <p class="note warn">{t('provisional')}</p>}
    </article>
  );
}
