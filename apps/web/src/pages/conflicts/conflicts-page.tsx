import { Link } from 'wouter-preact';
import type { Conflict, ConflictedWork, Conflicts } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../appeals/appeals.css';
import { EndButton } from './end-button';
import { messages } from './messages';
import { SayButton } from './say-button';

/** One's own conflicts of interest; to the organiser, everybody's, and the work they touch. */
export function ConflictsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const conflicts = useResource<Conflicts>('/api/conflicts');
  return (
    <div class="narrow stack">
      <header class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t(isAdmin ? 'introOffice' : 'intro')}</p>
        </div>
      </header>
      <p class="actions">
        <SayButton ofAnother={isAdmin} onSaid={conflicts.replace} />
      </p>
      <Loaded resource={conflicts}>
        {({ items, work }) => (
          <>
            {work.length > 0 && <Work work={work} />}
            {items.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
            ) : (
              <ul class="appeal-items">
                {items.map((one) => (
                  <Said key={one.id} one={one} isAdmin={isAdmin} onEnded={conflicts.replace} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface SaidProps {
  readonly one: Conflict;
  readonly isAdmin: boolean;
  readonly onEnded: (after: Conflicts) => void;
}

function Said({ one, isAdmin, onEnded }: SaidProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <li class="card appeal-item">
      <h2>
        {isAdmin && `${one.personName} · `}
        {one.bodyName}
      </h2>
      <p class="appeal-words">{one.reason}</p>
      <p class="soft small">
        {t(one.isOwnWord ? 'own' : 'recorded')}, {t('since', { at: format.date(one.saidAt) })}
        {one.endedAt !== null && ` · ${t('ended', { at: format.date(one.endedAt), reason: one.endedReason ?? '' })}`}
      </p>
      {isAdmin && one.endedAt === null && (
        <p class="actions">
          <EndButton one={one} onEnded={onEnded} />
        </p>
      )}
    </li>
  );
}

function Work({ work }: { readonly work: readonly ConflictedWork[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const stateWords = useStateWords();
  return (
    <section class="card">
      <h2>{t('work')}</h2>
      <p class="note warn">{t('workText')}</p>
      <ul>
        {work.map((one) => (
          <li key={`${one.assessmentId} ${one.personId}`}>
            <strong>{one.bodyName}</strong> · {one.personName}: {one.reason}
            <span class="soft">
              {' '}
              · {stateWords(one.state)}
              {one.standing > 0 &&
                ` · ${t('standing', { count: format.count(one.standing), items: one.itemCodes.join(', ') })}`}
              {one.isAssigned && ` · ${t('assigned')}`}
            </span>{' '}
            <Link href={paths.board(one.periodId)}>{t('toBoard')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
