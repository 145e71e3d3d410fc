import { type InstrumentNode, type Item, isApplicable, isRelevant } from '@app/instrument';
import { useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { ContactLog } from './contact-log';
import { FoundField } from './found-field';
import { foundIn } from './found-in';
import { JudgedField } from './judged-field';
import { InspectionFoot } from './inspection-foot';
import type { FoundValue, InspectionView } from './inspection-types';
import './inspections.css';
import { signVisit } from './sign-visit';
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

function Inspection({ view, resource }: Props) {
  const t = useTextOf(messages);
  useTitle(`${view.stageLabel} ${view.body.name}`);
  // Saves of several items come back in any order: each changes what the one before it left.
  const latest = useRef(view);
  const change: Change = (to) => {
    latest.current = to(latest.current);
    forgetPaths('/api/inspections');
    resource.replace(latest.current);
  };
  const sign = async (signing: Signing): Promise<void> => {
    const signed = await signVisit(latest.current, signing);
    change(() => signed);
  };
  return (
    <div class="narrow">
      <p>
        <Link href={paths.inspections}>← {t('back')}</Link>
      </p>
      <Head view={view} />
      {view.purpose === 'accessTest' && <ContactLog view={view} onChanged={(next) => change(() => next)} />}
      {view.instrument.children.map((child) => (
        <Part key={child.code} child={child} view={view} onChange={change} />
      ))}
      {view.visit && <SignaturesPart view={view} visit={view.visit} onSign={sign} onReload={resource.reload} />}
      <InspectionFoot view={view} onEnded={(ended) => change(() => ended)} />
    </div>
  );
}

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
          {span.until && !span.isOver && ` · ${t('until', { time: format.dateTime(span.until) })}`}
        </p>
        {!instrument.verified && <p class="tag warn">{t('proposal')}</p>}
        <Standing view={view} />
      </div>
    </header>
  );
}

/** Why nothing can be filled in, where that is so. */
function Standing({ view }: { readonly view: InspectionView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { window: span, outcome, outcomeReason, endedAt } = view;
  const ended = endedAt ? format.dateTime(endedAt) : '';
  if (outcome === 'done') return <p class="note good">{t('ended', { time: ended })}</p>;
  if (outcome === 'missed') return <p class="note">{t('missed', { time: ended, reason: outcomeReason ?? '' })}</p>;
  if (span.isOver && span.until) return <p class="note warn">{t('over', { time: format.dateTime(span.until) })}</p>;
  if (span.hasBegun || !span.from) return null;
  return <p class="note warn">{t('notBegun', { time: format.dateTime(span.from) })}</p>;
}

type Change = (to: (before: InspectionView) => InspectionView) => void;

/** A change of what was signed voids it; putting it back is found out when the page is read again. */
const withFound = (
  before: InspectionView,
  code: string,
  { found, score }: { readonly found: FoundValue; readonly score: string | null },
): InspectionView => ({
  ...before,
  score,
  values: { ...before.values, [code]: found },
  visit: before.visit && {
    ...before.visit,
    signatures: before.visit.signatures.map((one) => ({ ...one, isVoid: true })),
  },
});

interface PartProps {
  readonly child: InstrumentNode | Item;
  readonly view: InspectionView;
  readonly onChange: Change;
}

function Part({ child, view, onChange }: PartProps) {
  const read = useInstrumentText();
  if (child.type === 'node')
    return (
      <section class="found-part">
        <h2>
          {child.code}. {read(child.text)}
        </h2>
        {child.children.map((each) => (
          <Part key={each.code} child={each} view={view} onChange={onChange} />
        ))}
      </section>
    );
  if (!isApplicable(child, view.body.kind) || !isRelevant(child, foundIn(view), view.instrument)) return null;
  const judged = view.byRule[child.code];
  if (judged) return <JudgedField item={child} judged={judged} />;
  return (
    <FoundField
      inspectionId={view.id}
      item={child}
      known={view.values[child.code]}
      pieces={view.evidence.filter(({ itemCode }) => itemCode === child.code)}
      locked={!view.mayWrite}
      onSaved={(found, score) => onChange((before) => withFound(before, child.code, { found, score }))}
      onPieces={(evidence) => onChange((before) => ({ ...before, evidence: [...evidence] }))}
    />
  );
}
