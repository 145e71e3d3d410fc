import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { NotificationsService, STORAGE } from '@app/office';
import { sniffFile, type Storage, type StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LoadedAssessment } from '../assessments/load-assessment';
import { isShown, typeOfName } from '../evidence/evidence-type';
import { storeScan } from '../evidence/store-scan';
import { RegistrationDecisionsService } from './registration-decisions.service';
import {
  contentOf,
  registrationDoubts,
  registrationFaults,
  type RegistrationContent,
  type RegistrationDoubt,
} from './registration-content';
import { begunWith, loadView, type RegistrationView } from './registration-view';
import { lockRegistration, type DecreeFile, type RegistrationRow } from './registration.query';
import { renewRegistration, undoRenewal } from './renew-registration';

export interface SavedRegistration {
  readonly revision: number;
  readonly savedAt: string;
  readonly doubts: readonly RegistrationDoubt[];
}

export interface DecreeInput {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What a body registers with: typed as a draft, handed in whole. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    private readonly notifications: NotificationsService,
    private readonly decisions: RegistrationDecisionsService,
  ) {}

  /** The registration as far as it is; where nothing is typed yet, it begins with what is known. Throws `access.*`. */
  async load(actor: Actor, assessmentId: string): Promise<RegistrationView> {
    return transaction(this.dataSource, (tx) => loadView(tx, actor, assessmentId));
  }

  /** Keeps the draft. Throws `registration.stale`, `registration.locked`, `period.notOpen`, `access.*`. */
  async save(
    actor: Actor,
    assessmentId: string,
    { content, revision }: { readonly content: Partial<RegistrationContent>; readonly revision: number },
  ): Promise<SavedRegistration> {
    return transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      requireTyping(assessment, row);
      if (revision !== (row?.revision ?? 0))
        throw problem.registrationStale({ current: await loadView(tx, actor, assessmentId) });
      const whole = contentOf({ ...(row?.content ?? (await begunWith(tx, assessment))), ...content });
      const [saved] = await tx.query<{ revision: number; savedAt: Date }[]>(
        `insert into registrations as r (assessment_id, state, content, saved_by) values ($1, 'draft', $2, $3)
         on conflict (assessment_id) do update set content = excluded.content, saved_by = excluded.saved_by, saved_at = now(),
           revision = r.revision + 1 returning revision, saved_at as "savedAt"`,
        [assessmentId, JSON.stringify(whole), actor.userId],
      );
      if (!saved) throw new RangeError('one registration in, none out');
      await audit(tx, actor, 'registration.saved', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        revision: saved.revision,
      });
      return { revision: saved.revision, savedAt: saved.savedAt.toISOString(), doubts: registrationDoubts(whole) };
    });
  }

  /** Takes the decree in, in place of an earlier one. Throws `decree.typeRefused`, `evidence.*`, and as {@link save}. */
  async attachDecree(
    actor: Actor,
    assessmentId: string,
    { fileName, content }: DecreeInput,
  ): Promise<RegistrationView> {
    await transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      requireTyping(assessment, row);
    });
    const mediaType = typeOfName(fileName);
    if (mediaType === null || !isShown(mediaType)) throw problem.decreeTypeRefused();
    const file = await this.store(content, { fileName, mediaType });
    return transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      requireTyping(assessment, row);
      await tx.query(
        'insert into evidence_files (sha256, size_bytes, media_type) values ($1, $2, $3) on conflict do nothing',
        [file.sha256, file.sizeBytes, mediaType],
      );
      const begun = row ? contentOf(row.content) : contentOf(await begunWith(tx, assessment));
      await tx.query(
        `insert into registrations as r (assessment_id, state, content, saved_by, decree_sha256, decree_name) values ($1, 'draft', $2, $3, $4, $5)
         on conflict (assessment_id) do update set decree_sha256 = excluded.decree_sha256, decree_name = excluded.decree_name,
           saved_by = excluded.saved_by, saved_at = now(), revision = r.revision + 1`,
        [assessmentId, JSON.stringify(begun), actor.userId, file.sha256, fileName],
      );
      await audit(tx, actor, 'registration.decreeAttached', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        sha256: file.sha256,
      });
      return loadView(tx, actor, assessmentId);
    });
  }

  /**
   * The decree's bytes, of an earlier round where one is named, to whoever may read the registration. Where a hash is named
   * and another file lies there by now, nothing. Throws `registration.unknown`, `access.*`.
   */
  async openDecree(
    actor: Actor,
    assessmentId: string,
    { round, sha256 }: { readonly round?: number | undefined; readonly sha256?: string | undefined } = {},
  ): Promise<DecreeFile & { readonly content: Awaited<ReturnType<Storage['read']>> }> {
    const view = await transaction(this.dataSource, (tx) => loadView(tx, actor, assessmentId));
    const { decree } =
      (round === undefined ? view : [view, ...view.earlier].find((one) => one.round === round)) ?? { decree: null }; // prettier-ignore
    if (!decree || (sha256 ?? decree.sha256) !== decree.sha256) throw problem.registrationUnknown();
    return { ...decree, content: await this.storage.read(decree.sha256) };
  }

  /**
   * Makes an approved one anew, as when the officer changed: what was approved stays as an earlier one, the questionnaire
   * is not touched. Throws `registration.notApproved`, `period.notOpen`, `access.*`.
   */
  async renew(actor: Actor, assessmentId: string): Promise<RegistrationView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      if (assessment.state === 'withdrawn') throw problem.registrationLocked({ state: assessment.state });
      if (row?.state !== 'approved') throw problem.registrationNotApproved();
      await renewRegistration(tx, actor, row);
      await audit(tx, actor, 'registration.renewed', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        round: row.round + 1,
      });
      return loadView(tx, actor, assessmentId);
    });
  }

  /**
   * Takes a renewal back that was begun, as it stood on the screen: what was approved before counts as it did. Throws
   * `registration.notRenewing`, `registration.stale`, `registration.locked`, `period.notOpen`, `access.*`.
   */
  async undoRenewal(actor: Actor, assessmentId: string, seen: number): Promise<RegistrationView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      if (!row || row.round < 2 || row.state === 'approved') throw problem.registrationNotRenewing();
      requireTyping(assessment, row);
      if (seen !== row.revision) throw problem.registrationStale({ current: await loadView(tx, actor, assessmentId) });
      await undoRenewal(tx, row);
      const { bodyCode } = assessment;
      await audit(tx, actor, 'registration.renewalUndone', { assessmentId, bodyCode, round: row.round });
      return loadView(tx, actor, assessmentId);
    });
  }

  /**
   * Hands it in as it stood on the screen: where the revision that was seen is named and it was changed since, it is
   * refused. By the period's rule it counts at once, or waits for the organiser. Throws `registration.invalid`, and as
   * {@link save}. A trial only tells what would be refused.
   */
  async submit(
    actor: Actor,
    assessmentId: string,
    {
      revision: seen,
      isTrial = false,
    }: { readonly revision?: number | undefined; readonly isTrial?: boolean | undefined } = {},
  ): Promise<RegistrationView> {
    return transaction(this.dataSource, async (tx) => {
      const { assessment, row } = await lockRegistration(tx, actor, assessmentId, 'registration.write');
      requireTyping(assessment, row);
      if (seen !== undefined && seen !== (row?.revision ?? 0))
        throw problem.registrationStale({ current: await loadView(tx, actor, assessmentId) });
      const errors = registrationFaults(contentOf(row?.content ?? (await begunWith(tx, assessment))), {
        hasDecree: row?.decree != null,
        needsSuperior: needsSuperior(assessment),
        today: await todayOf(tx, assessment),
      });
      if (!row || errors.length > 0) throw problem.registrationInvalid({ errors });
      if (isTrial) return loadView(tx, actor, assessmentId);
      await tx.query(
        `update registrations set state = 'submitted', submitted_at = now(), decided_at = null, decided_by = null
          where assessment_id = $1`,
        [assessmentId],
      );
      await audit(tx, actor, 'registration.submitted', { assessmentId, bodyCode: assessment.bodyCode });
      if (assessment.registrationRule === 'automatic') await this.decisions.approveOne(tx, null, assessmentId);
      else await this.tellOrganiser(tx, assessment, row.round > 1);
      return loadView(tx, actor, assessmentId);
    });
  }

  private async tellOrganiser(
    tx: Transaction,
    { organiserId, periodId, bodyName }: LoadedAssessment,
    isRenewed: boolean,
  ): Promise<void> {
    const admins = await tx.query<{ id: string }[]>(
      `select distinct user_id as id from memberships
        where organiser_id = $1 and role = 'organiserAdmin' and ended_at is null`,
      [organiserId],
    );
    await this.notifications.tell(tx, {
      organiserId,
      userIds: admins.map(({ id }) => id),
      kind: 'registration-submitted',
      title: 'Pendaftaran menunggu persetujuan',
      text: isRenewed
        ? `${bodyName} telah memperbarui data pendaftarannya.`
        : `${bodyName} telah mengirim data pendaftarannya.`,
      href: `/periode/${periodId}/pendaftaran?langkah=submitted`,
    });
  }

  private store(
    content: AsyncIterable<Uint8Array>,
    { fileName, mediaType }: { readonly fileName: string; readonly mediaType: string },
  ): Promise<StoredFile> {
    const inspect = (head: Uint8Array): void => {
      if (head.byteLength === 0) throw problem.evidenceFileMissing();
      const found = sniffFile(head);
      if (found !== mediaType)
        throw problem.evidenceMislabelled({ declared: fileName, found: found ?? 'jenis tidak dikenal' });
    };
    return storeScan(this.storage, { content, mediaType, inspect });
  }
}

/** Nothing changes while the organiser reads it, nor once it is approved. */
const requireTyping = ({ state }: LoadedAssessment, row: RegistrationRow | null): void => {
  if (state === 'withdrawn') throw problem.registrationLocked({ state });
  if (row?.state === 'submitted' || row?.state === 'approved') throw problem.registrationLocked({ state: row.state });
};

/** The day on the organiser's calendar, as `2026-11-12`. */
const todayOf = async (tx: Transaction, { organiserId }: LoadedAssessment): Promise<string> => {
  const [row] = await tx.query<{ today: string }[]>(
    `select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today from organisers where id = $1`,
    [organiserId],
  );
  return row?.today ?? '';
};

/** One person who may be both confirms with the PPID's own address. */
const needsSuperior = ({ confirm, samePerson }: LoadedAssessment): boolean => confirm === 'superior' && !samePerson;
