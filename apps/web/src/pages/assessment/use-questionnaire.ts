import {
  type Completeness,
  completeness,
  type CompletenessProblem,
  type EvidenceCounts,
  type Instrument,
  isRelevant,
  type Item,
  lacksPage,
} from '@app/instrument';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AssessmentForm, Evidence, Repair, Schemas } from '../../api/types';
import { type EvidenceChange, keepEvidence } from '../../offline/kept-evidence';
import { onFileArrived } from '../../offline/send-waiting-files';
import { useSentAgain } from '../../offline/use-sent-again';
import { useWaiting } from '../../offline/use-waiting';
import type { WaitingFile } from '../../offline/waiting';
import { useSession } from '../../session';
import { type Resource, useResource } from '../../use-resource';
import type { AnswerDraft } from './answer-draft';
import { type FormSection, formSections } from './form-sections';
import { type ItemMark, itemMark } from './item-mark';
import { type OpenReviews, openReviews } from './open-reviews';
import { type Answers, useAnswers } from './use-answers';
import { type Colleague, useCompany } from './use-company';
import { type CopiesState, useCopies, useLater } from './use-copies';
import { useLateNews } from './use-late-news';
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
  readonly putEvidence: (itemCode: string, change: EvidenceChange) => void;
  /** Files on this device that are not on the server yet. */
  readonly waitingFiles: readonly WaitingFile[];
  readonly complete: Completeness;
  readonly markOf: (item: Item) => ItemMark;
  /** Items that a correction left to be looked at again, and nobody has yet. */
  readonly reviews: OpenReviews;
  readonly readOnly: boolean;
  readonly refresh: Refresh;
  /** Why each item that is being repaired was returned. */
  readonly returnReasons: ReadonlyMap<string, string>;
  /** Last year's answers, beside and inside this year's. */
  readonly year: CopiesState;
  /** Others of the body who have the questionnaire open. */
  readonly people: readonly Colleague[];
  /** What is said about its items; nothing for whoever may not hear it. */
  readonly conversation: Resource<Schemas['ConversationDto']>;
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
  const { evidence, putEvidence } = useEvidence(form, refresh.loading);
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
  const year = useCopies(form, answers);
  useHomeOnDevice();
  const readOnly = !form.assessment.allowed.includes('answer');
  const waitingFiles = useWaitingFiles(form.assessment.id, refresh.reload);
  useSentAgain();
  useLateNews({
    assessmentId: form.assessment.id,
    isOpen: !readOnly,
    answers,
    files: waitingFiles,
    reload: refresh.reload,
  });
  const people = useCompany({ form, evidence }, answers, refresh.reload);
  const conversation = useConversation(form);
  const doubtful = useMemo(() => withoutPage(items, evidence), [items, evidence]);
  const closedLinks = useMemo(() => withClosedLink(items, evidence), [items, evidence]);
  const markOf = useMarks(instrument, answers, { complete, reviews, copies: year.copies, doubtful, closedLinks });
  return {
    ...answers,
    form,
    instrument,
    sections,
    items,
    evidence,
    putEvidence,
    waitingFiles,
    complete,
    markOf,
    reviews,
    readOnly,
    refresh,
    returnReasons: useReturnReasons(form),
    year,
    people,
    conversation,
  };
};

/**
 * The evidence of every item. The form may be a copy on this device at first, and be read anew behind it: what was changed
 * while it was being read is not in what comes, and is done to it once more.
 */
const useEvidence = (
  form: AssessmentForm,
  isReading: boolean,
): Pick<QuestionnaireState, 'evidence' | 'putEvidence'> => {
  const [evidence, setEvidence] = useState<EvidenceByItem>(form.evidence);
  const meanwhile = useRef<((all: EvidenceByItem) => EvidenceByItem)[]>([]);
  useEffect(() => {
    setEvidence(meanwhile.current.reduce((all, change) => change(all), form.evidence as EvidenceByItem));
    meanwhile.current = [];
  }, [form.evidence]);
  useEffect(() => {
    if (!isReading) meanwhile.current = [];
  }, [isReading]);
  const putEvidence: QuestionnaireState['putEvidence'] = (code, change) => {
    const put = (all: EvidenceByItem): EvidenceByItem => ({ ...all, [code]: change(all[code] ?? []) });
    if (isReading) meanwhile.current.push(put);
    setEvidence(put);
    void keepEvidence(form.assessment.id, code, change);
  };
  return { evidence, putEvidence };
};

const useReturnReasons = ({ assessment, editableItems }: AssessmentForm): ReadonlyMap<string, string> => {
  const repairs = useResource<{ readonly items: readonly Repair[] }>(
    editableItems ? `/api/assessments/${assessment.id}/repairs` : null,
  );
  const open = repairs.value?.items.find(({ endedAt }) => endedAt === null);
  return new Map(open?.items.map(({ itemCode, reason }) => [itemCode, reason]));
};

/** Of the body and the organiser's office; a verifier judges by what was handed in. */
const useConversation = ({ assessment }: AssessmentForm): Resource<Schemas['ConversationDto']> => {
  const role = useSession().session?.hat?.role;
  const due = useLater(800);
  return useResource(due && role !== 'verifier' ? `/api/assessments/${assessment.id}/conversation` : null);
};

/** Reads what the home page shows once the questions stand: without signal that page is the way to every form on the phone. */
const useHomeOnDevice = (): void => {
  const role = useSession().session?.hat?.role;
  const due = useLater(1_500);
  useResource(due && (role === 'unitPpid' || role === 'superior') ? '/api/assessments?mine=1' : null);
};

/** Items that ask for the page of a document, and whose evidence names none. */
const withoutPage = (items: readonly Item[], evidence: EvidenceByItem): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) => {
      const pieces = (evidence[item.code] ?? []).map(({ page, file }) => ({
        page,
        mediaType: file?.mediaType ?? null,
      }));
      return lacksPage(item, pieces) ? [item.code] : [];
    }),
  );

/** Items with a link that was found not to open to everyone; a site that is busy or asks for a human being opens to people. */
const withClosedLink = (items: readonly Item[], evidence: EvidenceByItem): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ code, evidence: rule }) => {
      const pieces = evidence[code] ?? [];
      const files = pieces.filter(({ url, kind }) => url === null && rule?.anyOf.includes(kind));
      return pieces.some(isClosed) && files.length < (rule?.minimum ?? 1) ? [code] : [];
    }),
  );

const isClosed = ({ check }: Evidence): boolean => {
  if (check?.kind === 'blocked') return check.reason !== 'throttled' && check.reason !== 'robotCheck';
  return check?.kind === 'dead' || check?.kind === 'signIn';
};

interface Marked {
  readonly complete: Completeness;
  readonly reviews: OpenReviews;
  readonly copies: CopiesState['copies'];
  readonly doubtful: ReadonlySet<string>;
  readonly closedLinks: ReadonlySet<string>;
}

const useMarks = (
  instrument: Instrument,
  { drafts, values }: Answers,
  { complete, reviews, copies, doubtful, closedLinks }: Marked,
): ((item: Item) => ItemMark) =>
  useMemo(() => {
    const problems = new Map<string, CompletenessProblem>(
      complete.missing.map(({ itemCode, problem }) => [itemCode, problem]),
    );
    const those = (isSo: (draft: AnswerDraft) => boolean): ReadonlySet<string> =>
      new Set([...drafts].flatMap(([code, draft]) => (isSo(draft) ? [code] : [])));
    const conflicts = those(({ phase }) => phase === 'stale');
    const late = those(({ phase }) => phase === 'late');
    const troubled = those(({ phase, unfit, held }) => phase === 'refused' || unfit !== null || held !== null);
    const facts = { instrument, values, problems, conflicts, late, troubled, reviews, copies, doubtful, closedLinks };
    return (item) => itemMark(item, facts);
  }, [instrument, drafts, values, complete, reviews, copies, doubtful, closedLinks]);

/** Where one of them goes without having been sent from this window, another one sent it: the form is read again. */
const useWaitingFiles = (assessmentId: string, reload: () => void): readonly WaitingFile[] => {
  const waiting = useWaiting();
  const files = waiting?.files.filter((file) => file.assessmentId === assessmentId && file.inspectionId === null) ?? [];
  const sentHere = useRef(new Set<string>());
  const before = useRef<readonly string[]>([]);
  useEffect(() => onFileArrived(({ id }) => sentHere.current.add(id)), []);
  useEffect(() => {
    const ids = files.map(({ id }) => id);
    const isSentElsewhere = before.current.some((id) => !ids.includes(id) && !sentHere.current.has(id));
    before.current = ids;
    if (isSentElsewhere) reload();
  }, [waiting]);
  return files;
};

const countEvidence = (evidence: EvidenceByItem): EvidenceCounts =>
  Object.fromEntries(
    Object.entries(evidence).map(([code, pieces]) => {
      const counts: Record<string, number> = {};
      for (const { kind } of pieces) counts[kind] = (counts[kind] ?? 0) + 1;
      return [code, counts];
    }),
  );
