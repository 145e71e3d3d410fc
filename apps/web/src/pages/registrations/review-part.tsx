import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { FunnelRow, Registration } from '../../api/registration-types';
import type { List, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { EarlierRegistrations } from '../registration/earlier-registrations';
import type { TextKey } from '../registration/field-groups';
import { RegistrationRead } from '../registration/registration-read';
import { ApproveDialog } from './approve-dialog';
import { ChangedNote } from './changed-note';
import { DecreeView } from './decree-view';
import { messages } from './messages';
import { ReturnDialog } from './return-dialog';
import { useLookedAt } from './use-looked-at';
import { useReviewKeys } from './use-review-keys';

interface Props {
  readonly period: PeriodView;
  readonly assessmentId: string;
}

/** Those that wait for approval, one after another: what was handed in beside the decree, decided by button or key, and only once it has been shown for a moment. */
export function ReviewPart({ period, assessmentId }: Props) {
  const t = useTextOf(messages);
  useTitle(`${t('reviewTitle')} ${period.title}`);
  const queue = useResource<List<FunnelRow>>(`/api/periods/${period.id}/registration-funnel?view=submitted&limit=200`);
  const [, go] = useLocation();
  const list = paths.registrations(period.id);
  const open = (id: string | null): void => go(id === null ? list : `${list}?periksa=${id}`, { replace: true });
  return (
    <Loaded resource={queue}>
      {({ items, total }) => {
        const at = Math.max(
          0,
          items.findIndex((row) => row.assessmentId === assessmentId),
        );
        const row = items[at];
        if (!row)
          return (
            <EmptyState isPage title={t('queueDone')}>
              <Link class="button" href={list}>
                {t('backToList')}
              </Link>
            </EmptyState>
          );
        const near = (step: number): string | null => items[at + step]?.assessmentId ?? null;
        return (
          <Review
            key={row.assessmentId}
            period={period}
            row={row}
            place={{ at: at + 1, count: total }}
            onNext={() => open(near(1) ?? items[0]?.assessmentId ?? null)}
            onPrevious={() => open(near(-1) ?? items.at(-1)?.assessmentId ?? null)}
            onDecided={() => {
              forgetPaths('/api/periods');
              const next = near(1) ?? near(-1);
              if (next) open(next);
              queue.reload();
            }}
          />
        );
      }}
    </Loaded>
  );
}

interface ReviewProps {
  readonly period: PeriodView;
  readonly row: FunnelRow;
  readonly place: { readonly at: number; readonly count: number };
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onDecided: () => void;
}

function Review({ period, row, place, onNext, onPrevious, onDecided }: ReviewProps) {
  const t = useTextOf(messages);
  const registration = useResource<Registration>(`/api/assessments/${row.assessmentId}/registration`);
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const [before, setBefore] = useState<Registration | null>(null);
  const lookedAt = useLookedAt(registration.value?.revision ?? null);
  const [busy, setBusy] = useState(false);
  /** What was handed in meanwhile takes the place of what was on the screen, and is looked at before anything is decided. */
  const showChanged = (problem: ApiProblem): boolean => {
    if (problem.code !== 'registration.changed') return false;
    setBefore(registration.value);
    registration.replace(problem.body['current'] as Registration);
    return true;
  };
  const approve = (): void => {
    if (busy || !lookedAt) return;
    setBusy(true);
    api
      .post(`/api/periods/${period.id}/registration-approvals`, {
        assessmentIds: [row.assessmentId],
        ...seenOf(registration.value),
      })
      .then(() => {
        toast.show(t('approved', { name: row.name }));
        onDecided();
      })
      .catch((error: unknown) => {
        const problem = toProblem(error);
        if (!showChanged(problem)) toastProblem(problem);
      })
      .finally(() => {
        setBusy(false);
        setAsking(null);
      });
  };
  const ask = (act: 'approve' | 'return'): void => {
    if (lookedAt && !busy) setAsking(act);
  };
  useReviewKeys(
    { approve: () => ask('approve'), return: () => ask('return'), next: onNext, previous: onPrevious },
    asking === null,
  );
  useEffect(() => window.scrollTo({ top: 0 }), [row.assessmentId]);
  return (
    <div class="stack">
      <ReviewHead {...{ period, row, place, onNext, onPrevious }} />
      {before && registration.value && <ChangedNote before={before} now={registration.value} />}
      <Loaded resource={registration}>{(value) => <Columns registration={value} />}</Loaded>
      <ReviewBar disabled={busy || !lookedAt} onApprove={approve} onReturn={() => ask('return')} />
      {asking === 'approve' && (
        <ApproveDialog
          name={row.name}
          isRenewal={row.isRenewal}
          busy={busy}
          onClose={() => setAsking(null)}
          onApprove={approve}
        />
      )}
      {asking === 'return' && (
        <ReturnDialog
          periodId={period.id}
          row={row}
          seen={seenOf(registration.value)}
          onRefused={(problem) => showChanged(problem) && setAsking(null)}
          onClose={() => setAsking(null)}
          onReturned={() => {
            setAsking(null);
            onDecided();
          }}
        />
      )}
    </div>
  );
}

interface BarProps {
  readonly disabled: boolean;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
}

function ReviewBar({ disabled, onApprove, onReturn }: BarProps) {
  const t = useTextOf(messages);
  return (
    <p class="actions review-bar">
      <button type="button" class="button primary" disabled={disabled} onClick={onApprove}>
        {t('approveNext')}
      </button>
      <button type="button" class="button" disabled={disabled} onClick={onReturn}>
        {t('returnNext')}
      </button>
      <span class="soft small">{t('keys')}</span>
    </p>
  );
}

/** Which of its revisions is on the screen. */
const seenOf = (registration: Registration | null): { readonly revision?: number } =>
  registration ? { revision: registration.revision } : {};

function Columns({ registration }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  return (
    <div class="review-columns">
      <Given registration={registration} />
      <section aria-label={t('decree')} class="review-decree">
        <DecreeView registration={registration} />
      </section>
    </div>
  );
}

/** What was handed in, and what it replaces. */
function Given({ registration: value }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  return (
    <section aria-label={t('data')} class="stack">
      {value.round > 1 && <p class="note">{t('renewal')}</p>}
      {value.reason && <p class="note warn">{t('returnedBefore', { reason: value.reason })}</p>}
      {value.doubts.map(({ field, suggestion }) => (
        <p key={field} class="note warn">
          {t(`doubt.${field === 'superiorEmail' ? 'superior' : 'officer'}`, {
            email: value.content[field as TextKey],
            suggestion,
          })}
        </p>
      ))}
      <RegistrationRead
        content={value.content}
        assessmentId={value.assessmentId}
        decree={value.decree}
        before={value.earlier[0]?.content}
      />
      <EarlierRegistrations registration={value} />
    </section>
  );
}

type HeadProps = Omit<ReviewProps, 'onDecided'>;

function ReviewHead({ period, row, place, onNext, onPrevious }: HeadProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="page-head">
      <div>
        <h1>{row.name}</h1>
        <p>{t('reviewOf', { at: format.count(place.at), count: format.count(place.count) })}</p>
      </div>
      <p class="actions">
        <Link class="button" href={paths.registrations(period.id)}>
          {t('backToList')}
        </Link>
        <button type="button" class="button" onClick={onPrevious}>
          {t('previous')}
        </button>
        <button type="button" class="button" onClick={onNext}>
          {t('next')}
        </button>
      </p>
    </div>
  );
}
