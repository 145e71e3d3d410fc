import { Link, useSearch } from 'wouter-preact';
import type { AppealableItem, AssessmentAppeals } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { EvidenceList } from '../../parts/evidence-list';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../repairs/repairs.css';
import './appeals.css';
import { LodgeButton } from './lodge-button';
import { messages } from './messages';
import { OwnAppeal } from './own-appeal';

/** A body's verdicts with reasons and evidence, its appeals and what was decided. */
export function BodyAppealsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const appeals = useResource<AssessmentAppeals>(`/api/assessments/${id}/appeals`);
  const again = (): void => {
    forgetPaths(`/api/assessments/${id}`);
    appeals.reload();
  };
  return (
    <div class="narrow stack">
      <Loaded resource={appeals}>
        {(view) => (
          <>
            <div class="page-head">
              <div>
                <h1>{t('title')}</h1>
                <p>
                  {view.bodyName}, {view.periodTitle}
                </p>
              </div>
              <Link class="button" href={paths.form(id)}>
                {t('back')}
              </Link>
            </div>
            {view.window === null ? (
              <EmptyState title={t('notOpened')}>{t('notOpenedAdvice')}</EmptyState>
            ) : (
              <>
                <WindowNote window={view.window} />
                <Items id={id} view={view} onChanged={again} />
              </>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function WindowNote({ window }: { readonly window: NonNullable<AssessmentAppeals['window']> }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const key = window.isOver ? 'over' : window.isOpen ? 'open' : 'reading';
  const at = { from: format.dateTime(window.opensAt), until: format.end(window.closesAt) };
  return (
    <p class={`note ${window.isOpen ? 'warn' : ''}`} role="status">
      {t(key, at)}
    </p>
  );
}

interface ItemsProps {
  readonly id: string;
  readonly view: AssessmentAppeals;
  readonly onChanged: () => void;
}

/** What is different from the answer comes first; what was accepted lies folded below. */
function Items({ id, view, onChanged }: ItemsProps) {
  const t = useTextOf(messages);
  const asked = new URLSearchParams(useSearch()).get('butir');
  const isDiffering = ({ answerWords, verdictWords, appeal, itemCode }: AppealableItem): boolean =>
    answerWords !== verdictWords || appeal !== null || itemCode === asked;
  const differing = view.items.filter(isDiffering);
  const accepted = view.items.filter((item) => !isDiffering(item));
  const list = (items: readonly AppealableItem[]) => (
    <ul class="appeal-items">
      {items.map((item) => (
        <li key={item.itemCode} class="card appeal-item">
          <Item id={id} item={item} mayAppeal={view.mayAppeal} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2>{t('differing')}</h2>
      {differing.length === 0 ? <p>{t('noneDiffering')}</p> : list(differing)}
      {accepted.length > 0 && (
        <details>
          <summary>{t('accepted', { count: accepted.length })}</summary>
          {list(accepted)}
        </details>
      )}
    </>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: AppealableItem;
  readonly mayAppeal: boolean;
  readonly onChanged: () => void;
}

function Item({ id, item, mayAppeal, onChanged }: ItemProps) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  const isOwn = role === 'unitPpid' || role === 'superior';
  return (
    <>
      <h3>
        {item.itemCode}. {item.itemText}
      </h3>
      <dl class="before-after">
        <div>
          <dt>{t(isOwn ? 'answer' : 'bodyAnswer')}</dt>
          <dd>{item.answerWords ?? t('empty')}</dd>
        </div>
        <Verdicts item={item} />
        <div>
          <dt>{t('evidence')}</dt>
          <dd>
            <EvidenceList evidence={item.evidence} />
          </dd>
        </div>
      </dl>
      {item.appeal && <OwnAppeal appeal={item.appeal} mayAppeal={mayAppeal} isOwn={isOwn} onChanged={onChanged} />}
      {!item.appeal && mayAppeal && <LodgeButton assessmentId={id} itemCode={item.itemCode} onChanged={onChanged} />}
    </>
  );
}

/** The verdict that counts; where an appeal was granted, the one appealed stays beside it. */
function Verdicts({ item }: { readonly item: AppealableItem }) {
  const t = useTextOf(messages);
  const appealed = item.appeal?.outcome === 'granted' ? item.appeal : null;
  return (
    <>
      {appealed && (
        <div>
          <dt>{t('appealed')}</dt>
          <dd>{appealed.verdictWords}</dd>
          <dd class="appeal-words">{appealed.verdictReason ?? t('noReason')}</dd>
        </div>
      )}
      <div>
        <dt>{t(appealed ? 'newVerdict' : 'verdict')}</dt>
        <dd>
          <strong>{item.verdictWords ?? '–'}</strong>
        </dd>
        <dd class="appeal-words">{item.verdictReason ?? t('noReason')}</dd>
      </div>
    </>
  );
}
