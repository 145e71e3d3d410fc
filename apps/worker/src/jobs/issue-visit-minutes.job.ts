import { Readable } from 'node:stream';
import { REPORT_STORAGE, VisitMinutesService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import { PageBrowser, type Job, type Storage } from '@app/platform';
import { loadReportAssets, renderPdf, visitMinutesHtml, visitMinutesModel } from '@app/reports';
import { Inject, Injectable } from '@nestjs/common';
import { letterheadOf } from '../letterhead-of';
import type { Performer } from '../performer';

const maxBytes = 50_000_000;

/** Draws the minutes of a finished visit, and keeps them. */
@Injectable()
export class IssueVisitMinutesJob implements Performer<'issue-visit-minutes'> {
  readonly kind = 'issue-visit-minutes';

  constructor(
    private readonly minutes: VisitMinutesService,
    private readonly browser: PageBrowser,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
  ) {}

  async perform({ payload: { inspectionId } }: Job<JobPayloads['issue-visit-minutes']>): Promise<void> {
    const paper = await this.minutes.begin(inspectionId);
    if (!paper) return;
    const letterhead = await letterheadOf(paper.letterhead, this.storage);
    const model = visitMinutesModel({ ...paper, letterhead }, await this.minutes.drawPhotos(paper));
    const pdf = await renderPdf(visitMinutesHtml(model, await loadReportAssets()), this.browser);
    await this.minutes.finish(paper, await this.storage.save(Readable.from([pdf]), { maxBytes }));
  }
}
