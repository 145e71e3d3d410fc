import { Readable } from 'node:stream';
import { ReceiptsService, REPORT_STORAGE, type ReceiptPaper } from '@app/evaluation';
import { CONFIG, type JobPayloads } from '@app/office';
import { PageBrowser, type Config, type Job, type Storage } from '@app/platform';
import { loadReportAssets, receiptHtml, renderPdf, type ReceiptModel } from '@app/reports';
import { Inject, Injectable } from '@nestjs/common';
import { letterheadOf } from '../letterhead-of';
import type { Performer } from '../performer';

const maxBytes = 50_000_000;

/** Draws the proof of handing in, keeps it, and puts it into the outbox. */
@Injectable()
export class IssueReceiptJob implements Performer<'issue-receipt'> {
  readonly kind = 'issue-receipt';

  constructor(
    private readonly receipts: ReceiptsService,
    private readonly browser: PageBrowser,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async perform({ payload: { submissionId } }: Job<JobPayloads['issue-receipt']>): Promise<void> {
    const paper = await this.receipts.begin(submissionId);
    if (!paper) return;
    const letterhead = await letterheadOf(paper.letterhead, this.storage);
    const model = { ...modelOf(paper, this.config.publicUrl), letterhead };
    const pdf = await renderPdf(receiptHtml(model, await loadReportAssets()), this.browser);
    await this.receipts.finish(paper, await this.storage.save(Readable.from([pdf]), { maxBytes }));
  }
}

const timingWords: Readonly<Record<ReceiptPaper['timing'], string | null>> = {
  inTime: null,
  grace: 'Dikirim sebelum batas waktu dan diterima dalam kelonggaran',
  extension: 'Dikirim dalam masa perpanjangan',
  repair: 'Dikirim kembali sesudah perbaikan',
};

const modelOf = (paper: ReceiptPaper, publicUrl: string): ReceiptModel => ({
  ...paper,
  timing: timingWords[paper.timing],
  evidence: (paper.content?.evidence ?? []).map((piece) =>
    'url' in piece
      ? { item: piece.item, what: piece.url, sha256: null }
      : { item: piece.item, what: piece.fileName, sha256: piece.sha256 },
  ),
  checkUrl: `${publicUrl}/tanda-terima/${encodeURIComponent(paper.number)}`,
});
