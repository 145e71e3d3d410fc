import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { savesSettled } from '../../api/saves-under-way';
import type { AssessmentView, Checklist, ChecklistLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Countdown } from '../../parts/countdown';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ProgressNumbers } from '../../parts/progress-numbers';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { AskSuperior } from './ask-superior';
import { ChecklistLines } from './checklist-lines';
import { messages } from './messages';
import { SignPanel } from './sign-panel';
import './submit.css';

/** What is missing or doubtful, each a way back to its item; then the superior's statement and the handing in. */
export function SubmitPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const settled = useSettledSaves();
  const assessment = useResource<AssessmentView>(settled ? `/api/assessments/${id}` : null);
  const checklist = useResource<Checklist>(settled ? `/api/assessments/${id}/checklist` : null);
  return (
    <div class="narrow stack">
      <Loaded resource={assessment}>
        {(view) => (
          <>
            <div class="page-head">
              <div>
                <h1>{t('title')}</h1>
                <p>
                  {view.body.name}, {view.period.title} · <Countdown deadline={view.deadline} />
                </p>
              </div>
              <Link class="button no-print" href={paths.form(id)}>
                <Icon name="previous" /> {t('back')}
              </Link>
            </div>
            <Loaded resource={checklist}>
              {(list) => (
                <>
                  <Findings id={id} list={list} />
                  <NextStep view={view} list={list} />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The last answer may still be on its way when this page opens; the checklist must know it. */
const useSettledSaves = (): boolean => {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    void savesSettled().then(() => setSettled(true));
  }, []);
  return settled;
};

/** What a correction of the questionnaire left to be looked at again. */
const isCorrected = ({ problem }: ChecklistLine): boolean => problem === 'answerReview' || problem === 'answerDropped';

function Findings({ id, list }: { readonly id: string; readonly list: Checklist }) {
  const t = useTextOf(messages);
  const corrected = list.doubtful.filter(isCorrected);
  const doubtful = list.doubtful.filter((line) => !isCorrected(line));
  return (
    <section class="stack">
      <div class="card">
        <ProgressNumbers progress={list.progress} />
      </div>
      {list.missing.length === 0 ? (
        <p class="note good">
          <Icon name="check" /> {t('complete')}
        </p>
      ) : (
        <p class="note warn">
          <Icon name="warning" /> {t('incomplete', { count: list.missing.length })}
        </p>
      )}
      <ChecklistLines id={id} title={t('missing', { count: list.missing.length })} lines={list.missing} />
      <ChecklistLines
        id={id}
        title={t('corrected', { count: corrected.length })}
        intro={t('correctedIntro')}
        lines={corrected}
      />
      <ChecklistLines
        id={id}
        title={t('doubtful', { count: doubtful.length })}
        intro={t('doubtfulIntro')}
        lines={doubtful}
      />
    </section>
  );
}

function NextStep({ view, list }: { readonly view: AssessmentView; readonly list: Checklist }) {
  const t = useTextOf(messages);
  if (view.submission) {
    return (
      <p class="note good">
        <Icon name="check" />
        <span>
          {t('sent')} <Link href={paths.receipt(view.id)}>{t('seeReceipt')}</Link>
        </span>
      </p>
    );
  }
  if (view.allowed.includes('submit')) return <SignPanel view={view} list={list} />;
  if (view.allowed.includes('answer')) return <AskSuperior view={view} />;
  return (
    <p class="note">
      <Icon name="lock" /> {t('locked', { state: view.stateLabel })}
    </p>
  );
}
