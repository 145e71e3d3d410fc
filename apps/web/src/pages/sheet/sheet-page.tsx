import { type Instrument, itemsByCode } from '@app/instrument';
import { useMemo } from 'preact/hooks';
import type { AssessmentScores, SheetView } from '../../api/results-types';
import type { AssessmentView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { StageCorrections } from '../../parts/stage-corrections';
import { VisitPapers } from '../../parts/visit-papers';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { SheetHead } from './sheet-head';
import { SheetTree } from './sheet-tree';

/** The score sheet behind any number of one assessment. */
export function SheetPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const sheet = useResource<SheetView>(`/api/assessments/${id}/sheet`);
  useTitle(sheet.value ? `${t('title')} ${sheet.value.name}` : t('title'));
  return <Loaded resource={sheet}>{(view) => <Sheet id={id} view={view} />}</Loaded>;
}

/** Names of levels, the self score and the period are extras: not every reader of a sheet may see them. */
function Sheet({ id, view }: { readonly id: string; readonly view: SheetView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const assessment = useResource<AssessmentView>(`/api/assessments/${id}`).value;
  const scores = useResource<AssessmentScores>(`/api/assessments/${id}/score`).value;
  const sha256 = assessment?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, {
    forever: true,
  }).value;
  const items = useMemo(() => (instrument ? itemsByCode(instrument) : null), [instrument]);
  const self = scores?.self.score;
  const context = assessment ? `${assessment.period.title} · ${assessment.categoryLabel}` : view.category;
  return (
    <div class="stack">
      <SheetHead
        name={view.name}
        context={context}
        sheet={view.sheet}
        sha256={view.sha256}
        frozen={view.frozen}
        self={self ? format.decimal(self) : null}
      />
      {view.notHeld.map(({ stageCode, stageLabel, reason }) => (
        <p key={stageCode} class="note">
          {t('notHeld', { stage: stageLabel, reason })}
        </p>
      ))}
      {assessment && <VisitPapers assessmentId={id} />}
      {assessment && <StageCorrections assessmentId={id} />}
      <SheetTree
        sheet={view.sheet}
        proofs={{
          evidence: view.evidence,
          verdicts: view.verdicts,
          items,
          isInside: true,
          inspections: view.inspections,
          recorded: view.recorded,
        }}
      />
    </div>
  );
}
