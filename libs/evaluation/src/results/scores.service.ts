import type { Actor } from '@app/access';
import { transaction } from '@app/database';
import { scoreQuestionnaire } from '@app/scoring';
import type { QuestionnaireScore, SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { showsVerdicts } from '../assessments/assessment-state';
import { withoutDrafts } from '../assessments/as-given-back.query';
import { nothingFilled } from '../assessments/progress';
import { loadAssessment, requireReadable } from '../assessments/load-assessment';
import { readsOnlyReleased } from './reader';
import { findVerificationFacts, loadJudged } from '../verdicts/judged-assessment.query';

export interface QuestionnaireView {
  readonly score: string | null;
  readonly exact: string | null;
  readonly sheet: SheetLine;
}
export interface AssessmentScores {
  readonly self: QuestionnaireView;
  /** Null while the verdicts are not for this reader's eyes. */
  readonly verified: QuestionnaireView | null;
}

/** The two scores of one questionnaire side by side; only the verified one decides (DESIGN §5.5). */
@Injectable()
export class ScoresService {
  constructor(private readonly dataSource: DataSource) {}

  /** Computed on the answers and verdicts as they stand. */
  async show(actor: Actor, assessmentId: string): Promise<AssessmentScores> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      requireReadable(actor, assessment);
      const { state, periodState } = assessment;
      const { instrument, policy, bodyKind } = await loadJudged(tx, assessmentId);
      const standing = new Map([
        [assessmentId, await findVerificationFacts(tx, { id: assessmentId, instrument, bodyKind })],
      ]);
      const { answers, verdicts } =
        (await withoutDrafts(tx, actor, [assessment], standing)).get(assessmentId) ?? nothingFilled;
      const isOpen = showsVerdicts(state) || periodState === 'determined' || periodState === 'published';
      return {
        self: viewOf(scoreQuestionnaire(instrument, answers, policy, { bodyKind, view: 'self' })),
        verified:
          readsOnlyReleased(actor) && !isOpen
            ? null
            : viewOf(scoreQuestionnaire(instrument, verdicts, policy, { bodyKind })),
      };
    });
  }
}

const viewOf = ({ score, exact, line }: QuestionnaireScore): QuestionnaireView => ({ score, exact, sheet: line });
