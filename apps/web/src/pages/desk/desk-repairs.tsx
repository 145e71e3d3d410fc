import { applicableItems } from '@app/instrument';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import type { AssessmentView } from '../../api/types';
import { LetterLink } from '../../parts/letter-link';
import { useResource } from '../../use-resource';
import type { FormPair } from '../assessment/use-form-pair';
import { GiveBackItems } from '../repairs/give-back';
import { messages } from '../repairs/messages';

interface Props {
  readonly pair: FormPair;
  readonly itemCode: string | undefined;
  readonly locked: boolean;
  readonly onDone: () => void;
}

/** Returning items to the body, beginning with the one that is open, and what earlier repairs changed. */
export function DeskRepairs({ pair: { form, instrument }, itemCode, locked, onDone }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const { id, body } = form.assessment;
  const view = useResource<AssessmentView>(`/api/assessments/${id}`).value;
  const choices = applicableItems(instrument, body.kind)
    .filter(({ filledBy }) => filledBy !== 'assessor')
    .map(({ code, text }) => ({ code, text: read(text), reason: form.verdicts?.[code]?.reason ?? '' }));
  return (
    <p class="actions">
      {!locked && <GiveBackItems key={itemCode} id={id} choices={choices} first={itemCode} onDone={onDone} />}
      <Link href={paths.repairs(id)}>{t('changes')}</Link>
      <LetterLink letterId={view?.submission?.letterId} />
    </p>
  );
}
