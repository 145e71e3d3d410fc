import type { Item } from '@app/instrument';
import { useEffect, useRef } from 'preact/hooks';
import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { type Resource, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../assessment/form.css';
import { ItemThread } from '../clarifications/item-thread';
import { EarlierPlan } from '../follow-ups/earlier-plan';
import { type FormPair, useFormPair } from '../assessment/use-form-pair';
import './desk.css';
import { DeskHead } from './desk-head';
import { ItemList } from './item-list';
import { ItemPanel } from './item-panel';
import { LastYearCard } from './last-year-card';
import { messages } from './messages';
import { NextBody } from './next-body';
import { isLocked, readingPath, type Reading } from './reading';
import { RefusedNote } from './refused-note';
import { SaveFault } from './save-fault';
import { type Desk, useDesk } from './use-desk';
import { useDeskKeys } from './use-desk-keys';
import { useUnsavedWarning } from './use-unsaved-warning';
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

const nothing: ReadonlySet<string> = new Set();

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
  useUnsavedWarning(assessment.body.name, locked ? 0 : desk.unsaved.size);
  useDeskKeys(desk, locked || desk.settled !== null, isAnswered(form, code));
  useFocusOnHeading(code, `${desk.savedAt ?? ''} ${desk.refused ? form.instrumentSha256 : ''}`);
  return (
    <>
      <DeskHead pair={pair} desk={desk} reading={reading} locked={locked} onFinished={resource.reload} />
      <NextBody assessmentId={assessment.id} itemCode={code} />
      <div class="desk">
        <ItemList items={desk.items} current={code} unsaved={locked ? nothing : desk.unsaved} onPick={desk.pick} />
        {desk.line && (
          <div class="desk-middle">
            <ItemPanel key={code} line={desk.line} form={form} />
            {reading === 'first' && (
              <>
                <LastYearCard key={`${code} last year`} assessmentId={assessment.id} item={desk.line.item} />
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
      {desk.problem && <SaveFault problem={desk.problem} />}
      {desk.refused && <RefusedNote refused={desk.refused} onClose={desk.forgetRefused} />}
      <VerdictPanel
        key={item.code}
        item={item}
        draft={desk.draft}
        saved={form.verdicts?.[item.code]}
        answered={isAnswered(form, item.code)}
        locked={locked || desk.settled !== null}
        why={locked || desk.settled === null ? null : t(`settled.${desk.settled}`)}
        missing={desk.fault && t(`missing.${desk.fault}`)}
        busy={desk.busy}
        savedText={desk.savedAt ? t('saved', { time: format.time(desk.savedAt) }) : ''}
        reasons={reusableReasons(form.verdicts ?? {}, usual)}
        isUnsaved={!locked && desk.unsaved.has(item.code)}
        onDraft={desk.setDraft}
        onDiscard={desk.discard}
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
