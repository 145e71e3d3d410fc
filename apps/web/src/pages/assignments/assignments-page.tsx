import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { HandedOverLine, PeriodDesks } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { RowTable } from '../../parts/row-table';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DeskTable } from './desk-table';
import { messages } from './messages';
import { MoveShareButton } from './move-share-button';
import { Outcome } from './outcome';
import { ShareButton } from './share-button';

/** Who reads what and why, how much lies on each desk, and passing on what an absent verifier has left. */
export function AssignmentsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const desks = useResource<PeriodDesks>(`/api/periods/${id}/desks`);
  const [moved, setMoved] = useState<readonly HandedOverLine[]>([]);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  return (
    <div class="stack">
      <Loaded resource={desks}>
        {(view) => (
          <>
            <div class="page-head">
              <div>
                <h1>{t('title')}</h1>
                <p>{view.periodTitle}</p>
              </div>
              <p class="actions">
                {isAdmin && (
                  <Link class="button" href={paths.conflicts}>
                    {t('toConflicts')}
                  </Link>
                )}
                <Link class="button" href={paths.board(id)}>
                  {t('toBoard')}
                </Link>
              </p>
            </div>
            <p>{view.unassigned > 0 ? t('unassigned', { count: format.count(view.unassigned) }) : t('allAssigned')}</p>
            {isAdmin && view.unassigned > 0 && (
              <p class="actions">
                <ShareButton id={id} onDone={desks.reload} />
              </p>
            )}
            {moved.length > 0 && <Outcome items={moved} />}
            <DeskTable
              id={id}
              view={view}
              mayAct={isAdmin}
              onChanged={desks.replace}
              onMoved={(items) => {
                setMoved(items);
                desks.reload();
              }}
            />
            <Assigned view={view} mayAct={isAdmin} onMoved={desks.reload} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const MOST_SHOWN = 8;

/** The first few parts; the file has all. */
const shortened = (share: readonly string[]): string =>
  share.length <= MOST_SHOWN ? share.join(', ') : `${share.slice(0, MOST_SHOWN).join(', ')} … (${share.length})`;

type Line = PeriodDesks['assigned'][number];

interface AssignedProps {
  readonly view: PeriodDesks;
  readonly mayAct: boolean;
  readonly onMoved: () => void;
}

function Assigned({ view, mayAct, onMoved }: AssignedProps) {
  const t = useTextOf(messages);
  const [state, setState] = useTableState(['verifier']);
  return (
    <RowTable
      caption={t('caption')}
      columns={[
        { key: 'body', label: t('body'), head: true, value: ({ bodyName }) => bodyName },
        { key: 'verifier', label: t('verifier'), value: ({ verifierName }) => verifierName },
        { key: 'part', label: t('part'), value: ({ share }) => share?.join(', ') ?? t('whole'), show: ({ share }) => (share ? shortened(share) : t('whole')) }, // prettier-ignore
        { key: 'why', label: t('why'), value: ({ reason }) => reason ?? t('byHand') },
        ...(mayAct ? [{ key: 'acts', label: t('acts'), value: () => '', show: (line: Line) => <MoveShareButton line={line} reading="first" verifiers={view.verifiers} onMoved={onMoved} /> }] : []), // prettier-ignore
      ]}
      rows={view.assigned}
      rowKey={({ assessmentId, verifierId }) => `${assessmentId} ${verifierId}`}
      state={state}
      onState={setState}
      csvName="penugasan"
      filters={[
        {
          key: 'verifier',
          label: t('verifier'),
          options: view.verifiers.map(({ id: value, name: label }) => ({ value, label })),
          test: ({ verifierId }, value) => verifierId === value,
        },
      ]}
      empty={<EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>}
    />
  );
}
