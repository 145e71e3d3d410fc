import type { Item } from '@app/instrument';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../assessment/form.css';
import { ItemThread } from '../clarifications/item-thread';
import { EarlierPlan } from '../follow-ups/earlier-plan';
import { SayButton } from '../conflicts/say-button';
import { type FormPair, useFormPair } from '../assessment/use-form-pair';
import './desk.css';
import { DeskCorrections } from './correction-notes';
import { isOpen, isToReview, openElsewhere } from './desk-items';
import { DeskRepairs } from './desk-repairs';
import { ItemList } from './item-list';
import { ItemPanel } from './item-panel';
import { messages } from './messages';
import { NextBody } from './next-body';
import { finishPath, readingPath, type Reading } from './reading';
import { RefusedNote } from './refused-note';
import { type Desk, useDesk } from './use-desk';
import { useDeskKeys } from './use-desk-keys';
import { reusableReasons } from './verdict-draft';
import { VerdictPanel } from './verdict-panel';

/** The verifier's desk: the body's answer and evidence on the left, the verdict on the right, everything by keyboard. */
export function DeskPage({ params }: PageProps) {
  return <DeskAt id={params['id'] ?? ''} reading="first" />;
}

/** The same desk for who reads a second time, with nothing of the first reading on it. */
export function SecondDeskPage({ params }: PageProps) {
  return <DeskAt id={params['id'] ?? ''} reading="second" />;
}

function DeskAt({ id, reading }: { readonly id: string; readonly reading: Reading }) {
  const form = useResource<AssessmentForm>(`${readingPath(id, reading)}/form`);
  const { pair, refresh } = useFormPair(id, form);
  const resource = { replace: form.replace, reload: refresh.reload };
  return (
    <Loaded resource={{ ...refresh, value: pair }}>
      {(whole) => <DeskOf key={`${id} ${reading}`} pair={whole} resource={resource} reading={reading} />}
    </Loaded>
  );
}

interface Props {
  readonly pair: FormPair;
  readonly resource: Pick<Resource<AssessmentForm>, 'replace' | 'reload'>;
  readonly reading: Reading;
}

function DeskOf({ pair, resource, reading }: Props) {
  const t = useTextOf(messages);
  const { form } = pair;
  const { assessment } = form;
  useTitle(assessment.body.name);
  // A refused verdict has a note of its own beside the item.
  const onCorrected = (codes: readonly string[]): void => void (codes.length === 0 && toast.show(t('arrived')));
  const desk = useDesk({ resource, pair, reading, onCorrected });
  const locked = isLocked(assessment, reading);
  const code = desk.line?.item.code ?? '';
  useDeskKeys(desk, locked, isAnswered(form, code));
  useFocusOnHeading(code, `${desk.savedAt ?? ''} ${desk.refused ? form.instrumentSha256 : ''}`);
  return (
    <>
      <DeskHead pair={pair} desk={desk} reading={reading} locked={locked} onFinished={resource.reload} />
      <NextBody assessmentId={assessment.id} itemCode={code} />
      <div class="desk">
        <ItemList items={desk.items} current={code} onPick={desk.pick} />
        {desk.line && (
          <div class="desk-middle">
            <ItemPanel key={code} line={desk.line} form={form} />
            {reading === 'first' && (
              <>
                <EarlierPlan key={`${code} plan`} assessmentId={assessment.id} itemCode={code} mayCheck={!locked} />
                <ItemThread key={`${code} thread`} assessmentId={assessment.id} itemCode={code} mayAsk={!locked} />
              </>
            )}
          </div>
        )}
        {desk.line && <VerdictSide form={form} desk={desk} item={desk.line.item} locked={locked} />}
      </div>
    </>
  );
}

/** What was returned and not sent again may be judged once the server allows it: when the time for filling is over. */
const isLocked = ({ state, allowed }: AssessmentForm['assessment'], reading: Reading): boolean =>
  reading === 'second'
    ? !allowed.includes('verdict')
    : state !== 'submitted' && state !== 'verifying' && !(state === 'returned' && allowed.includes('verdict'));

interface SideProps {
  readonly form: AssessmentForm;
  readonly desk: Desk;
  readonly item: Item;
  readonly locked: boolean;
}

/** What the verifier says of the open item, and the ways to the others. */
function VerdictSide({ form, desk, item, locked }: SideProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const usual = [t('reason.outdated'), t('reason.other'), t('reason.absent'), t('reason.part')];
  return (
    <div class="desk-side">
      {desk.problem && <ProblemNote problem={desk.problem} />}
      {desk.refused && <RefusedNote refused={desk.refused} onClose={desk.forgetRefused} />}
      <VerdictPanel
        key={item.code}
        item={item}
        draft={desk.draft}
        saved={form.verdicts?.[item.code]}
        answered={isAnswered(form, item.code)}
        locked={locked}
        busy={desk.busy}
        savedText={desk.savedAt ? t('saved', { time: format.time(desk.savedAt) }) : ''}
        reasons={reusableReasons(form.verdicts ?? {}, usual)}
        onDraft={desk.setDraft}
        onSave={desk.save}
      />
      <div class="actions">
        <button type="button" class="button" onClick={() => desk.go('previous')}>
          {t('previous')}
        </button>
        <button type="button" class="button" onClick={() => desk.go('next')}>
          {t('next')}
        </button>
      </div>
      <p class="soft">{t('keys')}</p>
    </div>
  );
}

const isAnswered = ({ answers }: AssessmentForm, code: string): boolean => answers[code]?.value != null;

/**
 * A saved verdict brings the next item, a refused one the corrected item, and the control that had the focus is gone with
 * the old one: the focus goes to the item's heading, which a screen reader then reads out.
 */
const useFocusOnHeading = (code: string, moment: string): void => {
  const before = useRef({ code, moment });
  useEffect(() => {
    const was = before.current;
    before.current = { code, moment };
    const isLost = was.code !== code && document.activeElement === document.body;
    if (was.moment !== moment || isLost) document.getElementById('desk-item')?.focus();
  }, [code, moment]);
};

interface HeadProps {
  readonly pair: FormPair;
  readonly desk: Desk;
  readonly reading: Reading;
  readonly locked: boolean;
  readonly onFinished: () => void;
}

function DeskHead({ pair, desk, reading, locked, onFinished }: HeadProps) {
  const t = useTextOf(messages);
  const stateWords = useStateWords();
  const format = useFormat();
  const { form } = pair;
  const { assessment } = form;
  const { progress } = assessment;
  const toReview = desk.items.filter(isToReview).length;
  const remaining = desk.items.filter(isOpen).length;
  // Each second reader ends their own share; a first reading is closed for all of its readers at once.
  const elsewhere = reading === 'second' ? 0 : openElsewhere(pair.instrument, assessment.body.kind, form);
  const finish = async (): Promise<void> => {
    await api.post(finishPath(assessment.id, reading));
    forgetPaths('/api/verifications');
    forgetPaths('/api/second-readings');
    toast.show(t('finished'));
    onFinished();
  };
  return (
    <>
      <p>
        <Link href={paths.verifications}>← {t('back')}</Link>
      </p>
      <header class="page-head">
        <div>
          <h1>{assessment.body.name}</h1>
          <p>
            {assessment.categoryLabel} · {stateWords(assessment.state)} ·{' '}
            {t('progress', { verified: progress.verified, total: progress.total })}
            {desk.verifiedScore !== null && ` · ${t('score')}: ${format.decimal(desk.verifiedScore)}`}
          </p>
        </div>
        {!locked && remaining + elsewhere === 0 && (
          <ConfirmButton
            label={t('finish')}
            title={t('finishTitle')}
            confirmLabel={t('finishConfirm')}
            onConfirm={finish}
          >
            <p>{t(reading === 'second' ? 'finishSecondText' : 'finishText')}</p>
          </ConfirmButton>
        )}
      </header>
      {reading === 'second' ? (
        <p class="note">{t(locked ? 'secondDone' : 'secondNote')}</p>
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

/** Why nothing can be judged here, or what it is that is judged. */
function StandingNote({
  state,
  locked,
}: {
  readonly state: AssessmentForm['assessment']['state'];
  readonly locked: boolean;
}) {
  const t = useTextOf(messages);
  if (state === 'returned') return <p class="note">{t(locked ? 'waitingAgain' : 'notAgain')}</p>;
  if (!locked) return null;
  const isEarly = state === 'invited' || state === 'registered' || state === 'filling';
  return <p class="note">{t(isEarly ? 'waiting' : 'closed')}</p>;
}
