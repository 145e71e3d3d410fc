import { own, sumDecimals } from '@app/instrument';
import type { PeriodDocument, Stage, StageFacts } from './period';
import type { Entrant } from './run-stages';

/** What is unusual but no fault: Indonesian sentences, the same for any order of subjects. */
export const periodWarnings = ({ period }: PeriodDocument, entrants: readonly Entrant[]): readonly string[] => [
  ...weightWarnings(period.stages),
  ...period.stages.flatMap((stage) => stageWarnings(stage, entrants)),
];

const weightWarnings = (stages: readonly Stage[]): readonly string[] => {
  const total = sumDecimals(stages.map(({ weight }) => weight));
  if (total === '100') return [];
  return [`Jumlah bobot tahap ${total.replace('.', ',')}, bukan 100: nilai akhir dibagi dengan jumlah itu`];
};

const stageWarnings = (stage: Stage, entrants: readonly Entrant[]): readonly string[] => {
  const label = stage.label ?? stage.code;
  const count = (isCase: (facts: StageFacts, entrant: Entrant) => boolean): number =>
    entrants.filter((entrant) => isCase(own(entrant.subject.stages, stage.code) ?? {}, entrant)).length;
  const scoredThoughOut = count(
    (facts, { outcomes }) => outcomes.get(stage.code)?.state === 'gatedOut' && Object.keys(facts).length > 0,
  );
  const unverified = count((facts) => facts.answers !== undefined && !facts.verdicts && facts.score === undefined);
  return [
    ...(scoredThoughOut ? [`Tahap ${label}: ${scoredThoughOut} badan publik tidak lolos gerbang, tetapi punya penilaian; penilaian itu tidak dipakai`] : []), // prettier-ignore
    ...(unverified ? [`Tahap ${label}: ${unverified} badan publik punya jawaban tanpa putusan verifikator, sehingga bernilai 0`] : []), // prettier-ignore
  ];
};
