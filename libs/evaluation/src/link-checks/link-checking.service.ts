import { newId, transaction, type Transaction } from '@app/database';
import { JobQueue, STORAGE } from '@app/office';
import { readPage, type PageText, type ProbeOutcome, type Storage, type StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { judgeLink, type LinkJudgement } from './judge-link';
import { linkReasons } from './link-reasons';
import { retrySeconds } from './link-views';

/** A link that may be looked at now. */
export interface DueLink {
  readonly urlSha256: string;
  readonly url: string;
  readonly host: string;
  readonly attempts: number;
}

/** All workers together ask one host this often, seconds. */
const SPACING_SECONDS = 2;
/** A host that says "too many" is left alone for this long. */
const SULK_SECONDS = 300;
const MOST_BYTES = 16 * 1_048_576;
/** Headers that say something about the page; the rest is nobody's business. */
const KEPT_HEADERS = ['content-type', 'content-length', 'content-disposition', 'last-modified', 'etag', 'date', 'server']; // prettier-ignore
const LONGEST_HEADER = 500;

/** The worker's side of a look: taking a link up in its turn, and putting down what was found. */
@Injectable()
export class LinkCheckingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** The link, or null where it was looked at meanwhile, or where its host must be left in peace: then it comes again. */
  async begin(urlSha256: string): Promise<DueLink | null> {
    return transaction(this.dataSource, async (tx) => {
      const [link] = await tx.query<DueLink[]>(
        `select url_sha256 as "urlSha256", url, host, attempts from links where url_sha256 = $1 and due_at is not null for update`,
        [urlSha256],
      );
      if (!link) return null;
      const waitSeconds = await takeTurn(tx, link.host);
      if (waitSeconds === 0) return link;
      await this.jobs.enqueue(tx, 'check-link', { urlSha256 }, waitSeconds);
      return null;
    });
  }

  /** Puts down what was found, with a snapshot where there was a page, and comes again where it may pass. */
  async settle(link: DueLink, outcome: ProbeOutcome): Promise<void> {
    const page = outcome.answered ? readPage(outcome.body, outcome.headers['content-type'] ?? '') : null;
    const file = await this.keep(outcome);
    await transaction(this.dataSource, async (tx) => {
      const judgement = judgeLink(outcome, page, outcome.answered || (await hasWayOut(tx)));
      await insertCheck(tx, link, { outcome, page, file, judgement });
      const waitSeconds = judgement.temporary ? retrySeconds[link.attempts] : undefined;
      await noteFound(tx, link, { outcome, judgement, again: waitSeconds !== undefined });
      if (judgement.reason === 'throttled') await leaveInPeace(tx, link.host);
      if (waitSeconds !== undefined)
        await this.jobs.enqueue(tx, 'check-link', { urlSha256: link.urlSha256 }, waitSeconds);
    });
  }

  private async keep(outcome: ProbeOutcome): Promise<StoredFile | null> {
    if (!outcome.answered || outcome.status < 200 || outcome.status >= 300 || outcome.body.length === 0) return null;
    return this.storage.save(piecesOf(outcome.body), { maxBytes: MOST_BYTES });
  }
}

async function* piecesOf(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body;
}

/** Claims the host for now and answers 0, or books the next free time and answers how long until then. */
const takeTurn = async (tx: Transaction, host: string): Promise<number> => {
  await tx.query(
    `insert into link_hosts (host, next_allowed_at, booked_until) values ($1, '-infinity', '-infinity')
     on conflict do nothing`,
    [host],
  );
  const [turn] = await tx.query<{ free: boolean; waitSeconds: number }[]>(
    `select next_allowed_at <= clock_timestamp() as free,
            greatest(1, ceil(extract(epoch from greatest(next_allowed_at, booked_until) - clock_timestamp())))::int as "waitSeconds"
       from link_hosts where host = $1 for update`,
    [host],
  );
  if (!turn) throw new RangeError(`host ${host} has no turn`);
  await tx.query(
    turn.free
      ? `update link_hosts set next_allowed_at = clock_timestamp() + make_interval(secs => $2) where host = $1`
      : `update link_hosts set booked_until = greatest(next_allowed_at, booked_until, clock_timestamp()) + make_interval(secs => $2) where host = $1`,
    [host, SPACING_SECONDS],
  );
  return turn.free ? 0 : turn.waitSeconds;
};

const leaveInPeace = (tx: Transaction, host: string): Promise<unknown> =>
  tx.query('update link_hosts set next_allowed_at = clock_timestamp() + make_interval(secs => $2) where host = $1', [
    host,
    SULK_SECONDS,
  ]);

/** Whether anything answered of late. If nothing did, it is likelier that this machine has no way out. */
const hasWayOut = async (tx: Transaction): Promise<boolean> => {
  const [row] = await tx.query<{ found: boolean }[]>(
    `select exists (select 1 from link_checks where at > now() - interval '6 hours' and status_code is not null) as found`,
  );
  return row?.found ?? false;
};

interface Found {
  readonly outcome: ProbeOutcome;
  readonly page: PageText | null;
  readonly file: StoredFile | null;
  readonly judgement: LinkJudgement;
}

const statusOf = (outcome: ProbeOutcome): number | null => (outcome.answered ? outcome.status : null);

const insertCheck = async (
  tx: Transaction,
  { urlSha256 }: DueLink,
  { outcome, page, file, judgement: { reason } }: Found,
): Promise<void> => {
  await tx.query(
    `insert into link_checks (id, url_sha256, kind, reason, status_code, final_url, hops, headers, title, text, body_sha256, size_bytes, truncated)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      newId(),
      urlSha256,
      linkReasons[reason].kind,
      reason,
      statusOf(outcome),
      storable(outcome.finalUrl),
      JSON.stringify(outcome.hops),
      JSON.stringify(outcome.answered ? keptHeaders(outcome.headers) : {}),
      page?.title || null,
      page?.text ?? null,
      file?.sha256 ?? null,
      file?.sizeBytes ?? null,
      outcome.answered && outcome.truncated,
    ],
  );
};

/** A passing failure is shown only where nothing better is known; what counts is what is left after the last try. */
const noteFound = async (
  tx: Transaction,
  { urlSha256 }: DueLink,
  { outcome, judgement: { reason }, again }: Pick<Found, 'outcome' | 'judgement'> & { readonly again: boolean },
): Promise<void> => {
  await tx.query(
    `update links set
       kind = case when $5 then coalesce(kind, $2) else $2 end,
       reason = case when $5 then coalesce(reason, $3) else $3 end,
       status_code = case when $5 and kind is not null then status_code else $4::int end,
       checked_at = case when $5 then coalesce(checked_at, now()) else now() end,
       due_at = case when $5 then now() end,
       attempts = attempts + 1
      where url_sha256 = $1`,
    [urlSha256, linkReasons[reason].kind, reason, statusOf(outcome), again],
  );
};

const keptHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, storable(value).slice(0, LONGEST_HEADER)]];
    }),
  );

const storable = (text: string): string => text.replaceAll('\u0000', '');
