import type { ReportFacts } from '@app/evaluation';
import type { BriefFigures } from '@app/reports';

/** The region's figures as the brief takes them: each category beside its years, and every body that moved. */
export const briefFigures = ({ region, years }: ReportFacts['figures']): BriefFigures => {
  if (!region) throw new RangeError('a brief is made of the figures of a region');
  return {
    totals: region.totals,
    categories: region.categories.map(({ code, mean, best }) => ({
      code,
      mean,
      best,
      step: years.find((one) => one.code === code)?.years.at(-1)?.step ?? null,
    })),
    advice: region.advice,
    moves: years.flatMap(({ bodies }) =>
      bodies.flatMap(({ name, step }) => (step ? [{ name, difference: step.difference, isBreak: step.isBreak }] : [])),
    ),
  };
};
