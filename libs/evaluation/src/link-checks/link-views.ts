import type { LinkKind } from '@app/database';
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
  readonly snapshotAt: string | null;
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The key of the link that a column holds: of the address without its fragment. */
export const linkKeyOf = (column: string): string =>
  `encode(sha256(convert_to(split_part(${column}, '#', 1), 'UTF8')), 'hex')`;

/** A column over evidence `e`: its link's row as JSON, or null. */
export const linkCheckColumn = `
  (select json_build_object('kind', l.kind, 'reason', l.reason, 'statusCode', l.status_code,
            'checkedAt', ${instant('l.checked_at')}, 'waiting', l.due_at is not null,
            'snapshotAt', (select ${instant('max(c.at)')} from link_checks c
                            where c.url_sha256 = l.url_sha256 and c.body_sha256 is not null))
     from links l where e.url is not null and l.url_sha256 = ${linkKeyOf('e.url')})`;

export const linkViewOf = ({ kind, reason, statusCode, checkedAt, waiting, snapshotAt }: LinkRow): LinkCheckView => ({
  kind,
  reason,
  ...wordsOf(reason ?? '', statusCode),
  checkedAt,
  waiting,
  snapshotAt,
});
