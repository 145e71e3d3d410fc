import {
  type Completeness,
  type CompletenessProblem,
  type EvidenceCounts,
  type Instrument,
  type Item,
  completeness,
  isRelevant,
} from '@app/instrument';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AssessmentForm, Evidence } from '../../api/types';
import { useWaiting } from '../../offline/use-waiting';
import type { WaitingFile } from '../../offline/waiting';
import { type FormSection, formSections } from './form-sections';
import { type ItemMark, itemMark } from './item-mark';
import { type OpenReviews, openReviews } from './open-reviews';
import { type Answers, useAnswers } from './use-answers';
import type { FormPair, Refresh } from './use-form-pair';
import { useNewer } from './use-newer';

export type EvidenceByItem = Readonly<Record<string, readonly Evidence[]>>;

/** Everything the screens of one form share. */
export interface QuestionnaireState extends Answers {
  readonly form: AssessmentForm;
  readonly instrument: Instrument;
  readonly sections: readonly FormSection[];
  readonly items: readonly Item[];
  readonly evidence: EvidenceByItem;
  readonly putEvidence: (itemCode: string, change: (list: readonly Evidence[]) => readonly Evidence[]) => void;
  /** Files on this device that are not on the server yet. */
  readonly waitingFiles: readonly WaitingFile[];
  readonly complete: Completeness;
  readonly markOf: (item: Item) => ItemMark;
  /** Items that a correction left to be looked at again, and nobody has yet. */
  readonly reviews: OpenReviews;
  readonly readOnly: boolean;
  readonly refresh: Refresh;
}

interface Opened {
  readonly pair: FormPair;
  readonly refresh: Refresh;
  /** The questions on screen are newer ones; of these items nothing was saved. */
  readonly onCorrected: (refusedCodes: readonly string[]) => void;
}

export const useQuestionnaire = ({ pair, refresh, onCorrected }: Opened): QuestionnaireState => {
  const { form, instrument } = pair;
  const hearOfNewer = useNewer({ form, reload: refresh.reload, onShown: onCorrected });
  const answers = useAnswers(pair, hearOfNewer);
  const [evidence, setEvidence] = useState<EvidenceByItem>(form.evidence);
  // The form may be a copy on this device at first, and be read anew behind it.
  useEffect(() => setEvidence(form.evidence), [form.evidence]);
  const kind = form.assessment.body.kind;
  const sections = useMemo(() => formSections(instrument, kind), [instrument, kind]);
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections]);
  const complete = useMemo(
    () => completeness(instrument, answers.values, countEvidence(evidence), kind),
    [instrument, answers.values, evidence, kind],
  );
  const { drafts, values } = answers;
  const reviews = useMemo(
    () =>
      openReviews(
        form,
        drafts,
        items.filter((item) => isRelevant(item, values, instrument)),
      ),
    [form, drafts, values, items, instrument],
  );
  const markOf = useMarks(instrument, answers, complete, reviews);
  return {
    ...answers,
    form,
    instrument,
    sections,
    items,
    evidence,
    putEvidence: (code, change) => setEvidence((all) => ({ ...all, [code]: change(all[code] ?? []) })),
    waitingFiles: useWaitingFiles(form.assessment.id),
    complete,
    markOf,
    reviews,
    readOnly: !form.assessment.allowed.includes('answer'),
    refresh,
  };
};

const useMarks = (
  instrument: Instrument,
  { drafts, values }: Answers,
  complete: Completeness,
  reviews: OpenReviews,
): ((item: Item) => ItemMark) =>
  useMemo(() => {
    const problems = new Map<string, CompletenessProblem>(
      complete.missing.map(({ itemCode, problem }) => [itemCode, problem]),
    );
    const troubled = new Set(
      [...drafts]
        .filter(
          ([, { phase, unfit, held }]) => phase === 'stale' || phase === 'refused' || unfit !== null || held !== null,
        )
        .map(([code]) => code),
    );
    return (item) => itemMark(item, { instrument, values, problems, troubled, reviews });
  }, [instrument, drafts, values, complete, reviews]);

const useWaitingFiles = (assessmentId: string): readonly WaitingFile[] => {
  const waiting = useWaiting();
  return waiting?.files.filter((file) => file.assessmentId === assessmentId) ?? [];
};

const countEvidence = (evidence: EvidenceByItem): EvidenceCounts =>
  Object.fromEntries(
    Object.entries(evidence).map(([code, pieces]) => {
      const counts: Record<string, number> = {};
      for (const { kind } of pieces) counts[kind] = (counts[kind] ?? 0) + 1;
      return [code, counts];
    }),
  );
