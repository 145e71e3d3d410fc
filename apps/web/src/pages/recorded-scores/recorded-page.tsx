import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { ApiProblem, toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { ImportPart } from './import-part';
import { messages } from './messages';
import './recorded.css';
import { toItems, withRead, type Drafts, type RecordedScores } from './score-draft';
import { ScoreTable } from './score-table';
import { SourcePart } from './source-part';

/** Scores of one stage that are given elsewhere: their documents, and one line for each body. */
export function RecordedPage({ params }: PageProps) {
  const [id, code] = [params['id'] ?? '', params['code'] ?? ''];
  const path = `/api/periods/${encodeURIComponent(id)}/recorded-stages/${encodeURIComponent(code)}`;
  const scores = useResource<RecordedScores>(path);
  return (
    <Loaded resource={scores}>
      {(view) => <Recorded periodId={id} path={path} view={view} onView={scores.replace} />}
    </Loaded>
  );
}

interface Props {
  readonly periodId: string;
  readonly path: string;
  readonly view: RecordedScores;
  readonly onView: (view: RecordedScores) => void;
}

function Recorded({ periodId, path, view, onView }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { items } = view;
  const title = t('title', { stage: view.stageLabel });
  useTitle(title);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [sourceId, setSourceId] = useState<string | null>(null);
  const chosen = sourceId ?? view.sources[0]?.id ?? null;
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const mayWrite = isAdmin && items.some(({ isOpen }) => isOpen);
  const done = items.filter(({ revision }) => revision > 0).length;
  const added = (next: RecordedScores): void => {
    setSourceId(next.sources[0]?.id ?? null);
    onView(next);
    toast.show(t('sourceAdded'));
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          <p>{view.periodTitle}</p>
        </div>
        <p class="actions">
          <Link class="button" href={`${paths.board(periodId)}?bagian=tahap`}>
            {t('toBoard')}
          </Link>
        </p>
      </div>
      <p class="soft">{t(mayWrite || !isAdmin ? 'intro' : 'closed')}</p>
      <p role="status">{t('count', { done: format.count(done), total: format.count(items.length) })}</p>
      <SourcePart
        periodId={periodId}
        path={path}
        view={view}
        chosen={chosen}
        mayWrite={mayWrite}
        onChoose={setSourceId}
        onAdded={added}
      />
      {mayWrite && <ImportPart path={path} lines={items} onTake={(read) => setDrafts(withRead(items, drafts, read))} />}
      <ScoreTable view={view} drafts={drafts} mayWrite={mayWrite} onDrafts={setDrafts} />
      {mayWrite && (
        <SaveBar
          path={path}
          view={view}
          drafts={drafts}
          sourceId={chosen}
          onSaved={(next) => {
            setDrafts({});
            onView(next);
          }}
        />
      )}
    </div>
  );
}

interface SaveProps {
  readonly path: string;
  readonly view: RecordedScores;
  readonly drafts: Drafts;
  readonly sourceId: string | null;
  readonly onSaved: (view: RecordedScores) => void;
}

/** Saves all that was typed at once; what is refused is named with the body. */
function SaveBar({ path, view, drafts, sourceId, onSaved }: SaveProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const items = toItems(view.items, drafts);
  const save = (): void => {
    if (sourceId === null) return setProblem(new ApiProblem('refused', 0, 'form.incomplete', t('chooseSource')));
    setBusy(true);
    setProblem(null);
    api
      .put<RecordedScores>(path, { sourceId, items })
      .then((next) => {
        forgetPaths('/api/periods');
        toast.show(t('saved', { count: format.count(items.length) }));
        onSaved(next);
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div class="recorded-save">
      {problem && <ProblemNote problem={problem} />}
      {items.length === 0 ? (
        <p class="soft">{t('nothing')}</p>
      ) : (
        <button type="button" class="button primary" disabled={busy} onClick={save}>
          {t('save', { count: format.count(items.length) })}
        </button>
      )}
    </div>
  );
}
