import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { PeriodView, PublicationPlan } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import { publicationMessages } from './publication-messages';
import { CancelPlan, PlanButton, WithdrawButton } from './publication-acts';

interface Props {
  readonly period: PeriodView;
  /** The period changed: it is public now, or no longer. */
  readonly onPublished: () => void;
}

/** Making the result public at once or at a set hour, taking it back, and what happened so far. */
export function PublicationPart({ period, onPublished }: Props) {
  const t = useTextOf(messages);
  const plan = useResource<PublicationPlan>(
    period.state === 'open' || period.state === 'draft' ? null : `/api/periods/${period.id}/publication-plan`,
  );
  const onDone = (): void => {
    plan.reload();
    onPublished();
  };
  return (
    <section class="card">
      <h2>{t('publication')}</h2>
      <Acts period={period} plan={plan.value} onPlan={plan.replace} onPublished={onDone} />
      {plan.value && <Trail plan={plan.value} />}
    </section>
  );
}

interface ActsProps extends Props {
  readonly plan: PublicationPlan | null;
  readonly onPlan: (plan: PublicationPlan) => void;
}

function Acts({ period, plan, onPlan, onPublished }: ActsProps) {
  const t = useTextOf(messages);
  const words = useTextOf(publicationMessages);
  const format = useFormat();
  const mayPublish = period.allowed.includes('publish');
  if (period.state === 'published')
    return (
      <>
        <p>{t('isPublished')}</p>
        <p class="actions">
          <a class="button" href={paths.publicPeriod(period.code)}>
            {t('openPublic')}
          </a>
          {period.allowed.includes('withdraw') && <WithdrawButton periodId={period.id} onDone={onPublished} />}
        </p>
      </>
    );
  if (period.state !== 'determined')
    return (
      <>
        <p>{t('notDetermined')}</p>
        <Link class="button" href={paths.plenary(period.id)}>
          {t('toPlenary')}
        </Link>
      </>
    );
  const isWithdrawn =
    plan?.events.find(({ kind }) => kind === 'withdrawn' || kind === 'restored')?.kind === 'withdrawn';
  return (
    <>
      <p>{plan?.releaseAt ? words('willBe', { at: format.dateTime(plan.releaseAt) }) : t('readyToPublish')}</p>
      {isWithdrawn && <p class="note warn">{words('isWithdrawn')}</p>}
      {mayPublish ? (
        <p class="actions">
          <PublishNow periodId={period.id} onPublished={onPublished} />
          <PlanButton periodId={period.id} plan={plan} onPlan={onPlan} />
          {plan?.releaseAt && <CancelPlan periodId={period.id} onPlan={onPlan} />}
        </p>
      ) : (
        <p class="soft">{t('readOnly')}</p>
      )}
    </>
  );
}

function PublishNow({ periodId, onPublished }: { readonly periodId: string; readonly onPublished: () => void }) {
  const t = useTextOf(messages);
  const publish = async (): Promise<void> => {
    await api.post(`/api/periods/${periodId}/publication`, {});
    toast.show(t('published'));
    onPublished();
  };
  return (
    <ConfirmButton label={t('publish')} title={t('publishTitle')} confirmLabel={t('publishDo')} onConfirm={publish}>
      <p>{t('publishText')}</p>
    </ConfirmButton>
  );
}

function Trail({ plan }: { readonly plan: PublicationPlan }) {
  const words = useTextOf(publicationMessages);
  const format = useFormat();
  if (plan.events.length === 0) return null;
  return (
    <>
      <h3>{words('trail')}</h3>
      <ul>
        {plan.events.map(({ kind, at, releaseAt, reason, by }) => (
          <li key={at + kind}>
            {words(`event.${kind}`, { release: releaseAt ? format.dateTime(releaseAt) : '' })}
            {reason && `: ${reason}`}{' '}
            <span class="soft small">
              ({by ?? words('byInstallation')}, {format.dateTime(at)})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
