import type { Condition, Instrument } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { useConditionWords } from '../assessment/use-condition-words';
import { messages } from './messages';

/** When a group or an item is asked at all, in words. */
export function AskedIf({ condition, instrument }: { readonly condition: Condition; readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const say = useConditionWords(instrument);
  return (
    <dl class="guide">
      <div>
        <dt>{t('relevant')}</dt>
        <dd>{say(condition)}</dd>
      </div>
    </dl>
  );
}
