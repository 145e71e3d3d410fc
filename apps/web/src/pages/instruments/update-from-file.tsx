import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { ChangeList } from '../instrument-versions/change-list';
import { FileDrop } from './file-drop';
import { fileMessages } from './file-messages';
import { FilePreview } from './file-preview';
import type { ImportReport, InstrumentDraft } from './instrument-types';
import { ReadingReport } from './reading-report';
import { useReading } from './use-reading';

/** Reads a file against a draft that is there: shows what would change, then takes it in. */
export function UpdateFromFile({ id }: { readonly id: string }) {
  const draft = useResource<InstrumentDraft>(`/api/instruments/${id}/draft`);
  return <Loaded resource={draft}>{(value) => <Updating draft={value} />}</Loaded>;
}

function Updating({ draft }: { readonly draft: InstrumentDraft }) {
  const t = useTextOf(fileMessages);
  const title = t('updateTitle', { title: draft.content.title.id });
  useTitle(title);
  const reading = useReading(draft.id);
  const report = reading.report;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          <p>{t('updateIntro')}</p>
        </div>
        <p class="actions">
          <Link class="button" href={paths.instrument(draft.id)}>
            {t('toEditor')}
          </Link>
        </p>
      </div>
      <div class="stack new-instrument">
        <FileDrop reading={reading} />
        <ReadingReport reading={reading}>
          {report?.content && <Changes draft={draft} report={{ ...report, content: report.content }} />}
        </ReadingReport>
      </div>
    </>
  );
}

interface ChangesProps {
  readonly draft: InstrumentDraft;
  readonly report: ImportReport & { readonly content: InstrumentDraft['content'] };
}

function Changes({ draft, report: { content, changes } }: ChangesProps) {
  const t = useTextOf(fileMessages);
  const format = useFormat();
  const { busy, problem, replace } = useReplacing(draft);
  if (changes.length === 0) return <p class="empty">{t('noChanges')}</p>;
  return (
    <>
      <section class="card">
        <h2>{t('changesTitle', { count: format.count(changes.length) })}</h2>
        <ChangeList changes={changes} />
        {problem && <ProblemNote problem={problem} />}
        <p class="actions">
          <button type="button" class="button primary" disabled={busy} onClick={() => replace(content)}>
            {busy ? t('updating') : t('update')}
          </button>
        </p>
      </section>
      <FilePreview instrument={content} />
    </>
  );
}

/** Saves the file's content over the draft that was read; a draft that somebody changed meanwhile is left alone. */
const useReplacing = ({ id, code, revision }: InstrumentDraft) => {
  const t = useTextOf(fileMessages);
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const replace = (content: InstrumentDraft['content']): void => {
    setBusy(true);
    setProblem(null);
    api
      .put(`/api/instruments/${id}/draft`, { revision, content: { ...content, code } })
      .then(() => {
        forgetPaths('/api/instruments');
        toast.show(t('updated', { title: content.title.id }));
        navigate(paths.instrument(id));
      })
      .catch((error: unknown) => {
        setProblem(toProblem(error));
        setBusy(false);
      });
  };
  return { busy, problem, replace };
};
