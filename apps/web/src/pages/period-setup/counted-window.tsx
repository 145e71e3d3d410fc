import { useId, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { useCountedEnd, type CountedEnd } from '../../parts/counted-end';
import { DeadlineDays } from '../../parts/deadline-days';
import { useDayWords } from '../../parts/use-day-words';
import { messages } from './messages';
import type { WindowDraft } from './period-draft';

interface Props {
  readonly span: WindowDraft;
  /** Takes the counted end over, with the number of days it was counted by. */
  readonly onUse: (end: { readonly until: string; readonly workingDays: string }) => void;
}

/** The length of a window in working days: offers the end by the calendar, and never sets it by itself. */
export function CountedWindow({ span, onUse }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const [workingDays, setWorkingDays] = useState(span.workingDays);
  const end = useCountedEnd(span.from, workingDays);
  return (
    <div class="setup-counted">
      <div class="field">
        <label for={id}>{t('workingDays')}</label>
        <input
          class="input short"
          id={id}
          type="number"
          min={1}
          max={250}
          value={workingDays}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setWorkingDays(event.currentTarget.value)}
        />
        <span class="field-hint" id={`${id}-hint`}>
          {t('workingDaysHint')}
        </span>
      </div>
      <div role="status">
        {end && <Offer end={end} isUsed={end.until === span.until} isMoved={span.workingDays === workingDays} />}
      </div>
      {end && end.until !== span.until && (
        <p>
          <button type="button" class="button" onClick={() => onUse({ until: end.until, workingDays })}>
            {t('useEnd')}
          </button>
        </p>
      )}
      {end && (
        <details>
          <summary>{t('whyEnd')}</summary>
          <DeadlineDays days={end.deadline.days} />
        </details>
      )}
    </div>
  );
}

interface OfferProps {
  readonly end: CountedEnd;
  readonly isUsed: boolean;
  /** The same number of days was taken over before, and gave another end. */
  readonly isMoved: boolean;
}

function Offer({ end: { deadline }, isUsed, isMoved }: OfferProps) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const said = { count: deadline.workingDays, date: words.long(deadline.dueOn) };
  return (
    <p class={isMoved && !isUsed ? 'note warn' : 'soft'}>
      {t(isUsed ? 'endUsed' : isMoved ? 'endMoved' : 'endOffered', said)}
      {deadline.isProvisional && ` ${t('endProvisional')}`}
    </p>
  );
}
