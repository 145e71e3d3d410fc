export { approximate, type Estimate } from './estimate';
export { intraclassCorrelations, type IntraclassCorrelations } from './intraclass-correlations';
export { jurorSeverities, type JurorGroup, type JurorSeverity, type Mark, type Severities } from './juror-severity';
export { intervalAlpha, nominalAlpha, ordinalAlpha, type Agreement, type Readings } from './krippendorff-alpha';
export { nearEdges, type Edge, type NearEdge } from './near-edges';
export { rankIntervals, type RankInterval, type RankIntervals, type Shaking } from './rank-intervals';
export { withoutEachJuror, type Moved, type Standing, type WithoutJuror } from './without-each-juror';
