import type { AssessmentView, Checklist, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';
import { useSubmitting } from './use-submitting';

interface Props {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly disabled: boolean;
  /** Whether a letter stands for the signature. */
  readonly byLetter?: boolean;
  /** What is missing on the page is told there, before anything is asked. */
  readonly mayOpen?: () => boolean;
  readonly input: Schemas['SubmitDto'];
  /** Takes the refusal because answers changed meanwhile; without it the dialog says so. */
  readonly onChanged?: (itemCodes: readonly string[]) => Promise<void>;
}

/** The last dialog before handing in says what that means and what is still missing. */
export function SubmitButton({ view, list, disabled, byLetter = false, mayOpen = isReady, input, onChanged }: Props) {
  const t = useTextOf(messages);
  const { press, submit } = useSubmitting(view.id, onChanged);
  return (
    <span onClickCapture={() => !disabled && press()}>
      <ConfirmButton
        label={t(byLetter ? 'sendWithLetter' : 'sign')}
        title={t('confirmTitle', { body: view.body.name })}
        confirmLabel={t('confirmSend')}
        disabled={disabled}
        mayOpen={() => Promise.resolve(mayOpen())}
        onConfirm={() => submit(input)}
      >
        {list.missing.length > 0 && (
          <p>
            <strong>{t('confirmMissing', { count: list.missing.length })}</strong>
          </p>
        )}
        <p>{t('confirm')}</p>
      </ConfirmButton>
    </span>
  );
}

const isReady = (): boolean => true;
