import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { savesSettled } from '../../api/saves-under-way';
import type { AssessmentView, Checklist, ChecklistLine, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { endingMessages } from '../../parts/ending-messages';
import { Countdown } from '../../parts/countdown';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ProgressNumbers } from '../../parts/progress-numbers';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { forgetPaths, useResource } from '../../use-resource';
import { useAtDeadline } from '../../use-at-deadline';
import { useTitle } from '../../use-title';
import { AskSuperior } from './ask-superior';
import { LetterPanel } from './letter-panel';
import { ChecklistLines } from './checklist-lines';
import { messages } from './messages';
import { SignPanel } from './sign-panel';
import { SuperiorLetter } from './superior-letter';
import { useEnglishQuestions } from './use-english-questions';
import './submit.css';

/** What is missing or doubtful, each a way back to its item; then the superior's statement and the handing in. */
export function SubmitPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const settled = useSettledSaves();
  const assessment = useResource<AssessmentView>(settled ? `/api/assessments/${id}` : null);
  const signing = useResource<Signing>(settled ? `/api/assessments/${id}/signing` : null);
  const checklist = useResource<Checklist>(settled ? `/api/assessments/${id}/checklist` : null);
  const readAnew = async (): Promise<readonly string[]> => {
    const before = signing.value?.evidenceMarks ?? {};
    const next = await api.get<Signing>(`/api/assessments/${id}/signing`);
    forgetPaths(`/api/assessments/${id}`);
    signing.replace(next);
    for (const one of [assessment, checklist]) one.reload();
    return changedMarks(before, next.evidenceMarks);
  };
  useAtDeadline(assessment.value?.deadline ?? null, () => {
    for (const one of [assessment, signing, checklist]) one.reload();
  });
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
                  <Findings view={view} given={list} />
                  <Loaded resource={signing}>
                    {(value) => (
                      <NextStep
                        view={view}
                        list={list}
                        signing={value}
                        onSigning={signing.replace}
                        onChanged={readAnew}
                      />
                    )}
                  </Loaded>
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Items whose evidence, or a note beside it, is another one now. */
const changedMarks = (before: Signing['evidenceMarks'], now: Signing['evidenceMarks']): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((code) => before[code] !== now[code]);

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

function Findings({ view, given }: { readonly view: AssessmentView; readonly given: Checklist }) {
  const t = useTextOf(messages);
  const { id } = view;
  const list = useEnglishQuestions(given, view.instrumentSha256);
  const [sought, setSought] = useState('');
  const fits = ({ itemCode, text, message }: ChecklistLine): boolean =>
    `${itemCode} ${text} ${message}`.toLowerCase().includes(sought.trim().toLowerCase());
  const missing = list.missing.filter(fits);
  const corrected = list.doubtful.filter(isCorrected).filter(fits);
  const doubtful = list.doubtful.filter((line) => !isCorrected(line)).filter(fits);
  const all = list.missing.length + list.doubtful.length;
  return (
    <section class="stack">
      <div class="card">
        <ProgressNumbers progress={list.progress} />
      </div>
      {list.missing.length === 0 ? (
        <Whole list={list} isRepair={view.state === 'returned'} />
      ) : (
        <p class="note warn">
          <Icon name="warning" /> {t(view.ending ? 'incompleteOver' : 'incomplete', { count: list.missing.length })}
        </p>
      )}
      {all > 0 && <FindingTools sought={sought} onSought={setSought} />}
      {all > 0 && missing.length + corrected.length + doubtful.length === 0 && <p class="empty">{t('noneFound')}</p>}
      <ChecklistLines id={id} title={t('missing', { count: missing.length })} lines={missing} />
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

const closedLinks: ReadonlySet<string> = new Set(['linkDead', 'linkSignIn', 'linkBlocked']);

/** Nothing is missing; a link that others cannot open proves nothing yet, so that is said here and not below only. */
function Whole({ list, isRepair }: { readonly list: Checklist; readonly isRepair: boolean }) {
  const t = useTextOf(messages);
  const count = new Set(list.doubtful.filter(({ problem }) => closedLinks.has(problem)).map(({ itemCode }) => itemCode))
    .size;
  return count === 0 ? (
    <p class="note good">
      <Icon name="check" /> {t(isRepair ? 'completeRepair' : 'complete')}
    </p>
  ) : (
    <p class="note warn">
      <Icon name="warning" /> {t(isRepair ? 'completeButLinksRepair' : 'completeButLinks', { count })}
    </p>
  );
}

function FindingTools({ sought, onSought }: { readonly sought: string; readonly onSought: (text: string) => void }) {
  const t = useTextOf(messages);
  return (
    <div class="finding-tools no-print">
      <label class="field">
        <span class="field-label">{t('search')}</span>
        <input class="input" type="search" value={sought} onInput={(event) => onSought(event.currentTarget.value)} />
      </label>
      <button type="button" class="button" onClick={() => window.print()}>
        {t('printList')}
      </button>
    </div>
  );
}

interface NextProps {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
  /** Reads the page anew; gives the items whose evidence changed. */
  readonly onChanged: () => Promise<readonly string[]>;
}

/** What the person who looks may do now: sign, ask for it, or send with a letter. */
function NextStep(props: NextProps) {
  const { view, signing } = props;
  const t = useTextOf(messages);
  const tEnding = useTextOf(endingMessages);
  const stateWords = useStateWords();
  const isOfficer = useSession().session?.hat?.role === 'unitPpid';
  const isSent = view.submission !== null && view.state !== 'returned';
  if (isSent)
    return (
      <p class="note good">
        <Icon name="check" />
        <span>
          {t('sent')} <Link href={paths.receipt(view.id)}>{t('seeReceipt')}</Link>
        </span>
      </p>
    );
  if (isOfficer && view.allowed.includes('answer')) return <OfficerStep {...props} />;
  if (view.allowed.includes('submit'))
    return signing.confirm === 'letter' ? <SuperiorLetter {...props} /> : <SignPanel {...props} />;
  return (
    <p class={view.ending ? 'note warn' : 'note'}>
      <Icon name="lock" />{' '}
      {view.ending
        ? tEnding(view.ending, { number: view.receiptNumber ?? '' })
        : t('locked', { state: stateWords(view.state) })}
    </p>
  );
}

/** The officer asks a superior, brings a letter, or chooses. */
function OfficerStep(props: NextProps) {
  const { confirm, isAlone, superiors } = props.signing;
  const mayAsk = confirm !== 'letter' && (!isAlone || superiors.length > 0);
  return (
    <>
      {mayAsk && <AskSuperior {...props} />}
      {(confirm !== 'superior' || isAlone) && <LetterPanel {...props} />}
    </>
  );
}
