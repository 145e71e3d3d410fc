import type { Decimal } from '@app/instrument';
import { connectedPanels, type JurorSeat, type Panel } from './connected-panels';
import { approximate, estimate, meanOf, total, type Estimate } from './estimate';

/** One juror's whole score of one body. */
export interface Mark {
  readonly juror: string;
  readonly body: string;
  readonly score: Decimal;
}

export interface JurorSeverity {
  readonly juror: string;
  readonly marks: number;
  /** Points given below the mean of the group's jurors for the same bodies; negative: above. Null for a juror alone. */
  readonly severity: Estimate | null;
  /** Root mean square, in points, of what body and severity do not explain; null for a juror alone. */
  readonly spread: Estimate | null;
}

/** Jurors tied together by bodies that more than one of them scored. */
export interface JurorGroup {
  readonly jurors: readonly JurorSeverity[];
  readonly bodies: readonly string[];
}

export interface Severities {
  /**
   * More than one where the panels have no body in common: then nothing says who is stricter across groups, and each
   * group has a mean of its own.
   */
  readonly groups: readonly JurorGroup[];
  readonly comparable: boolean;
}

/**
 * Juror severity by additive least squares on panels of any shape: minimises Σ (score − body + severity)², with
 * Σ severity = 0 in each connected group. Unlike a juror's plain mean it does not call strict who saw the weaker bodies.
 * Source: DESIGN §5.12; the two-way additive model without interaction (H. Scheffé, The Analysis of Variance, 1959, ch. 4).
 */
export const jurorSeverities = (marks: readonly Mark[]): Severities => {
  const panels = connectedPanels(marks.map(({ score, ...mark }) => ({ ...mark, score: approximate(score) })));
  return { groups: panels.map(groupOf), comparable: panels.length < 2 };
};

const groupOf = (panel: Panel): JurorGroup => {
  solve(panel);
  const middle = meanOf(panel.jurors.map(({ leniency }) => leniency));
  const isAlone = panel.jurors.length === 1;
  for (const body of panel.bodies) body.level = meanOf(body.marks.map(({ score, juror }) => score - juror.leniency));
  return {
    jurors: panel.jurors.map((juror) => ({
      juror: juror.code,
      marks: juror.marks.length,
      severity: isAlone ? null : estimate(middle - juror.leniency),
      spread: isAlone ? null : estimate(spreadOf(juror)),
    })),
    bodies: panel.bodies.map(({ code }) => code),
  };
};

const spreadOf = ({ marks, leniency }: JurorSeat): number =>
  Math.sqrt(meanOf(marks.map(({ score, body }) => (score - body.level - leniency) ** 2)));

/**
 * Conjugate gradients on the normal equations with the bodies eliminated. The matrix is the Laplacian of the panel graph:
 * it need not be written down, and within a connected group the answer is unique up to the mean.
 */
const solve = (panel: Panel): void => {
  const { jurors } = panel;
  applyTo(panel, (mark) => mark.score);
  for (const juror of jurors) [juror.rest, juror.step] = [juror.applied, juror.applied];
  const enough = sizeOf(jurors) * 1e-24;
  for (let round = 0; round < 2 * jurors.length && sizeOf(jurors) > enough; round++) {
    const before = sizeOf(jurors);
    applyTo(panel, (mark) => mark.juror.step);
    const length = before / total(jurors.map(({ step, applied }) => step * applied));
    for (const juror of jurors) {
      juror.leniency += length * juror.step;
      juror.rest -= length * juror.applied;
    }
    const turn = sizeOf(jurors) / before;
    for (const juror of jurors) juror.step = juror.rest + turn * juror.step;
  }
};

const sizeOf = (jurors: readonly JurorSeat[]): number => total(jurors.map(({ rest }) => rest ** 2));

/** Writes on each juror Σ (value − mean of the value over the body's marks) over its marks. */
const applyTo = ({ jurors, bodies }: Panel, valueOf: (mark: JurorSeat['marks'][number]) => number): void => {
  for (const body of bodies) body.level = meanOf(body.marks.map(valueOf));
  for (const juror of jurors) juror.applied = total(juror.marks.map((mark) => valueOf(mark) - mark.body.level));
};
