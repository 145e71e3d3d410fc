import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { printedCode, REPORT_STORAGE, type RenderedReport, type ReportFacts } from '@app/evaluation';
import { CONFIG } from '@app/office';
import { PageBrowser, type Config, type Storage } from '@app/platform';
import {
  agreementModel,
  briefModel,
  certificateModel,
  evaluationSheetHtml,
  evaluationSheetModel,
  loadReportAssets,
  minutesHtml,
  minutesModel,
  participationModel,
  printBrief,
  printCertificates,
  printDecree,
  printRanking,
  printRecap,
  printTableReport,
  rankingModel,
  recapModel,
  renderPdf,
  writeRankingXlsx,
  writeRecapXlsx,
  writeTableReportXlsx,
  yearsModel,
  type Letterhead,
  type WordedContext,
  type TableReport,
} from '@app/reports';
import { Inject, Injectable } from '@nestjs/common';
import { briefFigures } from './brief-figures';
import { letterheadOf } from './letterhead-of';
import { sheetDetails } from './sheet-details';

/** Told how far it is, in per cent; answers whether to go on. */
export type Proceed = (percent: number) => Promise<boolean>;

/** No paper is larger than this, bytes. */
const maxBytes = 1_073_741_824;
/** Share of the work that is drawing, in per cent. */
const drawn = 90;

/** Facts with the letterhead as it is printed. */
type PaperFacts = Omit<ReportFacts, 'letterhead'> & {
  readonly letterhead: Letterhead;
  readonly words: WordedContext['words'];
};

interface Drawn {
  readonly content: AsyncIterable<Uint8Array>;
  readonly rowCount: number;
}

/** Introduces the facts to the reports, and puts what they draw into storage. */
@Injectable()
export class ReportRenderer {
  constructor(
    private readonly browser: PageBrowser,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The kept file, or null where somebody cancelled meanwhile. A draft is thrown away whatever happens. */
  async render(found: ReportFacts, proceed: Proceed): Promise<RenderedReport | null> {
    const drafts = join(this.config.dataDir, 'drafts');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(drafts, 'report-'));
    try {
      if (!(await proceed(10))) return null;
      const facts = {
        ...found,
        letterhead: await letterheadOf(found.letterhead, this.storage),
        words: found.letterhead.words,
      };
      const { content, rowCount } = await this.draw(facts, join(folder, 'draft'), proceed);
      if (!(await proceed(drawn))) return null;
      return { ...(await this.storage.save(content, { maxBytes })), rowCount };
    } catch (error) {
      if (error instanceof Cancelled) return null;
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async draw(facts: PaperFacts, draft: string, proceed: Proceed): Promise<Drawn> {
    switch (facts.kind) {
      case 'ranking': {
        const model = rankingModel(facts.document, facts.scored, this.contextOf(facts), facts.category ?? undefined);
        return facts.format === 'xlsx'
          ? workbook(draft, await writeRankingXlsx(model, draft))
          : this.print((assets, options) => printRanking(model, assets, this.browser, options), proceed);
      }
      case 'recap': {
        const model = recapModel(facts.document, facts.scored, this.contextOf(facts), facts.category ?? undefined);
        return facts.format === 'xlsx'
          ? workbook(draft, await writeRecapXlsx(model, draft))
          : this.print((assets, options) => printRecap(model, assets, this.browser, options), proceed);
      }
      case 'evaluation-sheet':
        return this.printSheet(facts);
      case 'minutes':
        return this.printMinutes(facts);
      case 'brief':
        return this.printBrief(facts);
      case 'decree':
        return this.printDecree(facts, proceed);
      case 'certificate':
        return this.printCertificates(facts, proceed);
      default:
        return this.tables(facts, draft, proceed);
    }
  }

  private printDecree(facts: PaperFacts, proceed: Proceed): Promise<Drawn> {
    const { determination, timeZone } = facts;
    if (!determination) throw new RangeError('a decree is of a determined period');
    const model = rankingModel(facts.document, facts.scored, this.contextOf(facts));
    return this.print(
      (assets, options) =>
        printDecree(
          model,
          { ...determination, timeZone, words: facts.words },
          { assets, browser: this.browser },
          options,
        ),
      proceed,
    );
  }

  private printCertificates(facts: PaperFacts, proceed: Proceed): Promise<Drawn> {
    const seals = new Map(
      [...facts.certificates].map(([id, seal]) => [id, { number: seal.number ?? '', check: this.checkMark(seal) }]),
    );
    const model = certificateModel(facts.document, facts.scored, seals, this.contextOf(facts));
    return this.print((assets, options) => printCertificates(model, assets, this.browser, options), proceed);
  }

  private contextOf(facts: PaperFacts): WordedContext {
    return {
      letterhead: facts.letterhead,
      words: facts.words,
      isPreview: facts.isPreview,
      printedAt: facts.printedAt,
      timeZone: facts.timeZone,
      inputSha256: facts.inputSha256,
      unverified: facts.unjudged.unverified,
      unopened: new Set([...facts.unjudged.unopened, ...facts.unjudged.uninspected]),
      ...(facts.determination ? { determination: facts.determination } : {}),
      ...(facts.seal ? { check: this.checkMark(facts.seal) } : {}),
    };
  }

  private checkMark({ code }: { readonly code: string }): NonNullable<WordedContext['check']> {
    const printed = printedCode(code);
    return { url: `${this.config.publicUrl}/cek/${printed}`, code: printed };
  }

  private async print(printing: Printing, proceed: Proceed): Promise<Drawn> {
    const cancel = new AbortController();
    const telling: Promise<void>[] = [];
    const onProgress = (percent: number): void => {
      const told = proceed(10 + Math.floor((percent * (drawn - 10)) / 100));
      telling.push(told.then((goOn) => (goOn ? undefined : cancel.abort(new Cancelled()))));
    };
    const { pdf, rowCount } = await printing(await loadReportAssets(), { onProgress, signal: cancel.signal });
    await Promise.all(telling);
    return { content: Readable.from([pdf]), rowCount };
  }

  private async tables(facts: PaperFacts, draft: string, proceed: Proceed): Promise<Drawn> {
    const model = this.tableReport(facts);
    return facts.format === 'xlsx'
      ? workbook(draft, await writeTableReportXlsx(model, draft))
      : this.print((assets, options) => printTableReport(model, assets, this.browser, options), proceed);
  }

  private tableReport(facts: PaperFacts): TableReport {
    const { document, scored, figures, kind } = facts;
    const context = this.contextOf(facts);
    if (kind === 'years') return yearsModel(document, scored, figures.years, context);
    if (kind === 'participation') return participationModel(document, scored, figures.participation, context);
    if (!figures.agreement) throw new RangeError(`${kind} has no figures`);
    return agreementModel(document, scored, figures.agreement, context);
  }

  private async printBrief(facts: PaperFacts): Promise<Drawn> {
    const figures = briefFigures(facts.figures);
    const context = this.contextOf(facts);
    const pdf = await printBrief(
      (length) => briefModel(facts.document, facts.scored, { ...figures, ...length }, context),
      await loadReportAssets(),
      this.browser,
    );
    return { content: Readable.from([pdf]), rowCount: 1 };
  }

  private async printMinutes(facts: PaperFacts): Promise<Drawn> {
    if (facts.sitting === null) throw new RangeError('minutes are of one sitting');
    const model = minutesModel(facts.document, facts.scored, facts.sitting, this.contextOf(facts));
    const pdf = await renderPdf(minutesHtml(model, await loadReportAssets()), this.browser);
    return { content: Readable.from([pdf]), rowCount: 1 };
  }

  private async printSheet(facts: PaperFacts): Promise<Drawn> {
    if (facts.subjectId === null) throw new RangeError('an evaluation sheet is of one body');
    const context = { ...this.contextOf(facts), details: sheetDetails(facts) };
    const model = evaluationSheetModel(facts.document, facts.scored, facts.subjectId, context);
    const pdf = await renderPdf(evaluationSheetHtml(model, await loadReportAssets()), this.browser);
    return { content: Readable.from([pdf]), rowCount: 1 };
  }
}

type Printing = (
  assets: Parameters<typeof printRanking>[1],
  options: NonNullable<Parameters<typeof printRanking>[3]>,
) => ReturnType<typeof printRanking>;

/** Somebody took the paper back while it was drawn. */
class Cancelled extends Error {}

const workbook = (draft: string, { rowCount }: { readonly rowCount: number }): Drawn => ({
  content: createReadStream(draft),
  rowCount,
});
