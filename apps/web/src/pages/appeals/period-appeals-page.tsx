import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { PeriodAppeals, ReleasedScores } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import '../../styles/table.css';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './appeals.css';
import { messages } from './messages';
import { Said } from './said';

/** The organiser's view: opening provisional scores, and how appeals went. */
export function PeriodAppealsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('periodTitle'));
  const id = params['id'] ?? '';
  const appeals = useResource<PeriodAppeals>(`/api/periods/${id}/appeals`);
  return (
    <div class="narrow stack">
      <div class="page-head">
        <h1>{t('periodTitle')}</h1>
        <Link class="button" href={paths.board(id)}>
          {t('toBoard')}
        </Link>
      </div>
      <Loaded resource={appeals}>
        {(view) => (
          <>
            {view.closesAt === null ? (
              <EmptyState title={t('noWindow')}>
                {t('noWindowAdvice')} <ToSchedule id={id} />
              </EmptyState>
            ) : (
              <Opening id={id} view={view} closesAt={view.closesAt} onReleased={appeals.reload} />
            )}
            {view.byVerifier.length > 0 && <Figures view={view} />}
            {view.items.length > 0 && <All view={view} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface OpeningProps {
  readonly id: string;
  readonly view: PeriodAppeals;
  readonly closesAt: string;
  readonly onReleased: () => void;
}

function Opening({ id, view, closesAt, onReleased }: OpeningProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const until = format.end(closesAt);
  const release = async (): Promise<void> => {
    const { released } = await api.post<ReleasedScores>(`/api/periods/${id}/score-releases`);
    toast.show(t('releasedNow', { count: released }));
    onReleased();
  };
  return (
    <section class="card">
      <p class={view.isOver ? 'note warn' : ''}>
        {view.isOver
          ? t('windowOver', { until })
          : t('window', { from: format.dateTime(view.opensAt ?? closesAt), until })}{' '}
        {view.isOver && <ToSchedule id={id} />}
      </p>
      <dl class="facts">
        <Count label={t('judging')} count={view.judging} />
        <Count label={t('waitingRelease')} count={view.waiting} />
        <Count label={t('released')} count={view.released} />
      </dl>
      {isAdmin && view.waiting > 0 && !view.isOver && (
        <p class="actions">
          <ConfirmButton
            label={t('release')}
            title={t('releaseTitle', { count: view.waiting })}
            confirmLabel={t('release')}
            onConfirm={release}
          >
            <p>{t('releaseText', { until })}</p>
          </ConfirmButton>
        </p>
      )}
    </section>
  );
}

/** To where the time for appeals is set, for whoever may set it. */
function ToSchedule({ id }: { readonly id: string }) {
  const t = useTextOf(messages);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  return isAdmin ? <Link href={paths.schedule(id)}>{t('toSchedule')}</Link> : null;
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{format.count(count)}</dd>
    </div>
  );
}

function Figures({ view }: { readonly view: PeriodAppeals }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section class="card">
      <h2 id="appeal-figures">{t('figures')}</h2>
      <p class="soft small">{t('figuresNote')}</p>
      <div class="table-scroll as-cards">
        <table class="table" aria-labelledby="appeal-figures">
          <thead>
            <tr>
              {(['verifier', 'figGranted', 'figRefused', 'figOpen', 'share'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.byVerifier.map(({ name, granted, refused, open }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={t('figGranted')}>{format.count(granted)}</td>
                <td data-label={t('figRefused')}>{format.count(refused)}</td>
                <td data-label={t('figOpen')}>{format.count(open)}</td>
                <td data-label={t('share')}>
                  {granted + refused === 0
                    ? '–'
                    : `${format.count(Math.round((granted * 100) / (granted + refused)))}%`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function All({ view }: { readonly view: PeriodAppeals }) {
  const t = useTextOf(messages);
  return (
    <details>
      <summary>
        {t('all')} ({view.items.length})
      </summary>
      <ul class="appeal-items">
        {view.items.map((appeal) => (
          <li key={appeal.id} class="card appeal-item">
            <h3>
              {appeal.bodyName} · {appeal.itemCode}
            </h3>
            <p>{appeal.itemText}</p>
            <Said appeal={appeal} />
          </li>
        ))}
      </ul>
    </details>
  );
}
