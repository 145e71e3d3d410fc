import type { Schemas } from '../../api/types';

export type RecordedScores = Schemas['RecordedScoresDto'];
export type RecordedLine = Schemas['RecordedLineDto'];
export type ReadScores = Schemas['ReadScoresDto'];

/** What is typed for one body and not saved yet. */
export interface ScoreDraft {
  /** As people write it, with a comma. */
  readonly score: string;
  readonly missed: boolean;
  readonly note: string;
}

export type Drafts = Readonly<Record<string, ScoreDraft>>;

const withComma = (score: string | null): string => (score ?? '').replace('.', ',');

/** What stands in a line, as somebody would have typed it. */
export const draftOf = ({ score, revision }: RecordedLine): ScoreDraft => ({
  score: withComma(score),
  missed: revision > 0 && score === null,
  note: '',
});

/** Whether something else is typed than what is on record; a reason alone changes nothing. */
export const isChanged = (line: RecordedLine, draft: ScoreDraft | undefined): boolean => {
  const before = draftOf(line);
  return draft !== undefined && (draft.missed !== before.missed || (!draft.missed && draft.score.trim() !== before.score)); // prettier-ignore
};

/** The drafts as they are sent: an empty field of a body that has nothing yet is left out. */
export const toItems = (lines: readonly RecordedLine[], drafts: Drafts): readonly Schemas['RecordScoreDto'][] =>
  lines.flatMap((line) => {
    const draft = drafts[line.assessmentId];
    if (!draft || !isChanged(line, draft)) return [];
    const score = draft.missed ? null : draft.score.trim().replace(',', '.');
    return [{ assessmentId: line.assessmentId, score, note: draft.note.trim() || null, revision: line.revision }];
  });

/** The drafts with what a file says, where it says something else than what is on record. */
export const withRead = (lines: readonly RecordedLine[], drafts: Drafts, { rows }: ReadScores): Drafts => {
  const known = new Map(lines.map((line) => [line.assessmentId, line]));
  const read = rows.flatMap(({ assessmentId, score }) => {
    const line = known.get(assessmentId ?? '');
    if (!line?.isOpen || score === null || score === line.score) return [];
    const note = drafts[line.assessmentId]?.note ?? '';
    return [[line.assessmentId, { score: withComma(score), missed: false, note }] as const];
  });
  return { ...drafts, ...Object.fromEntries(read) };
};
