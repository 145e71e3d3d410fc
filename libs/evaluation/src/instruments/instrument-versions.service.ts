import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { checkInstrument, freeze, type Instrument, type LintReason, type Violation } from '@app/instrument';
import { sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { previousOf } from './begin-instrument';
import type { ReasonInput, VersionCard, VersionView } from './instrument-views';
import { loadOwnInstrument, requireUnarchived, type OwnInstrument } from './load-own-instrument';
import { findVersion, findVersions } from './published-versions.query';
import { settleReasons } from './settle-reasons';

export interface PublishInput {
  /** The revision of the draft the publisher has seen. */
  readonly revision: number;
  readonly note?: string | null;
  readonly reasons: readonly ReasonInput[];
}

/** What was published of an organiser's own instruments: a version never changes. */
@Injectable()
export class InstrumentVersionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(actor: Actor, instrumentId: string): Promise<readonly VersionCard[]> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.read' });
      return findVersions(tx, instrumentId);
    });
  }

  /** One version with its content. Throws `version.unknown`. */
  async load(actor: Actor, instrumentId: string, number: number): Promise<VersionView> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.read' });
      const found = await findVersion(tx, instrumentId, number);
      if (!found) throw problem.versionUnknown();
      return found;
    });
  }

  /**
   * Publishes the draft as the next version. Faults stop it; each warning needs a reason, given now or with an earlier
   * version. Throws `instrument.invalid`, `instrument.reasonsMissing`, `instrument.stale`, `instrument.unchanged`,
   * `instrument.archived`.
   */
  async publish(actor: Actor, instrumentId: string, input: PublishInput): Promise<VersionCard> {
    return transaction(this.dataSource, async (tx) => {
      const found = await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrument.write', lock: true });
      requireUnarchived(found);
      requireSeen(found, input.revision);
      const last = await findVersion(tx, instrumentId, null);
      if (last && hashOf(found.draft, last.content.version) === last.sha256) throw problem.instrumentUnchanged();
      const previous = await previousOf(tx, actor, found.origin);
      const violations = checkInstrument(found.draft, previous ? { previous } : {});
      requireSound(violations);
      const { reasons, missing } = settleReasons(violations, input.reasons, last?.reasons ?? []);
      if (missing.length > 0) throw problem.instrumentReasonsMissing({ warnings: missing });
      const number = (last?.number ?? 0) + 1;
      await insertVersion(tx, actor, found, { number, note: input.note?.trim() || null, reasons });
      await audit(tx, actor, 'instrument.published', { instrumentId, code: found.code, number });
      const published = (await findVersions(tx, instrumentId)).find((version) => version.number === number);
      if (!published) throw new RangeError('a version was published and is gone');
      return published;
    });
  }
}

const requireSeen = ({ revision, savedAt, savedBy, draft }: OwnInstrument, seen: number): void => {
  if (revision !== seen) throw problem.instrumentStale({ current: { revision, savedAt, savedBy, content: draft } });
};

const requireSound = (violations: readonly Violation[]): void => {
  const errors = violations
    .filter(({ severity }) => severity !== 'warning')
    .map(({ path, code, message }) => ({ path, code, message }));
  if (errors.length > 0) throw problem.instrumentInvalid({ errors });
};

const frozenAs = (draft: Instrument, version: string): ReturnType<typeof freeze> => freeze({ ...draft, version });

const hashOf = (draft: Instrument, version: string): string => sha256(frozenAs(draft, version).canonical);

const insertVersion = async (
  tx: Transaction,
  actor: Actor,
  { id, draft }: OwnInstrument,
  version: { readonly number: number; readonly note: string | null; readonly reasons: readonly LintReason[] },
): Promise<void> => {
  const { content, canonical } = frozenAs(draft, String(version.number));
  await tx.query(
    `insert into instrument_versions (instrument_id, number, content, sha256, note, reasons, published_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      version.number,
      JSON.stringify(content),
      sha256(canonical),
      version.note,
      JSON.stringify(version.reasons),
      actor.userId,
    ],
  );
};
