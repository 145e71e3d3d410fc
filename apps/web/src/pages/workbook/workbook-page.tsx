import { Link } from 'wouter-preact';
import type { AssessmentView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Countdown } from '../../parts/countdown';
import { FileDrop } from '../../parts/file-drop';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { LockedNote } from './locked-note';
import { messages } from './messages';
import { PreviewPart } from './preview-part';
import { useWorkbook, type WorkbookState } from './use-workbook';
import './workbook.css';

/** The questionnaire as a workbook, out and back in, for where there is no network at all. */
export function WorkbookPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const assessment = useResource<AssessmentView>(`/api/assessments/${id}`);
  return (
    <div class="narrow stack">
      <Loaded resource={assessment}>{(view) => <Workbook view={view} />}</Loaded>
    </div>
  );
}

function Workbook({ view }: { readonly view: AssessmentView }) {
  const t = useTextOf(messages);
  const state = useWorkbook(view.id);
  const isOpen = view.allowed.includes('answer');
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>
            {view.body.name}, {view.period.title} · <Countdown deadline={view.deadline} />
          </p>
        </div>
        <Link class="button no-print" href={paths.form(view.id)}>
          <Icon name="previous" /> {t('back')}
        </Link>
      </div>
      <p>{t('intro')}</p>
      <section class="card stack">
        <h2>{t('step1')}</h2>
        <p class="soft">{t('downloadHint')}</p>
        <p>
          <a class="button primary" href={`/api/assessments/${view.id}/workbook`} download>
            <Icon name="download" /> {t('download')}
          </a>
        </p>
      </section>
      <section class="card stack">
        <h2>{t('step2')}</h2>
        {isOpen ? <ChooseWorkbook state={state} /> : <LockedNote view={view} />}
        {state.problem && <ProblemNote problem={state.problem} />}
        {state.problem?.code === 'period.closed' && <p>{t('closedMeanwhile')}</p>}
      </section>
      {state.done && <Done id={view.id} done={state.done} />}
      {state.preview && <PreviewPart view={view} state={{ ...state, preview: state.preview }} />}
    </>
  );
}

function ChooseWorkbook({
  state: { fileName: name, sent, preview, problem, read },
}: {
  readonly state: WorkbookState;
}) {
  const t = useTextOf(messages);
  return (
    <FileDrop
      label={t(preview || problem ? 'chooseOther' : 'choose')}
      hint={t('chooseHint')}
      accept=".xlsx"
      onFile={read}
      sent={sent}
      sending={(percent) => t('sending', { name, percent })}
      working={sent === null ? null : t('reading', { name })}
    />
  );
}

function Done({ id, done }: { readonly id: string; readonly done: NonNullable<WorkbookState['done']> }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="note good" role="status">
      <Icon name="check" />
      <div>
        <p>{t('done', { answers: format.count(done.answers), links: format.count(done.links) })}</p>
        <p>{t('doneNext')}</p>
        <Link class="button" href={paths.form(id)}>
          {t('openForm')}
        </Link>
      </div>
    </div>
  );
}
