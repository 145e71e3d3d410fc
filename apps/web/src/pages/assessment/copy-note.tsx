import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { togetherMessages } from './together-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly code: string;
}

/** At an item with last year's answer in it: it is none yet, and the two ways on. */
export function CopyNote({ state, code }: Props) {
  const t = useTextOf(togetherMessages);
  if (state.readOnly || !state.year.copies.has(code)) return null;
  return (
    <div class="note warn copy-note">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('copied')}</strong> {t('copiedHint')}
        </p>
        <p class="actions">
          <button type="button" class="button" onClick={() => state.year.keep(code)}>
            <Icon name="check" /> {t('copyKeep')}
          </button>
          <button type="button" class="button quiet" onClick={() => state.year.discard(code)}>
            {t('copyDiscard')}
          </button>
        </p>
      </div>
    </div>
  );
}
