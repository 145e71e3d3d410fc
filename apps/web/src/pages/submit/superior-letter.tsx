import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AssessmentView, Checklist, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { RequestNote } from './ask-superior';
import { ChangedNote, together } from './changed-note';
import { LetterState, isInForce } from './letter-panel';
import { messages } from './messages';
import { GiveBack } from './sign-panel';
import { SubmitButton } from './submit-button';

interface Props {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
  /** Reads the page anew; gives the items whose evidence changed. */
  readonly onChanged: () => Promise<readonly string[]>;
}

/** The superior where only a letter confirms: how far the letter is, who uploads it, and sending with it. */
export function SuperiorLetter({ view, list, signing, onSigning, onChanged }: Props) {
  const t = useTextOf(messages);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const { letter } = signing;
  const input = {
    statementAccepted: true,
    seenSha256: signing.answersSha256,
    seenEvidenceSha256: signing.evidenceSha256,
    letterId: letter?.id ?? null,
  };
  return (
    <section class="card sign no-print" aria-labelledby="superior-letter-title">
      <h2 id="superior-letter-title">{t('superiorLetterTitle')}</h2>
      <p>{t('superiorLetterText')}</p>
      <RequestNote signing={signing} />
      {letter ? (
        <LetterState letter={letter} />
      ) : (
        <p class="note warn">
          <Icon name="warning" />
          <span>{t('superiorLetterNone')}</span>
        </p>
      )}
      <p>
        <Link class="button" href={paths.letter(view.id)}>
          {t('letterPrint')}
        </Link>
      </p>
      <ChangedNote id={view.id} itemCodes={changed} what="changedLetter" />
      <p class="actions">
        <SubmitButton
          byLetter
          view={view}
          list={list}
          disabled={!isInForce(letter)}
          input={input}
          onChanged={async (itemCodes) => {
            setChanged(together(itemCodes, await onChanged()));
          }}
        />
        {signing.request !== null && signing.request.outcome === null && (
          <GiveBack id={view.id} onSigning={onSigning} />
        )}
      </p>
    </section>
  );
}
