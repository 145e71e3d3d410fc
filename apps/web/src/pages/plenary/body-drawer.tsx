import { useEffect, useId, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { PeriodAdvice, SheetView, StandingRow, Standings } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { BandCell } from '../ranking/standings-table';
import { GateList, StageScores } from '../../public-site/body-parts';
import { BodyAdvice } from './advice/body-advice';
import { messages } from './messages';
import { Marks } from './plenary-table';
import { SheetSummary } from './sheet-summary';

interface Props {
  readonly standings: Standings;
  /** Help for this category; null where none may be read. */
  readonly advice: PeriodAdvice | null;
  /** The rows that "next" and "previous" walk through, in the table's own order. */
  readonly rows: readonly StandingRow[];
  /** Null: closed. */
  readonly subjectId: string | null;
  readonly onShow: (subjectId: string | null) => void;
}

/** A body beside the table: a native modal that keeps the focus and gives it back, so the table is never left. */
export function BodyDrawer({ standings, advice, rows, subjectId, onShow }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const at = rows.findIndex((row) => row.subjectId === subjectId);
  const row = rows[at];
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (row && !dialog.open) dialog.showModal();
    if (!row && dialog.open) dialog.close();
  }, [row]);
  return (
    <dialog ref={box} class="drawer" aria-labelledby={titleId} onClose={() => onShow(null)}>
      {row && (
        <div class="stack">
          <Bar before={rows[at - 1] ?? null} after={rows[at + 1] ?? null} onShow={onShow} />
          <h2 id={titleId}>{row.name}</h2>
          <Body key={row.subjectId} row={row} standings={standings} advice={advice} />
        </div>
      )}
    </dialog>
  );
}

interface BarProps {
  readonly before: StandingRow | null;
  readonly after: StandingRow | null;
  readonly onShow: (subjectId: string | null) => void;
}

function Bar({ before, after, onShow }: BarProps) {
  const t = useTextOf(messages);
  return (
    <p class="actions drawer-bar">
      <button type="button" class="button" disabled={!before} onClick={() => onShow(before?.subjectId ?? null)}>
        <Icon name="previous" /> {t('previous')}
      </button>
      <button type="button" class="button" disabled={!after} onClick={() => onShow(after?.subjectId ?? null)}>
        {t('next')} <Icon name="next" />
      </button>
      <button type="button" class="button quiet" onClick={() => onShow(null)}>
        <Icon name="cross" /> {t('close')}
      </button>
    </p>
  );
}

interface BodyProps extends Pick<Props, 'standings' | 'advice'> {
  readonly row: StandingRow;
}

function Body({ row, standings, advice }: BodyProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const sheet = useResource<SheetView>(row.assessmentId ? `/api/assessments/${row.assessmentId}/sheet` : null);
  return (
    <>
      <dl class="drawer-facts">
        <div>
          <dt>{t('final')}</dt>
          <dd class="drawer-number">{row.final === null ? '–' : format.decimal(row.final)}</dd>
        </div>
        <div>
          <dt>{t('rank')}</dt>
          <dd class="drawer-number">{row.ranks.category ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('band')}</dt>
          <dd>
            <BandCell row={row} standings={standings} />
          </dd>
        </div>
      </dl>
      <Marks row={row} />
      <BodyAdvice advice={advice} standings={standings} subjectId={row.subjectId} />
      <section>
        <h3>{t('stages')}</h3>
        <StageScores row={row} stages={standings.stages} scale={standings.scale} />
        <GateList gates={row.gates} stages={standings.stages} />
      </section>
      <section>
        <h3>{t('indicators')}</h3>
        {row.assessmentId && (
          <Loaded resource={sheet}>
            {(view) => <SheetSummary sheet={view.sheet} hrefOf={(line) => paths.sheet(row.assessmentId ?? '', line)} />}
          </Loaded>
        )}
      </section>
      {row.assessmentId && (
        <p>
          <Link class="button primary" href={paths.sheet(row.assessmentId)}>
            {t('fullSheet')}
          </Link>
        </p>
      )}
    </>
  );
}
