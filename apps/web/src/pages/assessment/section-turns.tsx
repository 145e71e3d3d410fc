import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import type { FormSection } from './form-sections';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly current: FormSection;
  readonly onGo: (itemCode: string) => void;
}

/** To the indicator before and after; after the last comes the check before submitting. */
export function SectionTurns({ state, current, onGo }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const at = state.sections.indexOf(current);
  const [before, after] = [state.sections[at - 1], state.sections[at + 1]];
  const go = (section: FormSection): void => onGo(section.items[0]?.code ?? '');
  return (
    <nav class="turns" aria-label={t('turns')}>
      {before && (
        <button type="button" class="button" accessKey="p" onClick={() => go(before)}>
          <Icon name="previous" />
          <span>
            <span class="turn-word">{t('previous')}</span>
            {read(before.title)}
          </span>
        </button>
      )}
      {after ? (
        <button type="button" class="button primary turn-next" accessKey="n" onClick={() => go(after)}>
          <span>
            <span class="turn-word">{t('next')}</span>
            {read(after.title)}
          </span>
          <Icon name="next" />
        </button>
      ) : (
        <Link class="button primary turn-next" href={paths.submit(state.form.assessment.id)}>
          {t('toSubmit')} <Icon name="next" />
        </Link>
      )}
    </nav>
  );
}
