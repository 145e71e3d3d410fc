import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths } from '../../use-resource';
import type { FormPair } from '../assessment/use-form-pair';
import { SayButton } from '../conflicts/say-button';
import { ReadingWindow } from '../verifications/reading-window';
import { DeskCorrections } from './correction-notes';
import { isOpen, openElsewhere, workOf } from './desk-items';
import { DeskRepairs } from './desk-repairs';
import { messages } from './messages';
import { finishPath, type Reading } from './reading';
import type { Desk } from './use-desk';

interface HeadProps {
  readonly pair: FormPair;
  readonly desk: Desk;
  readonly reading: Reading;
  readonly locked: boolean;
  readonly onFinished: () => void;
}

/** Whose sheet it is, how far the reading is, what stands in its way, and its end. */
export function DeskHead({ pair, desk, reading, locked, onFinished }: HeadProps) {
  const t = useTextOf(messages);
  const stateWords = useStateWords();
  const format = useFormat();
  const { form } = pair;
  const { assessment } = form;
  const { judged, total } = workOf(desk.items);
  const toReview = desk.items.filter(({ asked, review }) => asked && review !== null).length;
  const tied = desk.items.filter(({ asked, tied: isTied }) => asked && isTied).length;
  const remaining = desk.items.filter(isOpen).length;
  // Each second reader ends their own share; a first reading is closed for all of its readers at once.
  const elsewhere = reading === 'second' ? 0 : openElsewhere(pair.instrument, assessment.body.kind, form);
  return (
    <>
      <p>
        <Link href={paths.verifications}>← {t('back')}</Link>
      </p>
      <header class="page-head">
        <div>
          <h1>{assessment.body.name}</h1>
          <p>
            {assessment.categoryLabel} · {stateWords(assessment.state)} · {t('progress', { verified: judged, total })}
            {desk.verifiedScore !== null && ` · ${t('score')}: ${format.decimal(desk.verifiedScore)}`}
          </p>
          <ReadingWindow periodIds={[assessment.period.id]} />
        </div>
        {!locked && remaining + elsewhere === 0 && (
          <FinishButton id={assessment.id} unsaved={desk.unsaved.size} reading={reading} onFinished={onFinished} />
        )}
      </header>
      {reading === 'second' ? (
        <SecondNote state={assessment.state} locked={locked} />
      ) : (
        <>
          <StandingNote state={assessment.state} locked={locked} />
          <DeskRepairs pair={pair} itemCode={desk.line?.item.code} locked={locked} onDone={onFinished} />
        </>
      )}
      {!locked && (
        <p class="actions">
          <SayButton body={assessment.body} onSaid={onFinished} />
        </p>
      )}
      <TiedLeft count={locked ? 0 : tied} />
      <DeskCorrections form={form} toReview={toReview} />
      <StillOpen
        items={form.ownItems ? desk.items.length : null}
        open={locked ? null : remaining}
        elsewhere={elsewhere}
        onAgain={onFinished}
      />
    </>
  );
}

/** Verdicts by somebody who is tied to the body, to be given anew. */
function TiedLeft({ count }: { readonly count: number }) {
  const t = useTextOf(messages);
  return count === 0 ? null : <p class="note warn">{t('tiedLeft', { count })}</p>;
}

interface FinishProps {
  readonly id: string;
  /** Verdicts that were begun over saved ones and are not saved. */
  readonly unsaved: number;
  readonly reading: Reading;
  readonly onFinished: () => void;
}

function FinishButton({ id, unsaved, reading, onFinished }: FinishProps) {
  const t = useTextOf(messages);
  const finish = async (): Promise<void> => {
    await api.post(finishPath(id, reading));
    forgetPaths('/api/verifications');
    forgetPaths('/api/second-readings');
    toast.show(t('finished'));
    onFinished();
  };
  return (
    <ConfirmButton label={t('finish')} title={t('finishTitle')} confirmLabel={t('finishConfirm')} onConfirm={finish}>
      <p>{t(reading === 'second' ? 'finishSecondText' : 'finishText')}</p>
      {unsaved > 0 && <p class="note warn">{t('unsavedFinish', { count: unsaved })}</p>}
    </ConfirmButton>
  );
}

interface StillOpenProps {
  /** Items of this body that are the verifier's where several read it. */
  readonly items: number | null;
  /** Those of them that wait; null where nothing can be judged. */
  readonly open: number | null;
  /** Items of others that wait. */
  readonly elsewhere: number;
  readonly onAgain: () => void;
}

/** What is left here, which part of the body is on this desk, and what the others have left once it is done. */
function StillOpen({ items, open, elsewhere, onAgain }: StillOpenProps) {
  const t = useTextOf(messages);
  return (
    <>
      {open !== null && open > 0 && <p class="soft">{t('remaining', { count: open })}</p>}
      {items !== null && (
        <div class="note">
          <p>{t('ownPart', { count: items })}</p>
          {open === 0 && elsewhere > 0 && (
            <p>
              {t('elsewhere', { count: elsewhere })}{' '}
              <button type="button" class="button quiet" onClick={onAgain}>
                {t('lookAgain')}
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface StandingProps {
  readonly state: AssessmentForm['assessment']['state'];
  readonly locked: boolean;
}

/** Still its body's own: nothing of it was handed in. */
const isEarly = (state: StandingProps['state']): boolean =>
  state === 'invited' || state === 'registered' || state === 'filling';

/** The same on a second reader's desk, where a locked one of what was handed in is one that they have ended. */
function SecondNote({ state, locked }: StandingProps) {
  const t = useTextOf(messages);
  if (!locked) return <p class="note">{t('secondNote')}</p>;
  if (isEarly(state)) return <p class="note">{t('waiting')}</p>;
  return <p class="note">{t(state === 'returned' ? 'waitingAgain' : 'secondDone')}</p>;
}

/** Why nothing can be judged here, or what it is that is judged. */
function StandingNote({ state, locked }: StandingProps) {
  const t = useTextOf(messages);
  if (state === 'returned') return <p class="note">{t(locked ? 'waitingAgain' : 'notAgain')}</p>;
  if (!locked) return null;
  return <p class="note">{t(isEarly(state) ? 'waiting' : 'closed')}</p>;
}
