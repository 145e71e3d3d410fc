import type { PeriodDocument, ScoredPeriod } from '@app/scoring';
import type { Output } from './write-outputs';

export interface RankingFiles {
  readonly xlsx?: string | undefined;
  readonly pdf?: string | undefined;
}

/** The ranking as Excel and PDF. What draws them is loaded only when asked for: it takes longer to start than the scoring. */
export const rankingOutputs = async (
  period: PeriodDocument,
  scored: ScoredPeriod,
  inputSha256: string,
  { xlsx, pdf }: RankingFiles,
): Promise<readonly Output[]> => {
  if (!xlsx && !pdf) return [];
  const { drawPdf, rankingModel, writeRankingXlsx } = await import('./draw-ranking.js');
  const model = rankingModel(period, scored, { printedAt: new Date().toISOString(), inputSha256 });
  return [
    ...(xlsx ? [{ file: xlsx, render: async (draft: string) => void (await writeRankingXlsx(model, draft)) }] : []),
    ...(pdf ? [{ file: pdf, render: (draft: string) => drawPdf(model, draft) }] : []),
  ];
};
