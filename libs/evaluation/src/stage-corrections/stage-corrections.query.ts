import { instant, type Transaction } from '@app/database';

/** One time that a finished inspection or a signed card was given back, as the office and whoever fills it see it. */
export interface StageCorrectionView {
  readonly reason: string;
  /** Who gave it back. */
  readonly by: string;
  readonly openedAt: string;
  /** When it was finished or signed anew; null: it is still being mended. */
  readonly closedAt: string | null;
}

/** Corrections that meet a condition on `c`, oldest first, as JSON. */
export const correctionsColumn = (where: string): string => `
  coalesce((select json_agg(json_build_object('reason', c.reason, 'by', w.name, 'openedAt', ${instant('c.opened_at')},
             'closedAt', ${instant('c.closed_at')}) order by c.opened_at, c.id)
              from stage_corrections c join users w on w.id = c.opened_by where ${where}), '[]')`;

/** Whether one of them is under way: then the window of the stage does not bind what is mended. */
export const isCorrecting = (corrections: readonly StageCorrectionView[]): boolean =>
  corrections.some(({ closedAt }) => closedAt === null);

/** The number of the paper that a visit has or will have: each correction makes a new one. */
export const editionOf = (inspectionId: string): string =>
  `(select 1 + count(*)::int from stage_corrections k where k.inspection_id = ${inspectionId})`;

/** What a body is told: that it was corrected and why, once it was. */
export interface ToldStageCorrection {
  readonly stageLabel: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Corrections of an assessment's stages, newest first; for the body those that came to their end. */
export const findStageCorrections = (
  tx: Transaction,
  assessmentId: string,
  { closedOnly }: { readonly closedOnly: boolean },
): Promise<ToldStageCorrection[]> =>
  tx.query<ToldStageCorrection[]>(
    `select coalesce(s.stage->>'label', c.stage_code) as "stageLabel", c.reason, ${instant('c.opened_at')} as "openedAt",
            ${instant('c.closed_at')} as "closedAt"
       from stage_corrections c join assessments a on a.id = c.assessment_id join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       left join lateral (select k as stage from jsonb_array_elements(pp.policy->'stages') k where k->>'code' = c.stage_code) s on true
      where c.assessment_id = $1 and (not $2 or c.closed_at is not null) order by c.opened_at desc, c.id`,
    [assessmentId, closedOnly],
  );

type Ended = { readonly inspectionId: string } | { readonly presentationId: string; readonly jurorId: string };

/** Ends the correction under way, if there is one, and says whose body it was of; null: it was the first time. */
export const closeStageCorrection = async (
  tx: Transaction,
  ended: Ended,
): Promise<{ readonly reason: string } | null> => {
  const [where, values] =
    'inspectionId' in ended
      ? ['inspection_id = $1', [ended.inspectionId]]
      : ['presentation_id = $1 and juror_id = $2', [ended.presentationId, ended.jurorId]];
  const [rows] = await tx.query<[{ reason: string }[]]>(
    `update stage_corrections set closed_at = now() where ${where} and closed_at is null returning reason`,
    values,
  );
  return rows[0] ?? null;
};
