import { type AdviceState, instant, type Transaction } from '@app/database';
import type { AdviceDocument } from './advice-document';

export interface AdviceRow {
  readonly id: string;
  readonly periodId: string;
  readonly state: AdviceState;
  readonly progress: number;
  readonly seed: number;
  readonly runs: number;
  readonly weightPercent: string;
  readonly noisePoints: string;
  readonly inputSha256: string | null;
  readonly document: AdviceDocument | null;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly requestedAt: string;
}

const select = `
  select d.id, d.period_id as "periodId", d.state, d.progress, d.seed::float8 as seed, d.runs, d.weight_percent::text as "weightPercent",
         d.noise_points::text as "noisePoints", d.input_sha256 as "inputSha256", d.document, d.error, u.name as "requestedBy",
         ${instant('d.requested_at')} as "requestedAt"
    from plenary_advice d join users u on u.id = d.requested_by`;

export const findAdvice = async (tx: Transaction, id: string): Promise<AdviceRow | null> => {
  const [row] = await tx.query<AdviceRow[]>(`${select} where d.id = $1`, [id]);
  return row ?? null;
};

export const findLatestAdvice = async (tx: Transaction, periodId: string): Promise<AdviceRow | null> => {
  const [row] = await tx.query<AdviceRow[]>(
    `${select} where d.period_id = $1 order by d.requested_at desc, d.id desc limit 1`,
    [periodId],
  );
  return row ?? null;
};
