import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../i18n/use-text';
import { Icon } from './icon';
import { ProblemNote } from './problem-note';
import type { Doubtful } from './use-doubtful';

interface Props {
  readonly email: string;
  readonly suggestion: string;
  readonly onUse: () => void;
  readonly onKeep: () => void;
}

/** An address that looks misspelt: the one that was probably meant, and the way to keep it as it is. */
export function EmailDoubt({ email, suggestion, onUse, onKeep }: Props) {
  const t = useText();
  return (
    <div class="note warn" role="alert">
      <Icon name="warning" />
      <div>
        <p>{t('email.suggestion', { email: suggestion })}</p>
        <p class="actions">
          <button type="button" class="button" onClick={onUse}>
            {t('email.use', { email: suggestion })}
          </button>
          <button type="button" class="button quiet" onClick={onKeep}>
            {t('email.keep', { email })}
          </button>
        </p>
      </div>
    </div>
  );
}

interface RefusalProps {
  readonly doubtful: Doubtful;
  readonly email: string;
  /** Sends again with this address, which is meant as it is. */
  readonly onSure: (email: string) => void;
}

/** What came of a request with an address: the refusal, or the doubt with its two ways on, which the focus goes to. */
export function AddressRefusal({ doubtful: { problem, suggestion }, email, onSure }: RefusalProps) {
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (suggestion) question.current?.querySelector('button')?.focus();
  }, [suggestion]);
  if (problem) return <ProblemNote problem={problem} />;
  if (!suggestion) return null;
  return (
    <div ref={question}>
      <EmailDoubt email={email} suggestion={suggestion} onUse={() => onSure(suggestion)} onKeep={() => onSure(email)} />
    </div>
  );
}
