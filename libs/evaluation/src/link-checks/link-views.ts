import { instant, type LinkKind } from '@app/database';
import { wordsOf } from './link-reasons';

/** How a link was last found; tells, and judges nothing. */
export interface LinkCheckView {
  /** Null until it was looked at once. */
  readonly kind: LinkKind | null;
  /** Why, as a code for those who do not read Indonesian. */
  readonly reason: string | null;
  /** Indonesian. */
  readonly message: string;
  readonly advice: string;
  readonly checkedAt: string | null;
  /** Whether another look is owed. */
  readonly waiting: boolean;
  /** When it was last tried in vain since then; null where the last try told something. */
  readonly triedAt: string | null;
  /** About when it is tried again by itself; null where it is not, or at once. */
  readonly nextAt: string | null;
  /** When the body was last told that it does not open; null where it was not. */
  readonly toldAt: string | null;
  /** When the newest snapshot was taken; null where there is none. */
  readonly snapshotAt: string | null;
}

/** One of the copies that were kept of a page. */
export interface LinkCopyView {
  readonly id: string;
  readonly takenAt: string;
  /** How the link was found then. */
  readonly kind: LinkKind;
  readonly statusCode: number | null;
}

/** What was kept of a page when it answered. */
export interface LinkSnapshotView extends LinkCopyView {
  /** Every copy that differs from the one before it, this one among them, the latest first. */
  readonly copies: readonly LinkCopyView[];
  readonly finalUrl: string;
  readonly hops: readonly { readonly url: string; readonly status: number }[];
  readonly headers: Readonly<Record<string, string>>;
  readonly title: string | null;
  /** Readable text; null for files that are not pages. */
  readonly text: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly truncated: boolean;
}

/** The row behind {@link linkCheckColumn}. */
export interface LinkRow {
  readonly kind: LinkKind | null;
  readonly reason: string | null;
  readonly statusCode: number | null;
  readonly checkedAt: string | null;
  readonly waiting: boolean;
  readonly triedAt: string | null;
  readonly nextAt: string | null;
  readonly toldAt: string | null;
  readonly snapshotAt: string | null;
}

/** Waits before the second, third and fourth try of what may pass, seconds. */
export const retrySeconds: readonly number[] = [60, 600, 3_600];

/** The key of the link that a column holds: of the address without its fragment. */
export const linkKeyOf = (column: string): string =>
  `encode(sha256(convert_to(split_part(${column}, '#', 1), 'UTF8')), 'hex')`;

/** A column over evidence `e`: its link's row as JSON, or null. */
export const linkCheckColumn = `
  (select json_build_object('kind', l.kind, 'reason', l.reason, 'statusCode', l.status_code,
            'checkedAt', ${instant('l.checked_at')}, 'waiting', l.due_at is not null,
            'triedAt', case when l.attempts > 0 then ${instant('l.due_at')} end,
            'nextAt', ${instant(`(l.due_at + make_interval(secs => (array[${retrySeconds.join(',')}])[l.attempts]))`)},
            'toldAt', (select ${instant('max(t.told_at)')} from link_tellings t
                        where t.assessment_id = e.assessment_id and t.url_sha256 = l.url_sha256),
            'snapshotAt', (select ${instant('max(c.at)')} from link_checks c
                            where c.url_sha256 = l.url_sha256 and c.body_sha256 is not null))
     from links l where e.url is not null and l.url_sha256 = ${linkKeyOf('e.url')})`;

export const linkViewOf = ({ statusCode, ...row }: LinkRow): LinkCheckView => ({
  ...row,
  ...wordsOf(row.reason ?? '', statusCode),
});
