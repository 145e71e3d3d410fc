import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { CorrectionPreview, PeriodInstrument } from '../../api/correction-types';
import { ApiProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { countConsequences, returnable } from './consequences';
import { messages } from './messages';

/** The server refuses shorter ones. */
const SHORTEST_REASON = 10;

interface Props {
  readonly period: PeriodView;
  readonly instrument: PeriodInstrument;
  readonly preview: CorrectionPreview;
  readonly returnBodies: boolean;
  readonly onReturnBodies: (wanted: boolean) => void;
  readonly onApply: (reason: string) => Promise<void>;
}

/** Last step: whether submitted sheets go back, the reason, and the act with its whole consequence in words. */
export function CorrectionDecision(props: Props) {
  const { instrument, preview, returnBodies, onApply } = props;
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const [reason, setReason] = useState('');
  const apply = async (): Promise<void> => {
    if (reason.trim().length < SHORTEST_REASON)
      throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    await onApply(reason.trim());
  };
  return (
    <section class="card">
      <h3>{t('stepDecide')}</h3>
      <ReturnChoice {...props} />
      <div class="field">
        <label for="correction-reason">{t('reason')}</label>
        <span class="field-hint" id="correction-reason-hint">
          {t('reasonHint')}
        </span>
        <textarea
          id="correction-reason"
          class="input"
          required
          aria-describedby="correction-reason-hint"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <ConfirmButton
        label={t('apply')}
        title={t('applyTitle', { title: read(instrument.title) })}
        confirmLabel={t('applyDo')}
        tone="danger"
        onConfirm={apply}
      >
        <Consequences
          period={props.period}
          version={instrument.version + 1}
          preview={preview}
          returnBodies={returnBodies}
        />
      </ConfirmButton>
    </section>
  );
}

function ReturnChoice({ period, preview, returnBodies, onReturnBodies }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const count = returnable(preview);
  if (!preview.saqOpen)
    return (
      <div class="note">
        <div>
          <p>{t('returnClosed')}</p>
          <Link href={`${paths.board(period.id)}?bagian=jadwal`}>{t('schedule')}</Link>
        </div>
      </div>
    );
  if (count === 0) return <p class="soft">{t('returnNone')}</p>;
  return (
    <div class="return-bodies">
      <label class="choice">
        <input
          type="checkbox"
          checked={returnBodies}
          aria-describedby="return-bodies-hint"
          onChange={(event) => onReturnBodies(event.currentTarget.checked)}
        />
        <span>{t('returnBodies', { count: format.count(count) })}</span>
      </label>
      <p class="field-hint" id="return-bodies-hint">
        <ReturnWarning period={period} />
      </p>
    </div>
  );
}

/** What becomes of those that do not send again in time. */
function ReturnWarning({ period }: Pick<Props, 'period'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  const until = period.windows['saq']?.until;
  return <>{until ? t('returnHint', { until: format.end(until) }) : t('returnHintOpen')}</>;
}

function Consequences({
  period,
  version,
  preview,
  returnBodies,
}: Pick<Props, 'period'> & {
  readonly version: number;
  readonly preview: CorrectionPreview;
  readonly returnBodies: boolean;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { answers, verdicts } = preview.totals;
  const { goesBack, returned, restored } = countConsequences(preview, returnBodies);
  return (
    <>
      <p>{t('applyText', { version })}</p>
      <ul>
        <li>{t('applyAnswers', { review: format.count(answers.review), dropped: format.count(answers.dropped) })}</li>
        <li>
          {t('applyVerdicts', { review: format.count(verdicts.review), dropped: format.count(verdicts.dropped) })}
        </li>
        {restored > 0 && <li>{t('applyRestores', { count: format.count(restored) })}</li>}
        {goesBack > 0 && <li>{t('applyGoesBack', { count: format.count(goesBack) })}</li>}
        {returned > 0 && (
          <li>
            {t('applyReturns', { count: format.count(returned) })} <ReturnWarning period={period} />
          </li>
        )}
      </ul>
      <p>{t('applyFinal')}</p>
    </>
  );
}
