/** From scores and readings to the whole of what the plenary is told. Pure but for telling how far it is. */
import { advisory } from '@app/scoring';
import type { SubjectResult } from '@app/scoring';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import type { AdviceBody, AdviceDocument, AdviceEdge, AdviceNoise } from './advice-document';
import { openReadings, readerAgreement, type OpenReadings, type ReadingPair } from './compare-readings';
import { panelAdvice, type PanelFacts } from './panel-advice';

export interface AdviceAsk {
  readonly seed: number;
  readonly runs: number;
  readonly weightPercent: number;
  readonly noisePoints: number;
}
export interface AdviceFacts extends AdviceAsk {
  readonly scored: Pick<ScoredPeriodFacts, 'document' | 'results' | 'sheetOf' | 'unjudged'>;
  readonly readings: readonly ReadingPair[];
  readonly jurorNames: ReadonlyMap<string, string>;
}

/** Share of the drawn rankings that an interval holds. */
const level = 0.9;

/** Bodies that nobody has finished verifying have no place yet, whatever their verdicts come to so far. */
const judged = ({ results, unjudged }: AdviceFacts['scored']): readonly SubjectResult[] =>
  results.map((result) => (unjudged.unverified.has(result.id) ? { ...result, status: 'undetermined' } : result));

/** Tells how far it is between the long steps, so that whoever waits sees it move. */
export const makeAdvice = async (
  facts: AdviceFacts,
  tell: (percent: number) => Promise<void>,
): Promise<AdviceDocument> => {
  const { scored, readings, jurorNames } = facts;
  const { document } = scored;
  const results = judged(scored);
  const panels: PanelFacts[] = [];
  for (const stage of document.period.stages.filter(({ kind }) => kind === 'panel')) {
    panels.push(panelAdvice({ ...scored, results }, stage, (code) => jurorNames.get(code) ?? code));
    await tell(40);
  }
  const edges = advisory.nearEdges(document, scored);
  await tell(60);
  const noise = noiseOf(facts, panels);
  const intervals = advisory.rankIntervals(document.period, results, {
    seed: facts.seed,
    runs: facts.runs,
    weightShare: facts.weightPercent / 100,
    judgingNoise: Object.fromEntries(noise.map(({ stage, points }) => [stage, points])),
    level,
  });
  await tell(90);
  const shelves = { panels, edges: byId(edges), intervals: byId(intervals.bodies), open: openReadings(readings) };
  return {
    seed: facts.seed,
    runs: facts.runs,
    weightPercent: facts.weightPercent,
    level,
    noise,
    bodies: results
      .filter(({ id, status }) => status === 'ranked' || scored.unjudged.unverified.has(id))
      .map((result) => bodyOf(result, shelves)),
    panels: panels.map(({ advice }) => advice),
    readers: readerAgreement(readings, document.instruments),
  };
};

const noiseOf = (
  { scored, noisePoints }: Pick<AdviceFacts, 'scored' | 'noisePoints'>,
  panels: readonly PanelFacts[],
): readonly AdviceNoise[] =>
  scored.document.period.stages
    .filter(({ kind }) => kind !== 'recorded')
    .map(({ code, label }) => {
      const measured = panels.find(({ advice }) => advice.stage === code)?.noise ?? null;
      return { stage: code, label: label ?? code, points: measured ?? noisePoints, measured: measured !== null };
    });

interface Shelves {
  readonly panels: readonly PanelFacts[];
  readonly edges: ReadonlyMap<string, readonly advisory.NearEdge[]>;
  readonly intervals: ReadonlyMap<string, readonly advisory.RankInterval[]>;
  readonly open: ReadonlyMap<string, OpenReadings>;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const entry of entries) found.set(entry.id, [...(found.get(entry.id) ?? []), entry]);
  return found;
};

const noPlaces = { low: null, middle: null, high: null };
const noReadings: OpenReadings = { unread: 0, differing: 0 };

const placesOf = (interval: advisory.RankInterval | undefined): Pick<AdviceBody, 'low' | 'middle' | 'high'> =>
  interval ? { low: interval.low, middle: interval.middle, high: interval.high } : noPlaces;

const bodyOf = ({ id, category, status }: SubjectResult, shelves: Shelves): AdviceBody => ({
  subjectId: id,
  category,
  ...placesOf(shelves.intervals.get(id)?.[0]),
  edges: status === 'ranked' ? (shelves.edges.get(id) ?? []).map(edgeOf) : [],
  moves: shelves.panels.flatMap((panel) => movesOf(panel, id)),
  fewJurors: shelves.panels.flatMap((panel) => fewOf(panel, id)),
  ...(shelves.open.get(id) ?? noReadings),
});

const edgeOf = ({ edge, side, distance, byRounding, byItem }: advisory.NearEdge): AdviceEdge => ({
  band: 'band' in edge ? edge.band : null,
  gateTo: 'gateTo' in edge ? edge.gateTo : null,
  side,
  distance,
  byRounding,
  stage: byItem?.stage ?? null,
  item: byItem?.item ?? null,
});

const movesOf = ({ advice, without }: PanelFacts, id: string): AdviceBody['moves'] =>
  without.flatMap(({ juror, moved }) =>
    moved
      .filter((each) => each.id === id)
      .map((each) => ({
        stage: advice.stage,
        juror,
        place: each.now.place,
        placeWithout: each.without.place,
        band: each.now.band,
        bandWithout: each.without.band,
      })),
  );

const fewOf = ({ advice, cards }: PanelFacts, id: string): AdviceBody['fewJurors'] => {
  const jurors = cards.get(id);
  const most = Math.max(0, ...cards.values());
  return jurors === undefined || jurors === most ? [] : [{ stage: advice.stage, jurors, most }];
};
