import type { Transaction } from '@app/database';
import type { SubjectResult } from '@app/scoring';
import { decreeNumber } from '../determinations/decree-number';
import { loadPapers } from '../papers/papers.query';
import { nextDecreeNumber } from '../determinations/decree-numbers.service';
import type { PlenarySittingView } from '../plenary-sittings/plenary-sittings.query';
import type { ReportFacts } from './report-facts.query';

const sampleName = 'Badan Publik Contoh';

/**
 * The same facts for a paper that is only looked at: numbers of the period where there are any, a sample where a paper would
 * name a body or a sitting, and nothing by which it could be checked.
 */
export const previewFacts = async (tx: Transaction, facts: ReportFacts, organiserId: string): Promise<ReportFacts> => {
  const { next } = await nextDecreeNumber(tx, organiserId, null);
  const { certificatePattern, today } = await loadPapers(tx, organiserId);
  const determination = facts.determination ?? {
    number: next,
    note: null,
    resultSha256: '0'.repeat(64),
    keyId: null,
    corrects: null,
    decidedOn: facts.printedAt,
  };
  if (facts.kind === 'ranking') return facts;
  if (facts.kind === 'minutes') return { ...facts, sitting: sampleSitting(today) };
  if (facts.kind !== 'certificate') return { ...facts, determination };
  const sample = sampleResult(facts);
  return {
    ...facts,
    determination,
    scored: { ...facts.scored, results: [sample] },
    certificates: new Map([[sample.id, { code: 'X'.repeat(16), number: decreeNumber(certificatePattern, 1, today) }]]),
  };
};

const sampleSitting = (heldOn: string): PlenarySittingView => ({
  id: 'contoh',
  heldOn,
  place: 'Ruang Rapat Contoh',
  chair: 'Nama Pimpinan',
  members: [
    { name: 'Nama Pimpinan', position: 'Ketua', present: true },
    { name: 'Nama Anggota', position: 'Anggota', present: true },
  ],
  present: 2,
  quorum: 2,
  closedAt: `${heldOn}T00:00:00.000Z`,
  decisions: [
    {
      id: 'contoh',
      kind: 'note',
      assessmentId: null,
      category: null,
      about: sampleName,
      decision: 'Bunyi keputusan rapat.',
      reason: 'Alasan keputusan itu.',
      vote: null,
      outcome: 'consensus',
      recordedBy: 'Nama Pimpinan',
      recordedAt: `${heldOn}T00:00:00.000Z`,
    },
  ],
});

/** No real body stands on a paper that only looks like a certificate. */
const sampleResult = ({ document: { period }, scored: { results } }: ReportFacts): SubjectResult => ({
  id: 'contoh',
  name: sampleName,
  category: period.categories?.[0]?.code ?? results[0]?.category ?? '',
  status: 'ranked',
  stages: {},
  exact: null,
  final: period.scale,
  band: period.bands[0]?.code ?? null,
  ranks: { category: 1, band: 1, overall: 1 },
  gates: [],
  sheetSha256: '',
});
