import type { FollowUp } from '../../api/follow-up-types';
import { useTextOf } from '../../i18n/use-text';
import { useDayWords } from '../../parts/use-day-words';
import { useFormat } from '../../use-format';
import './follow-ups.css';
import { messages } from './messages';

interface Props {
  readonly itemCode: string;
  readonly plan: FollowUp;
}

/** What is planned about one item, who said so, what it said before, and what was found a year later. */
export function PlanShown({ itemCode, plan }: Props) {
  const t = useTextOf(messages);
  const days = useDayWords();
  return (
    <div class="plan-shown">
      <p class="plan-tags">
        <span class={`tag ${plan.isLate ? 'bad' : plan.state === 'done' ? 'good' : ''}`}>
          {t(`state.${plan.state}`)}
          {plan.isLate && `, ${t('late').toLowerCase()}`}
        </span>
        <CheckTag plan={plan} />
      </p>
      <dl class="plan-facts">
        <div class="wide">
          <dt>{t('action')}</dt>
          <dd>{plan.action}</dd>
        </div>
        <div>
          <dt>{t('responsible')}</dt>
          <dd>{plan.responsible}</dd>
        </div>
        <div>
          <dt>{t('dueOn')}</dt>
          <dd>{days.long(plan.dueOn)}</dd>
        </div>
        <Proof itemCode={itemCode} plan={plan} />
      </dl>
      <Said plan={plan} />
    </div>
  );
}

function CheckTag({ plan: { check } }: { readonly plan: FollowUp }) {
  const t = useTextOf(messages);
  if (!check) return null;
  return <span class={`tag ${check.kept ? 'good' : 'warn'}`}>{t(check.kept ? 'kept' : 'notKept')}</span>;
}

/** Links are made of web addresses only; the server takes no other. */
function Proof({ itemCode, plan: { proofUrl, note } }: Props) {
  const t = useTextOf(messages);
  return (
    <>
      {proofUrl && (
        <div class="wide">
          <dt>{t('proof')}</dt>
          <dd>
            <a
              href={proofUrl}
              rel="noreferrer noopener"
              target="_blank"
              aria-label={t('openProof', { code: itemCode })}
            >
              {proofUrl}
            </a>
          </dd>
        </div>
      )}
      {note && (
        <div class="wide">
          <dt>{t('note')}</dt>
          <dd>{note}</dd>
        </div>
      )}
    </>
  );
}

function Said({ plan }: { readonly plan: FollowUp }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const days = useDayWords();
  const { confirmedAt, confirmedBy, check, earlier } = plan;
  return (
    <>
      <p class="soft small">
        {t('written', { name: plan.writtenBy, at: format.dateTime(plan.writtenAt) })} ·{' '}
        {confirmedAt ? t('confirmed', { name: confirmedBy ?? '', at: format.dateTime(confirmedAt) }) : t('unconfirmed')}
      </p>
      {check && (
        <p class={`note ${check.kept ? 'good' : 'warn'}`}>
          {t('checked', { at: format.dateTime(check.checkedAt) })}: {t(check.kept ? 'kept' : 'notKept')}
          {check.note && `. ${check.note}`}
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ul class="small">
            {earlier.map((one) => (
              <li key={one.revision}>
                {t('version', {
                  at: format.dateTime(one.writtenAt),
                  name: one.writtenBy,
                  action: one.action,
                  responsible: one.responsible,
                  due: days.long(one.dueOn),
                  state: t(`state.${one.state}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
