import { applicableItems } from '@app/instrument';
import type { AssessmentForm } from '../../api/types';
import { useInstrumentText } from '../../i18n/use-text';
import { useResource } from '../../use-resource';
import { useFormPair } from '../assessment/use-form-pair';
import { GiveBackItems } from './give-back';

interface Props {
  readonly id: string;
  readonly onDone: () => void;
}

/** The organiser returns items too, without a desk: every item of the questionnaire is offered. */
export function OfficeGiveBack({ id, onDone }: Props) {
  const read = useInstrumentText();
  const { pair } = useFormPair(id, useResource<AssessmentForm>(`/api/assessments/${id}/form`));
  if (!pair) return null;
  const { form, instrument } = pair;
  const choices = applicableItems(instrument, form.assessment.body.kind)
    .filter(({ filledBy }) => filledBy !== 'assessor')
    .map(({ code, text }) => ({ code, text: read(text), reason: form.verdicts?.[code]?.reason ?? '' }));
  return (
    <p class="actions no-print">
      <GiveBackItems id={id} choices={choices} first={undefined} onDone={onDone} />
    </p>
  );
}
