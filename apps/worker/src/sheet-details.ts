import type { ReportFacts } from '@app/evaluation';
import type { SheetDetails } from '@app/reports';

/** What a printed sheet shows beside the scores: each piece of evidence by name, and the verifier's reasons. */
export const sheetDetails = ({ proofs, notHeld }: Pick<ReportFacts, 'proofs' | 'notHeld'>): SheetDetails => ({
  notHeld: notHeld.map(({ stageLabel, reason }) => `${stageLabel} tidak terlaksana. Alasan: ${reason}`),
  evidence: Object.fromEntries(
    Object.entries(proofs.evidence).map(([itemCode, pieces]) => [
      itemCode,
      pieces.map(({ url, file, note, page }) => ({
        label: file?.name ?? note ?? url ?? 'Bukti',
        ...(url === null ? {} : { url }),
        ...(page === null ? {} : { page }),
      })),
    ]),
  ),
  notes: Object.fromEntries(
    Object.entries(proofs.verdicts).flatMap(([itemCode, { reason }]) => (reason === null ? [] : [[itemCode, reason]])),
  ),
});
