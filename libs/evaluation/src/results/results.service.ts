import { type Actor, may, problem, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import type { SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { findInspectionProofs, type InspectionProofs } from '../inspections/inspection-proofs.query';
import { findRecordedProofs } from '../recorded-scores/recorded-scores.query';
import type { RecordedProof } from '../recorded-scores/recorded-views';
import { loadPeriodOwner } from './period-owner.query';
import { readsOnlyReleased } from './reader';
import { scoresFor } from './scores-for-reader';
import { findSheetProofs } from './sheet-proofs.query';
import type { SheetProofs } from './sheet-proofs.query';
import { ScoredPeriodsService } from './scored-periods.service';
import { scoreSoFar } from './score-so-far';
import { findStageRemarks, findStagesNotHeld, type StageNotHeld } from './stage-remarks.query';
import { stageFlag, tiedFlag } from './standings-flags';
import { standingsOf } from './standings-rows';
import type { Standings } from './standings-rows';

/** A score sheet with what stands behind its lines. */
export interface SheetView extends SheetProofs {
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly category: string;
  readonly sheet: SheetLine;
  /** Empty while some of it is not judged: then there is no sheet yet that a hash could be compared with. */
  readonly sha256: string;
  readonly frozen: boolean;
  /** What stands behind the lines of each stage that an assessor fills, by the stage's code. */
  readonly inspections: Readonly<Record<string, InspectionProofs>>;
  /** Stages that could not take place, each with why. */
  readonly notHeld: readonly StageNotHeld[];
  /** The documents behind stages whose score was given elsewhere, by the stage's code; none for those who may not open them. */
  readonly recorded: Readonly<Record<string, RecordedProof>>;
}

/** Reading scores: the plenary's table and the sheet behind any number. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** The standings of a period, live until determined and frozen afterwards. */
  async standings(actor: Actor, periodId: string, category?: string): Promise<Standings> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'standings.read', await loadPeriodOwner(tx, periodId));
      const standings = standingsOf(scoresFor(actor, await this.scoredPeriods.load(tx, periodId)), category);
      // Marks are the plenary's; whoever reads only what was released learns nothing of how it is judged.
      return standings.frozen || readsOnlyReleased(actor) ? standings : withMarks(tx, periodId, standings);
    });
  }

  /** One body's score sheet. The body, the lead PPID and the regional head see it from the opening of its provisional score on. */
  async sheet(actor: Actor, assessmentId: string): Promise<SheetView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await findSheetSubject(tx, assessmentId);
      if (!assessment) throw problem.notFound();
      requireMay(actor, 'sheet.read', assessment);
      await requireUntied(tx, actor, assessment);
      requireReleased(actor, assessment);
      const scored = await this.scoredPeriods.load(tx, assessment.periodId);
      const isNamed = isToldNames(actor, scored);
      const whole = scored.sheetOf(assessment.subjectId);
      const result = scored.results.find(({ id }) => id === assessment.subjectId);
      if (!whole || !result) throw problem.notFound();
      const { sheet, isWhole } = scoreSoFar(scored, result, whole);
      return {
        assessmentId,
        subjectId: assessment.subjectId,
        name: assessment.name,
        category: assessment.category,
        sheet: isNamed ? sheet : withoutJurors(sheet),
        sha256: (isWhole && scored.sheetSha256Of(assessment.subjectId)) || '',
        frozen: scored.frozen,
        inspections: await findInspectionProofs(tx, assessmentId, {
          policy: scored.policy,
          isShown: isNamed,
        }),
        notHeld: await findStagesNotHeld(tx, assessmentId),
        recorded: may(actor, 'recordedScore.read') && isNamed ? await findRecordedProofs(tx, assessmentId) : {},
        ...(await findSheetProofs(tx, assessmentId, isNamed)),
      };
    });
  }
}

const requireReleased = (actor: Actor, { isOpenToBody }: SheetSubject): void => {
  if (isOpenToBody || !readsOnlyReleased(actor)) return;
  throw actor.publicBodyId === null ? problem.resultUnreleased() : problem.resultHidden();
};

/** Who judged and scored is the office's to know, and the region's once the plenary has determined. */
const isToldNames = (actor: Actor, { frozen }: { readonly frozen: boolean }): boolean =>
  may(actor, 'standings.read') && (frozen || !readsOnlyReleased(actor));

/** A body and its verifier see the jury's mean, and who gave what only once everybody may: in the published documents. */
const withoutJurors = (line: SheetLine): SheetLine => {
  if (!line.children) return line;
  const children = line.children.filter(({ kind }) => kind !== 'juror').map(withoutJurors);
  const { children: _, ...rest } = line;
  return children.length > 0 ? { ...rest, children } : rest;
};

/**
 * A conflict may be said at any time and changes no score, nor does why a stage was not held: told beside the table, which is
 * kept for as long as scores stand.
 */
const withMarks = async (tx: Transaction, periodId: string, standings: Standings): Promise<Standings> => {
  const tiedOf = await findTiedVerdicts(tx, standings.rows.flatMap(({ assessmentId }) => assessmentId ?? [])); // prettier-ignore
  const remarks = await findStageRemarks(tx, periodId);
  return {
    ...standings,
    rows: standings.rows.map((row) => {
      const codes = row.assessmentId === null ? [] : tiedOf(row.assessmentId);
      const stages = remarks.filter(({ assessmentId }) => assessmentId === row.assessmentId);
      const flags = [
        ...(codes.length === 0 ? [] : [tiedFlag(codes)]),
        ...stages.map(({ stageLabel, reason }) => stageFlag(stageLabel, reason)),
      ];
      return flags.length === 0 ? row : { ...row, flags: [...flags, ...row.flags] };
    }),
  };
};

interface SheetSubject {
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly periodId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly category: string;
  readonly assignedTo: readonly string[];
  readonly isOpenToBody: boolean;
}

const findSheetSubject = async (tx: Transaction, assessmentId: string): Promise<SheetSubject | null> => {
  const [row] = await tx.query<SheetSubject[]>(
    `select p.organiser_id as "organiserId", a.public_body_id as "publicBodyId", a.period_id as "periodId", b.code as "subjectId",
            b.name, a.category, array(select s.user_id::text from assignments s where s.assessment_id = a.id) as "assignedTo",
            (a.state in ('appealing', 'verified') or p.determined_at is not null) as "isOpenToBody"
       from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id where a.id = $1`,
    [assessmentId],
  );
  return row ?? null;
};
