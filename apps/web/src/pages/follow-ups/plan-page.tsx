import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { FollowUpItem, FollowUpPlan } from '../../api/follow-up-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ScoreNumber } from '../../parts/score-number';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { type Resource, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './follow-ups.css';
import { messages } from './messages';
import { PlanItem } from './plan-item';

/** What a body plans about the items that lost points. */
export function FollowUpPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const plan = useResource<FollowUpPlan>(`/api/assessments/${params['id'] ?? ''}/follow-ups`);
  return (
    <div class="narrow stack">
      <Loaded resource={plan}>{(view) => <Plan view={view} resource={plan} />}</Loaded>
    </div>
  );
}

interface Props {
  readonly view: FollowUpPlan;
  readonly resource: Resource<FollowUpPlan>;
}

function Plan({ view, resource }: Props) {
  const t = useTextOf(messages);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro', { body: view.bodyName, period: view.periodTitle })}</p>
        </div>
        <Link class="button" href={paths.sheet(view.assessmentId)}>
          {t('toSheet')}
        </Link>
      </div>
      {view.items.length === 0 ? (
        <EmptyState title={t('nothingLost')}>{t('nothingLostAdvice')}</EmptyState>
      ) : (
        <>
          <Figures view={view} />
          {view.mayConfirm && <Confirm view={view} onConfirmed={resource.replace} />}
          <Items view={view} resource={resource} />
        </>
      )}
    </>
  );
}

const isPlanned = ({ plan }: FollowUpItem): boolean => plan !== null && plan.state !== 'dropped';
const isLate = ({ plan }: FollowUpItem): boolean => plan?.isLate ?? false;

function Figures({ view }: { readonly view: FollowUpPlan }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const late = view.items.filter(isLate).length;
  return (
    <dl class="facts card">
      <div>
        <dt>{t('score')}</dt>
        <dd>
          <ScoreNumber score={view.score} href={paths.sheet(view.assessmentId)} />
        </dd>
      </div>
      <div>
        <dt>{t('plannedGain')}</dt>
        <dd>
          <strong>{t('points', { points: format.decimal(view.plannedGain) })}</strong>
        </dd>
      </div>
      <div>
        <dt>{t('lost')}</dt>
        <dd>
          {t('plannedCount', {
            planned: format.count(view.items.filter(isPlanned).length),
            lost: format.count(view.items.length),
          })}
        </dd>
      </div>
      {late > 0 && (
        <div>
          <dt>{t('late')}</dt>
          <dd>
            <span class="tag bad">{t('lateCount', { count: format.count(late) })}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

interface ConfirmProps {
  readonly view: FollowUpPlan;
  readonly onConfirmed: (plan: FollowUpPlan) => void;
}

function Confirm({ view, onConfirmed }: ConfirmProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const items = view.items.flatMap(({ itemCode, plan }) =>
    plan && plan.confirmedAt === null ? [{ itemCode, revision: plan.revision }] : [],
  );
  if (items.length === 0) return null;
  const confirm = async (): Promise<void> => {
    onConfirmed(
      await api.post<FollowUpPlan>(`/api/assessments/${view.assessmentId}/follow-ups/confirmation`, { items }),
    );
    toast.show(t('confirmedNow'));
  };
  const label = t('confirm', { count: format.count(items.length) });
  return (
    <p class="actions">
      <ConfirmButton label={label} title={label} confirmLabel={t('confirmDo')} onConfirm={confirm}>
        <p>{t('confirmText')}</p>
      </ConfirmButton>
    </p>
  );
}

const choices = {
  all: () => true,
  open: (item: FollowUpItem) => !isPlanned(item),
  planned: isPlanned,
  late: isLate,
} as const satisfies Record<string, (item: FollowUpItem) => boolean>;
type Choice = keyof typeof choices;
const isChoice = (text: string): text is Choice => text in choices;

function Items({ view, resource }: Props) {
  const t = useTextOf(messages);
  const [choice, setChoice] = useState<Choice>('all');
  const shown = view.items.filter(choices[choice]);
  return (
    <>
      <label class="field">
        <span class="field-label">{t('show')}</span>
        <select
          class="input"
          value={choice}
          onChange={({ currentTarget: { value } }) => setChoice(isChoice(value) ? value : 'all')}
        >
          {(['all', 'open', 'planned', 'late'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`show.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {shown.length === 0 && <p class="empty">{t('noneShown')}</p>}
      <ul class="plan-items">
        {shown.map((item) => (
          <li key={item.itemCode} class="card plan-item">
            <PlanItem
              assessmentId={view.assessmentId}
              item={item}
              mayWrite={view.mayWrite}
              onSaved={resource.replace}
              onReload={resource.reload}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
