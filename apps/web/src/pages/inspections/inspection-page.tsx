import { type InstrumentNode, type Item, isApplicable, isRelevant } from '@app/instrument';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import type { Find } from '../../offline/find-memory';
import { changeFind } from '../../offline/finds';
import { keepPage } from '../../offline/keep-page';
import { remember } from '../../offline/kept-reads';
import { onSigned } from '../../offline/send-finds';
import { onPiecesArrived } from '../../offline/send-piece';
import { useWaiting } from '../../offline/use-waiting';
import type { WaitingFile } from '../../offline/waiting';
import { CorrectionNotes } from '../../parts/correction-notes';
import { Loaded } from '../../parts/loaded';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { BodyContact } from './body-contact';
import { ContactLog } from './contact-log';
import { FoundField } from './found-field';
import { foundIn } from './found-in';
import { JudgedField } from './judged-field';
import { InspectionFoot } from './inspection-foot';
import type { InspectionView } from './inspection-types';
import { keepSigning } from './keep-signing';
import { foundFind, settledSlots, shownInspection } from './shown-inspection';
import { loadField } from './sign-button';
import { useFinds } from './use-finds';
import './inspections.css';
import type { Signing } from './signature-draft';
import { SignaturesPart } from './signatures-part';
import { messages } from './messages';

/** One body in a stage that an assessor fills: every item with its evidence, and the score so far. */
export function InspectionPage({ params }: PageProps) {
  const resource = useResource<InspectionView>(`/api/inspections/${params['id']}`);
  return <Loaded resource={resource}>{(view) => <Inspection view={view} resource={resource} />}</Loaded>;
}

interface Props {
  readonly view: InspectionView;
  readonly resource: Resource<InspectionView>;
}

/** Waits for what lies on this device: without it the page would show less than was found. */
function Inspection({ view, resource }: Props) {
  useTitle(`${view.stageLabel} ${view.body.name}`);
  const finds = useFinds(view.id);
  // Where people sign there may be no signal to fetch the field for it.
  useEffect(() => void (view.visit ? loadField() : Promise.resolve()).catch(() => undefined).then(keepPage), []);
  return finds ? <Checklist view={view} finds={finds} resource={resource} /> : <Waiting />;
}

function Checklist({ view, finds, resource }: Props & { readonly finds: readonly Find[] }) {
  const t = useTextOf(messages);
  const change = useChange(view, resource);
  const waiting = useWaiting()?.files;
  const files = useMemo(
    () => waiting?.filter(({ inspectionId }) => inspectionId === view.id) ?? [],
    [waiting, view.id],
  );
  const shown = useMemo(() => shownInspection(view, finds, files), [view, finds, files]);
  useSettling(view, finds);
  const sign = (signing: Signing): Promise<void> => keepSigning(shown, signing);
  return (
    <div class="narrow">
      <p>
        <Link href={paths.inspections}>← {t('back')}</Link>
      </p>
      <Head view={view} />
      <BodyContact contact={view.contact} />
      {view.purpose === 'accessTest' && <ContactLog view={view} onChanged={(next) => change(() => next)} />}
      {view.instrument.children.map((child) => (
        <Part key={child.code} child={child} view={shown.view} finds={finds} files={files} onChange={change} />
      ))}
      {view.visit && (
        <SignaturesPart
          view={shown.view}
          hands={shown.hands}
          pieces={shown.pieces.length}
          minutes={view.visit}
          onSign={sign}
          onReload={resource.reload}
        />
      )}
      <InspectionFoot shown={shown} filesLeft={files.length} onEnded={(ended) => change(() => ended)} />
    </div>
  );
}

/** Changes what the server last said: replies come back in any order, and each changes what the one before it left. */
const useChange = (view: InspectionView, resource: Resource<InspectionView>): Change => {
  const latest = useRef(view);
  latest.current = view;
  const change: Change = (to) => {
    latest.current = to(latest.current);
    forgetPaths('/api/inspections');
    resource.replace(latest.current);
    void remember(`/api/inspections/${view.id}`, latest.current);
  };
  useEffect(() => {
    const stops = [
      // The document calls an instrument an object; it is the one that this page shows already.
      onSigned((signed) => signed.id === view.id && change(({ instrument }) => ({ ...signed, instrument }))),
      onPiecesArrived((id, evidence) => id === view.id && change((before) => ({ ...before, evidence }))),
    ];
    return () => stops.forEach((stop) => stop());
  }, [view.id]);
  return change;
};

/** What the server has told about needs lie on this device no more. */
const useSettling = (view: InspectionView, finds: readonly Find[]): void =>
  useEffect(() => {
    for (const slot of settledSlots(view, finds))
      void changeFind(view.id, slot, (before) => (before?.waits === 'nothing' ? null : before));
  }, [view, finds]);

function Head({ view }: { readonly view: InspectionView }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const { window: span, instrument } = view;
  return (
    <header class="page-head">
      <div>
        <h1>
          {view.stageLabel}: {view.body.name}
        </h1>
        <p>
          {view.categoryLabel} · {read(instrument.title)} · {t('by', { name: view.assessor?.name ?? t('nobody') })}
          {span.until && !span.isOver && ` · ${t('until', { time: format.end(span.until) })}`}
        </p>
        {!instrument.verified && <p class="tag warn">{t('proposal')}</p>}
        <WhyClosed view={view} />
        <CorrectionNotes corrections={view.corrections} />
      </div>
    </header>
  );
}

/** Why nothing can be filled in, where that is so. */
function WhyClosed({ view }: { readonly view: InspectionView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { window: span, outcome, outcomeReason, endedAt } = view;
  const ended = endedAt ? format.dateTime(endedAt) : '';
  if (outcome === 'done') return <p class="note good">{t('ended', { time: ended })}</p>;
  if (outcome === 'missed') return <p class="note">{t('missed', { time: ended, reason: outcomeReason ?? '' })}</p>;
  if (view.corrections.some(({ closedAt }) => closedAt === null)) return null;
  if (span.isOver && span.until) return <p class="note warn">{t('over', { time: format.end(span.until) })}</p>;
  if (span.hasBegun || !span.from) return null;
  return <p class="note warn">{t('notBegun', { time: format.dateTime(span.from) })}</p>;
}

type Change = (to: (before: InspectionView) => InspectionView) => void;

interface PartProps {
  readonly child: InstrumentNode | Item;
  readonly view: InspectionView;
  readonly finds: readonly Find[];
  readonly files: readonly WaitingFile[];
  readonly onChange: Change;
}

function Part({ child, ...rest }: PartProps) {
  const { view, finds, files, onChange } = rest;
  const read = useInstrumentText();
  if (child.type === 'node')
    return (
      <section class="found-part">
        <h2>
          {child.code}. {read(child.text)}
        </h2>
        {child.children.map((each) => (
          <Part key={each.code} child={each} {...rest} />
        ))}
      </section>
    );
  if (!isApplicable(child, view.body.kind) || !isRelevant(child, foundIn(view), view.instrument)) return null;
  const judged = view.byRule[child.code];
  if (judged) return <JudgedField item={child} judged={judged} />;
  return (
    <FoundField
      inspectionId={view.id}
      assessmentId={view.assessmentId}
      item={child}
      known={view.values[child.code]}
      find={foundFind(finds, child.code)}
      pieces={view.evidence.filter(({ itemCode }) => itemCode === child.code)}
      files={files.filter(({ itemCode }) => itemCode === child.code)}
      locked={!view.mayWrite}
      onPieces={(evidence) => onChange((before) => ({ ...before, evidence: [...evidence] }))}
    />
  );
}
