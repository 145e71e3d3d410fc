import { Link } from 'wouter-preact';
import type { AssessmentView, Repair } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Countdown } from '../../parts/countdown';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { serverNow } from '../../server-clock';
import { useSession } from '../../session';
import { messages } from './messages';
import { OfficeGiveBack } from './office-give-back';
import './repairs.css';

/** States in which the office may return items. */
const mayGiveBack: ReadonlySet<AssessmentView['state']> = new Set(['submitted', 'verifying']);

/** What was returned, why, and what changed since; the same to the body, the verifier and the organiser. */
export function RepairsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const assessment = useResource<AssessmentView>(`/api/assessments/${id}`);
  const isOffice = useSession().session?.hat?.role === 'organiserAdmin';
  const repairs = useResource<{ readonly items: readonly Repair[] }>(`/api/assessments/${id}/repairs`);
  return (
    <div class="narrow stack">
      <Loaded resource={assessment}>
        {(view) => (
          <div class="page-head">
            <div>
              <h1>{t('title')}</h1>
              <p>
                {view.body.name}, {view.period.title}
              </p>
            </div>
            <BackLink view={view} />
          </div>
        )}
      </Loaded>
      {assessment.value && mayGiveBack.has(assessment.value.state) && isOffice && (
        <OfficeGiveBack
          id={id}
          onDone={() => {
            assessment.reload();
            repairs.reload();
          }}
        />
      )}
      <Loaded resource={repairs}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
          ) : (
            <>
              {items.map((repair) => (
                <RepairCard
                  key={repair.id}
                  id={id}
                  repair={repair}
                  periodId={assessment.value?.period.id ?? null}
                  mayMend={repair.endedAt === null && (assessment.value?.allowed.includes('answer') ?? false)}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** Each to where they came from: the body to its form, the verifier to the desk, the office to its board. */
function BackLink({ view }: { readonly view: AssessmentView }) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  const isBody = role === 'unitPpid' || role === 'superior';
  const [href, text] =
    role === 'verifier'
      ? ([paths.desk(view.id), 'backDesk'] as const)
      : isBody
        ? ([paths.form(view.id), 'back'] as const)
        : ([paths.board(view.period.id), 'backBoard'] as const);
  return (
    <Link class="button no-print" href={href}>
      {t(text)}
    </Link>
  );
}

interface CardProps {
  readonly id: string;
  readonly repair: Repair;
  /** Null until it is known. */
  readonly periodId: string | null;
  readonly mayMend: boolean;
}

function RepairCard({ id, repair, periodId, mayMend }: CardProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isLapsed = repair.endedAt === null && Date.parse(repair.until) <= serverNow();
  // Who judges reads what is mended once it is handed in.
  const isHidden = useSession().session?.hat?.role === 'verifier' && repair.endedAt === null && !isLapsed;
  const { extendedFrom } = repair;
  return (
    <section class="card repair">
      <RepairHead repair={repair} isLapsed={isLapsed} />
      <p class="soft">{t('madeBy', { name: repair.madeBy, at: format.dateTime(repair.madeAt) })}</p>
      {extendedFrom && <p class="soft">{t('extendedFrom', { at: format.dateTime(extendedFrom) })}</p>}
      {isLapsed && <Lapsed periodId={periodId} />}
      <p>{repair.reason}</p>
      {mayMend && <p class="note warn">{t('only')}</p>}
      {isHidden && <p class="note">{t('notSent')}</p>}
      <ul>
        {repair.items.map((item) => (
          <RepairLine key={item.itemCode} id={id} item={item} mayMend={mayMend} isHidden={isHidden} />
        ))}
      </ul>
      {mayMend && (
        <p class="actions">
          <Link class="button primary" href={paths.submit(id)}>
            {t('send')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** How it stands: under way, until when, over, or handed in. */
function RepairHead({ repair, isLapsed }: Pick<CardProps, 'repair'> & { readonly isLapsed: boolean }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { until, endedAt, extendedFrom } = repair;
  if (isLapsed) return <h2>{t('lapsed', { at: format.end(until) })}</h2>;
  if (endedAt !== null) return <h2>{t('ended', { at: format.dateTime(endedAt) })}</h2>;
  return (
    <h2>
      {t(extendedFrom ? 'openExtended' : 'open')} <Countdown deadline={until} />
    </h2>
  );
}

/** Nothing moves once the time is over: to the organiser where more is given, to the body whom to ask. */
function Lapsed({ periodId }: Pick<CardProps, 'periodId'>) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  if (role !== 'organiserAdmin') return role === 'verifier' ? null : <p class="note warn">{t('lapsedAsk')}</p>;
  return (
    <div class="note warn">
      <div>
        <p>{t('lapsedExtend')}</p>
        {periodId && (
          <p class="actions">
            <Link class="button" href={`${paths.board(periodId)}?bagian=jadwal`}>
              {t('toSchedule')}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

function RepairLine({
  id,
  item,
  mayMend,
  isHidden,
}: Pick<CardProps, 'id' | 'mayMend'> & { readonly item: Repair['items'][number]; readonly isHidden: boolean }) {
  const t = useTextOf(messages);
  return (
    <li>
      <p>
        <strong>{item.itemCode}</strong> {item.itemText}{' '}
        {!isHidden && (
          <span class={`tag ${item.isChanged ? 'good' : 'warn'}`}>{t(item.isChanged ? 'changed' : 'unchanged')}</span>
        )}
      </p>
      <p>
        {t('why')}: {item.reason}
      </p>
      <dl class="before-after">
        <Side title={t('before')} words={item.before} note={item.noteBefore} evidence={item.evidenceBefore} />
        {!isHidden && (
          <Side title={t('after')} words={item.after} note={item.noteAfter} evidence={item.evidenceAfter} />
        )}
      </dl>
      {mayMend && (
        <Link class="button" href={paths.form(id, item.itemCode)}>
          {t('mend', { code: item.itemCode })}
        </Link>
      )}
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly words: string | null;
  readonly note: string | null;
  readonly evidence: Repair['items'][number]['evidenceBefore'];
}

function Side({ title, words, note, evidence }: SideProps) {
  const t = useTextOf(messages);
  return (
    <div>
      <dt>{title}</dt>
      <dd>{words ?? t('empty')}</dd>
      {note && <dd class="soft small">{t('note', { note })}</dd>}
      {evidence.length === 0 ? (
        <dd class="soft">{t('noEvidence')}</dd>
      ) : (
        evidence.map((piece, index) => (
          <dd key={index}>
            <PieceLine piece={piece} />
          </dd>
        ))
      )}
    </div>
  );
}

function PieceLine({ piece: { name, page, note, href } }: { readonly piece: SideProps['evidence'][number] }) {
  const t = useTextOf(messages);
  return (
    <>
      {href === null ? (
        name
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" aria-label={t('opens', { name })}>
          {name}
        </a>
      )}
      {page !== null && `, ${t('page', { page })}`}
      {note && <span class="soft small"> {t('note', { note })}</span>}
    </>
  );
}
