import { useState } from 'preact/hooks';
import type { FollowUpItem, FollowUpPlan } from '../../api/follow-up-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { PlanForm } from './plan-form';
import { PlanShown } from './plan-shown';

interface Props {
  readonly assessmentId: string;
  readonly item: FollowUpItem;
  readonly mayWrite: boolean;
  readonly onSaved: (plan: FollowUpPlan) => void;
  readonly onReload: () => void;
}

/** One item that lost points: why, what it would add, what is planned. */
export function PlanItem({ assessmentId, item, mayWrite, onSaved, onReload }: Props) {
  const t = useTextOf(messages);
  const [isOpen, setOpen] = useState(false);
  const { itemCode, plan } = item;
  return (
    <>
      <h2>
        {itemCode}. {item.question}
      </h2>
      <Why item={item} />
      {plan ? <PlanShown itemCode={itemCode} plan={plan} /> : !isOpen && <p class="soft">{t('unplanned')}</p>}
      {isOpen ? (
        <PlanForm
          key={plan?.revision ?? 0}
          assessmentId={assessmentId}
          item={item}
          onSaved={onSaved}
          onReload={onReload}
          onClose={() => setOpen(false)}
        />
      ) : (
        mayWrite && (
          <p class="actions">
            <button
              type="button"
              class={plan ? 'button' : 'button primary'}
              aria-label={t(plan ? 'changeItem' : 'planItem', { code: itemCode })}
              onClick={() => setOpen(true)}
            >
              {t(plan ? 'change' : 'plan')}
            </button>
          </p>
        )
      )}
    </>
  );
}

function Why({ item: { shortfall, gain, reason, example } }: { readonly item: FollowUpItem }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <p class="plan-tags">
        <span class={`tag ${shortfall === null ? 'good' : 'warn'}`}>{t(`shortfall.${shortfall ?? 'none'}`)}</span>
        {shortfall !== null && <span class="tag">{t('points', { points: format.decimal(gain) })}</span>}
      </p>
      {(reason || example) && (
        <dl class="plan-facts">
          {reason && (
            <div>
              <dt>{t('reason')}</dt>
              <dd>{reason}</dd>
            </div>
          )}
          {example && (
            <div>
              <dt>{t('example')}</dt>
              <dd>{example}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
