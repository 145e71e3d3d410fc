import { problem } from '@app/access';

/** The window of a stage as a statement with `stageWindow` read it. */
export interface StageClock {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly hasBegun: boolean;
  readonly isOver: boolean;
}

/** The clock decides, whatever was opened or failed to be. Throws `stage.notBegun`, `stage.windowOver`. */
export const requireRunning = ({ opensAt, closesAt, hasBegun, isOver }: StageClock): void => {
  if (!hasBegun && opensAt) throw problem.stageNotBegun({ from: opensAt });
  if (isOver && closesAt) throw problem.stageWindowOver({ until: closesAt });
};
