import { useState } from 'preact/hooks';
import { ApiProblem, toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useFormat } from '../../use-format';
import type { InstrumentCard } from '../../api/types';
import { messages } from './messages';
import { joinMissing, missingReasons, writtenReasons, type MissingReason, type OpeningReason } from './missing-reasons';
import { ReasonFields } from './reason-fields';

interface Props {
  readonly disabled: boolean;
  readonly invited: number;
  readonly library: readonly InstrumentCard[];
  /** Opens; throws what the server refused. */
  readonly onOpen: (reasons: readonly OpeningReason[]) => Promise<void>;
}

/** Opens the period after its consequence was read; where instruments have warnings, each needs a reason first. */
export function OpenButton({ disabled, invited, library, onOpen }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [missing, setMissing] = useState<readonly MissingReason[]>([]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const open = async (): Promise<void> => {
    const reasons = writtenReasons(missing, texts);
    if (reasons.length < missing.length) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonsIncomplete'));
    try {
      await onOpen(reasons);
    } catch (error) {
      setMissing(joinMissing(missing, missingReasons(toProblem(error))));
      throw error;
    }
  };
  return (
    <ConfirmButton
      label={t('open')}
      title={t('openTitle')}
      confirmLabel={t('openDo')}
      disabled={disabled}
      onConfirm={open}
    >
      <p>{t('openText', { count: format.count(invited) })}</p>
      {missing.length > 0 && <ReasonFields missing={missing} texts={texts} onTexts={setTexts} library={library} />}
    </ConfirmButton>
  );
}
