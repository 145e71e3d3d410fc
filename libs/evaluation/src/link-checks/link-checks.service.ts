import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { CONFIG, JobQueue, STORAGE } from '@app/office';
import { sha256, type Config, type Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireHandedPiece } from '../assessments/as-given-back.query';
import { loadAssessment } from '../assessments/load-assessment';
import { linkCheckColumn, linkKeyOf, linkViewOf } from './link-views';
import type { LinkCheckView, LinkCopyView, LinkRow, LinkSnapshotView } from './link-views';

/** A snapshot's bytes. */
export interface SnapshotFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Whether the site called it a PDF. */
  readonly isPdf: boolean;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

/** More links than this at once are spread out by the worker, so that whoever hands in does not wait for it. */
const FEW = 10;
/** Whoever asks again sooner is asked to wait, seconds. */
const PATIENCE_SECONDS = 300;

interface Piece {
  readonly assessmentId: string;
  readonly url: string | null;
}

/** Asks for links to be looked at, and shows what was found. The looking is the worker's. */
@Injectable()
export class LinkChecksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Has the links among these pieces of evidence looked at, in the caller's transaction. One found open within a day, for
   * whatever body, is not looked at again.
   */
  async queue(tx: Transaction, evidenceIds: readonly string[]): Promise<void> {
    await this.queueLooks(tx, evidenceIds, false);
  }

  /** Has all links that stand in an assessment looked at once more, those found open a moment ago too: it is handed in. */
  async queueAllAgain(tx: Transaction, assessmentId: string): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      'select id from evidence where assessment_id = $1 and url is not null and removed_at is null order by id',
      [assessmentId],
    );
    await this.queueLooks(
      tx,
      rows.map(({ id }) => id),
      true,
    );
  }

  /** The worker's half of {@link queue} and, `again`, of {@link queueAllAgain}. */
  async spread(evidenceIds: readonly string[], again: boolean): Promise<void> {
    await transaction(this.dataSource, (tx) => this.queueNow(tx, evidenceIds, again));
  }

  /** Somebody asks for another look. Throws `link.throttled`, `link.off`, `evidence.unknown`. */
  async request(actor: Actor, evidenceId: string): Promise<LinkCheckView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId, url } = await this.loadPiece(tx, evidenceId);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'linkCheck.write' });
      await requireHandedPiece(tx, actor, assessment, evidenceId);
      const { bodyCode } = assessment;
      // Whose it is comes first: what is switched off here tells a stranger nothing about the piece.
      if (!this.config.linkChecks) throw problem.linkChecksOff();
      if (url === null) throw problem.evidenceUnknown();
      await requirePatience(tx, url);
      await this.owe(tx, [url], 'always');
      await audit(tx, actor, 'link.checkRequested', { assessmentId, bodyCode, evidenceId });
      return loadView(tx, evidenceId);
    });
  }

  /** How the link of this piece was last found. Throws `evidence.unknown`. */
  async load(actor: Actor, evidenceId: string): Promise<LinkCheckView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId } = await this.loadPiece(tx, evidenceId);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.read' });
      await requireHandedPiece(tx, actor, assessment, evidenceId);
      return loadView(tx, evidenceId);
    });
  }

  /**
   * A snapshot of the page: the copy asked for, else the newest of when it could be opened, so that a page that says
   * nothing any more does not hide what it said; else the newest. Throws `link.noSnapshot`.
   */
  async loadSnapshot(actor: Actor, evidenceId: string, copyId: string | null = null): Promise<LinkSnapshotView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId, url } = await this.loadPiece(tx, evidenceId);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.read' });
      await requireHandedPiece(tx, actor, assessment, evidenceId);
      const copies = await findCopies(tx, url ?? '');
      const chosen = copyId ?? copies.find(({ kind }) => kind === 'alive')?.id ?? copies[0]?.id;
      const [found] = await tx.query<(Omit<LinkSnapshotView, 'copies' | 'takenAt'> & { takenAt: Date })[]>(
        `select id, at as "takenAt", kind, final_url as "finalUrl", status_code as "statusCode", hops, headers, title, text,
                body_sha256 as sha256, size_bytes as "sizeBytes", truncated
           from link_checks where url_sha256 = ${linkKeyOf('$1')} and body_sha256 is not null and id = $2`,
        [url ?? '', chosen],
      );
      if (!found) throw problem.linkNoSnapshot();
      return { ...found, takenAt: found.takenAt.toISOString(), copies };
    });
  }

  /** The bytes of a snapshot, as they came. Throws as {@link loadSnapshot}. */
  async openSnapshot(actor: Actor, evidenceId: string, copyId: string | null = null): Promise<SnapshotFile> {
    const { sha256: name, sizeBytes, headers } = await this.loadSnapshot(actor, evidenceId, copyId);
    const isPdf = (headers['content-type'] ?? '').startsWith('application/pdf');
    return { sha256: name, sizeBytes, isPdf, content: await this.storage.read(name) };
  }

  private async queueLooks(tx: Transaction, evidenceIds: readonly string[], again: boolean): Promise<void> {
    if (!this.config.linkChecks || evidenceIds.length === 0) return;
    if (evidenceIds.length > FEW)
      await this.jobs.enqueue(tx, 'queue-link-checks', { evidenceIds: [...evidenceIds], again });
    else await this.queueNow(tx, evidenceIds, again);
  }

  private async queueNow(tx: Transaction, evidenceIds: readonly string[], again: boolean): Promise<void> {
    const rows = await tx.query<{ url: string }[]>(
      'select distinct url from evidence where id = any($1) and url is not null and removed_at is null',
      [evidenceIds],
    );
    await this.owe(
      tx,
      rows.map(({ url }) => url),
      again ? 'always' : 'stale',
    );
  }

  /**
   * Notes that a look is owed and puts a job down for each; one that is owed already has its job, which a person who asks
   * need not wait for where it comes only after a while.
   */
  private async owe(tx: Transaction, urls: readonly string[], when: 'always' | 'stale'): Promise<void> {
    const links = linksOf(urls);
    const owed = await tx.query<{ urlSha256: string }[]>(
      `insert into links as l (url_sha256, url, host, due_at)
       select key, url, host, now() from jsonb_to_recordset($1::jsonb) as r(key text, url text, host text) order by key
       on conflict (url_sha256) do update set due_at = now(), attempts = 0
         where (l.due_at is null or l.due_at < now() - interval '6 hours' or $2 and l.attempts > 0)
           and ($2 or l.checked_at is null or l.kind <> 'alive' or l.checked_at < now() - interval '1 day')
       returning url_sha256 as "urlSha256"`,
      [JSON.stringify(links), when === 'always'],
    );
    for (const { urlSha256 } of owed) await this.jobs.enqueue(tx, 'check-link', { urlSha256 });
  }

  private async loadPiece(tx: Transaction, evidenceId: string): Promise<Piece> {
    const [found] = await tx.query<Piece[]>(
      'select assessment_id as "assessmentId", url from evidence where id = $1 and removed_at is null',
      [evidenceId],
    );
    if (!found) throw problem.evidenceUnknown();
    return found;
  }
}

const MOST_COPIES = 50;

/** The copies of a page, each that differs from the one before it, the latest first. */
const findCopies = async (tx: Transaction, url: string): Promise<readonly LinkCopyView[]> => {
  const rows = await tx.query<(Omit<LinkCopyView, 'takenAt'> & { takenAt: Date })[]>(
    `select id, at as "takenAt", kind, status_code as "statusCode" from (
       select c.*, lag(body_sha256) over (order by id) as before from link_checks c
        where url_sha256 = ${linkKeyOf('$1')} and body_sha256 is not null) kept
      where before is distinct from body_sha256 order by id desc limit ${MOST_COPIES}`,
    [url],
  );
  return rows.map((row) => ({ ...row, takenAt: row.takenAt.toISOString() }));
};

/** Each address once, without its fragment, under the key that SQL makes of it. */
const linksOf = (urls: readonly string[]): { key: string; url: string; host: string }[] =>
  [...new Set(urls.map((url) => url.split('#')[0] ?? ''))]
    .filter((url) => URL.canParse(url))
    .map((url) => ({ key: sha256(url), url, host: new URL(url).hostname }));

const requirePatience = async (tx: Transaction, url: string): Promise<void> => {
  const [young] = await tx.query<{ retryAfterSeconds: number }[]>(
    `select ceil(extract(epoch from greatest(coalesce(due_at, checked_at), coalesce(checked_at, due_at)) - now()) + $2)::int as "retryAfterSeconds"
       from links where url_sha256 = ${linkKeyOf('$1')}`,
    [url, PATIENCE_SECONDS],
  );
  const retryAfterSeconds = young?.retryAfterSeconds ?? 0;
  if (retryAfterSeconds > 0) throw problem.linkThrottled({ retryAfterSeconds });
};

const nothingKnown: LinkRow = {
  kind: null,
  reason: null,
  statusCode: null,
  checkedAt: null,
  waiting: false,
  triedAt: null,
  nextAt: null,
  toldAt: null,
  snapshotAt: null,
};

const loadView = async (tx: Transaction, evidenceId: string): Promise<LinkCheckView> => {
  const [found] = await tx.query<{ link: LinkRow | null }[]>(
    `select ${linkCheckColumn} as link from evidence e where e.id = $1`,
    [evidenceId],
  );
  return linkViewOf(found?.link ?? nothingKnown);
};
