import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Candidate, ReminderPlan } from '../../api/mail-types';
import type { List, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { History } from './history';
import { messages } from './messages';
import { PlanForm } from './plan-form';
import { RemindNow } from './remind-now';
import './reminders.css';

/** Reminding the bodies of one period: now, by plan, and who was when. */
export function RemindersPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  const candidates = useResource<Pick<List<Candidate>, 'items'>>(`/api/periods/${id}/reminder-candidates`);
  const plan = useResource<ReminderPlan>(`/api/periods/${id}/reminder-plan`);
  const [round, setRound] = useState(0);
  const mayWrite = useSession().session?.hat?.role === 'organiserAdmin';
  useTitle(t('title'));
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>
            {t('title')} {period.value?.title}
          </h1>
          <p>{t('intro')}</p>
        </div>
        <Link class="button" href={paths.board(id)}>
          {t('toBoard')}
        </Link>
      </div>
      <Loaded resource={candidates}>
        {({ items }) => (
          <RemindNow
            periodId={id}
            candidates={items}
            mayWrite={mayWrite}
            onSent={() => {
              candidates.reload();
              setRound((last) => last + 1);
            }}
          />
        )}
      </Loaded>
      {mayWrite && (
        <Loaded resource={plan}>
          {(value) => <PlanForm key={value.revision} periodId={id} plan={value} onSaved={plan.replace} />}
        </Loaded>
      )}
      <History periodId={id} round={round} />
    </div>
  );
}
