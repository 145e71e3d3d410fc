import { own } from '@app/instrument';
import type { PeriodDocument, Stage, Subject } from '../period';
import type { SubjectResult } from '../result';
import { scorePeriod, type ScoredPeriod, type Sha256 } from '../score-period';

/** Where a body would stand without one juror; places and bands only, since a score without a juror is no score. */
export interface Standing {
  readonly place: number | null;
  readonly band: string | null;
}

export interface Moved {
  readonly id: string;
  readonly now: Standing;
  readonly without: Standing;
}

/** What one juror's cards decide. */
export interface WithoutJuror {
  readonly juror: string;
  /** Bodies whose place in the category or whose band would be another; the others stand as they do. */
  readonly moved: readonly Moved[];
}

/**
 * Leave-one-juror-out (DESIGN §5.12): scores the whole period by its own rules, gates and tie-breaks included, without
 * the cards of each juror of a panel stage in turn. The least number of jurors is one less meanwhile, since else nothing
 * could be said of a panel that just reaches it. Takes one scoring of the period for each juror.
 */
export const withoutEachJuror = (
  document: PeriodDocument,
  stageCode: string,
  { results }: Pick<ScoredPeriod, 'results'>,
): readonly WithoutJuror[] => {
  const jurors = document.subjects.flatMap(({ stages }) => Object.keys(own(stages, stageCode)?.jurors ?? {}));
  return [...new Set(jurors)].sort().map((juror) => {
    const without = scorePeriod(leavingOut(document, stageCode, juror), noHash).results;
    return { juror, moved: results.flatMap((now, index) => movedOf(now, without[index] as SubjectResult)) };
  });
};

/** Nobody keeps these sheets. */
const noHash: Sha256 = () => '';

const movedOf = (now: SubjectResult, without: SubjectResult): readonly Moved[] => {
  const isSame = now.ranks.category === without.ranks.category && now.band === without.band;
  return isSame ? [] : [{ id: now.id, now: standingOf(now), without: standingOf(without) }];
};

const standingOf = ({ ranks, band }: SubjectResult): Standing => ({ place: ranks.category, band });

const leavingOut = (document: PeriodDocument, code: string, juror: string): PeriodDocument => ({
  ...document,
  period: { ...document.period, stages: document.period.stages.map((stage) => withFewer(stage, code)) },
  subjects: document.subjects.map((subject) => withoutCards(subject, code, juror)),
});

const withFewer = (stage: Stage, code: string): Stage =>
  stage.code === code && stage.panel
    ? { ...stage, panel: { ...stage.panel, minJurors: Math.max(1, stage.panel.minJurors - 1) } }
    : stage;

const withoutCards = (subject: Subject, code: string, juror: string): Subject => {
  const facts = own(subject.stages, code);
  if (!facts?.jurors) return subject;
  const jurors = Object.fromEntries(Object.entries(facts.jurors).filter(([each]) => each !== juror));
  // Attendance is a fact of the body; without this, the last juror's leaving would make it absent.
  const attended = facts.attended ?? Object.keys(facts.jurors).length > 0;
  return { ...subject, stages: { ...subject.stages, [code]: { ...facts, attended, jurors } } };
};
