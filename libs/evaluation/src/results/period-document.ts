/** From rows to `terbuka/period@1`: the one place where facts of the database become the input of a score. */
import type { InspectionOutcome } from '@app/database';
import type { Instrument, ItemValue } from '@app/instrument';
import type { GateDecision, PeriodDocument, Policy, StageFacts, Subject, SubjectStatus } from '@app/scoring';

export interface AssessmentFacts {
  readonly id: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly category: string;
  readonly groupCode: string | null;
  readonly state: string;
  readonly submittedAt: string | null;
}
/** The accepted values of one assessment, by item. */
export interface VerdictFacts {
  readonly assessmentId: string;
  readonly values: Readonly<Record<string, ItemValue>>;
}
export interface PresentationFacts {
  readonly id: string;
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly headAttended: boolean | null;
}
export interface JurorFacts {
  readonly presentationId: string;
  readonly userId: string;
  readonly recused: boolean;
  readonly signed: boolean;
}
export interface JurorScoreFacts {
  readonly presentationId: string;
  readonly userId: string;
  readonly criterionCode: string;
  readonly score: string;
}
/** A finished inspection; one that is still being filled is nobody's score yet. */
export interface InspectionFacts {
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly outcome: InspectionOutcome;
  readonly values: Readonly<Record<string, ItemValue>>;
}
/** What a body was given elsewhere in a stage; null: it did not take part. */
export interface RecordedFacts {
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly score: string | null;
}
/** The newest decision on one body at one gate. */
export interface GateDecisionFacts extends GateDecision {
  readonly assessmentId: string;
  readonly stageCode: string;
}
export interface PeriodFacts {
  readonly policy: Policy;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly assessments: readonly AssessmentFacts[];
  readonly verdicts: readonly VerdictFacts[];
  readonly presentations: readonly PresentationFacts[];
  readonly inspections: readonly InspectionFacts[];
  readonly recorded: readonly RecordedFacts[];
  readonly gateDecisions: readonly GateDecisionFacts[];
  readonly jurors: readonly JurorFacts[];
  readonly scores: readonly JurorScoreFacts[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a state of the questionnaire's life means for a score (RULINGS 2): registered and empty is 0, invited is not assessed. */
export const subjectStatus = (state: string): SubjectStatus => {
  if (state === 'invited' || state === 'registered' || state === 'withdrawn') return state;
  return 'participating';
};

/**
 * Codes that stand for jurors in published documents: `j1`, `j2`… by the order of their ids, the same for one person
 * through the whole period, and saying nothing about who it is.
 */
export const jurorCodes = (jurors: readonly Pick<JurorFacts, 'userId'>[]): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(jurors.map(({ userId }) => userId))].sort(byText).map((userId, index) => [userId, `j${index + 1}`]),
  );

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

const sorted = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b)));

interface Shelves {
  readonly facts: PeriodFacts;
  readonly questionnaire: string | undefined;
  readonly verdicts: ReadonlyMap<string, VerdictFacts['values']>;
  readonly presentations: ReadonlyMap<string, PresentationFacts[]>;
  readonly inspections: ReadonlyMap<string, InspectionFacts[]>;
  readonly recorded: ReadonlyMap<string, RecordedFacts[]>;
  readonly gateDecisions: ReadonlyMap<string, GateDecisionFacts[]>;
  readonly jurors: ReadonlyMap<string, JurorFacts[]>;
  readonly scores: ReadonlyMap<string, JurorScoreFacts[]>;
  readonly codes: ReadonlyMap<string, string>;
}

const shelve = (facts: PeriodFacts): Shelves => ({
  facts,
  questionnaire: facts.policy.stages.find(({ kind }) => kind === 'questionnaire')?.code,
  verdicts: new Map(facts.verdicts.map(({ assessmentId, values }) => [assessmentId, values])),
  presentations: groupBy(facts.presentations, ({ assessmentId }) => assessmentId),
  inspections: groupBy(facts.inspections, ({ assessmentId }) => assessmentId),
  recorded: groupBy(facts.recorded, ({ assessmentId }) => assessmentId),
  gateDecisions: groupBy(facts.gateDecisions, ({ assessmentId }) => assessmentId),
  jurors: groupBy(facts.jurors, ({ presentationId }) => presentationId),
  scores: groupBy(facts.scores, ({ presentationId, userId }) => `${presentationId}/${userId}`),
  codes: jurorCodes(facts.jurors),
});

/** Only signed cards of jurors who did not recuse themselves are facts; a card in the making is nobody's score yet. */
const panelFacts = (shelves: Shelves, presentation: PresentationFacts): StageFacts => {
  const cards = (shelves.jurors.get(presentation.id) ?? [])
    .filter(({ recused, signed }) => signed && !recused)
    .map(({ userId }) => {
      const scores = shelves.scores.get(`${presentation.id}/${userId}`) ?? [];
      return [
        shelves.codes.get(userId) ?? userId,
        sorted(scores.map(({ criterionCode, score }) => [criterionCode, score] as const)),
      ] as const;
    });
  return {
    ...(cards.length > 0 ? { jurors: sorted(cards) } : {}),
    ...(presentation.headAttended === null ? {} : { attended: presentation.headAttended }),
  };
};

/** Text is unscored and may name people: it has no place in open data. */
const withoutText = (values: Readonly<Record<string, ItemValue>>): Readonly<Record<string, ItemValue>> =>
  sorted(Object.entries(values).filter(([, value]) => !('text' in value)));

const inspectionFacts = ({ outcome, values }: InspectionFacts): StageFacts =>
  outcome === 'missed' ? { attended: false } : { attended: true, verdicts: withoutText(values) };

const stagesOf = (shelves: Shelves, assessment: AssessmentFacts): Readonly<Record<string, StageFacts>> => {
  const panels = (shelves.presentations.get(assessment.id) ?? []).map(
    (presentation) => [presentation.stageCode, panelFacts(shelves, presentation)] as const,
  );
  const inspected = (shelves.inspections.get(assessment.id) ?? []).map(
    (inspection) => [inspection.stageCode, inspectionFacts(inspection)] as const,
  );
  const recorded = (shelves.recorded.get(assessment.id) ?? []).map(
    ({ stageCode, score }) => [stageCode, score === null ? { attended: false } : { score }] as const,
  );
  const questionnaire = shelves.questionnaire;
  const verdicts = withoutText(shelves.verdicts.get(assessment.id) ?? {});
  const answered = questionnaire === undefined ? [] : [[questionnaire, { verdicts }] as const];
  return sorted(
    withDecisions([...answered, ...panels, ...inspected, ...recorded], shelves.gateDecisions.get(assessment.id) ?? []),
  );
};

type StagedFacts = readonly (readonly [string, StageFacts])[];

/** Who decided stays inside: open data name the decree. */
const withDecisions = (staged: StagedFacts, decisions: readonly GateDecisionFacts[]): StagedFacts => {
  const known = new Map<string, StageFacts>(staged);
  for (const { stageCode, passed, decree, reason } of decisions)
    known.set(stageCode, { ...known.get(stageCode), gateDecision: { passed, decree, reason } });
  return [...known];
};

/**
 * Builds the canonical document of a period. Subjects stand in the order of their body codes, and it holds no id, name of
 * a verifier or juror, nor any time that a second run would change (RULINGS 15). Answers stay out: only verdicts decide.
 */
export const periodDocument = (facts: PeriodFacts): PeriodDocument => {
  const shelves = shelve(facts);
  const byTime = facts.policy.ranking.breakBy?.includes('submittedAt') === true;
  const subjects = [...facts.assessments]
    .sort((a, b) => byText(a.bodyCode, b.bodyCode))
    .map((assessment): Subject => ({
      id: assessment.bodyCode,
      name: assessment.bodyName,
      category: assessment.category,
      ...(assessment.groupCode === null ? {} : { group: assessment.groupCode }),
      kind: assessment.bodyKind,
      status: subjectStatus(assessment.state),
      ...(byTime && assessment.submittedAt !== null ? { submittedAt: assessment.submittedAt } : {}),
      stages: stagesOf(shelves, assessment),
    }));
  return {
    format: 'terbuka/period@1',
    period: facts.policy,
    instruments: sorted(Object.entries(facts.instruments)),
    subjects,
  };
};
