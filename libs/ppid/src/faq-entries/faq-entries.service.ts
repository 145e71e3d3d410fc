import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { type ConsultationTopic, instant, literally, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface FaqEntryView {
  readonly id: string;
  readonly organiserName: string;
  readonly topic: ConsultationTopic;
  readonly question: string;
  readonly answer: string;
  readonly changedAt: string;
  readonly isWithdrawn: boolean;
  readonly revision: number;
}

export interface FaqAsk {
  readonly q?: string;
  readonly topic?: ConsultationTopic;
}

export interface ChangeFaqInput {
  readonly revision: number;
  readonly topic: ConsultationTopic;
  readonly question: string;
  readonly answer: string;
  readonly isWithdrawn: boolean;
}

const MOST = 200;

const select = `select f.id, o.name as "organiserName", f.topic, f.question, f.answer, ${instant('f.changed_at')} as "changedAt",
  f.withdrawn_at is not null as "isWithdrawn", f.revision from faq_entries f join organisers o on o.id = f.organiser_id`;

/** Every word must stand somewhere in the question or the answer. */
const found = `($1::text is null or f.topic = $1) and not exists (
  select 1 from regexp_split_to_table($2, '\\s+') as word where word <> ''
     and f.question not ilike '%' || word || '%' and f.answer not ilike '%' || word || '%')`;

/** Answers that everybody may read. */
@Injectable()
export class FaqEntriesService {
  constructor(private readonly dataSource: DataSource) {}

  /** For everybody: two hundred at most, the latest first. */
  async search({ q = '', topic }: FaqAsk): Promise<readonly FaqEntryView[]> {
    return this.dataSource.query<FaqEntryView[]>(
      `${select} where f.withdrawn_at is null and ${found} order by f.changed_at desc, f.id desc limit ${MOST}`,
      [topic ?? null, literally(q.trim())],
    );
  }

  /** The organiser's own, withdrawn ones too. */
  async list(actor: Actor, { q = '', topic }: FaqAsk): Promise<readonly FaqEntryView[]> {
    const organiserId = organiserOf(actor);
    requireMay(actor, 'consultation.serve', { organiserId, publicBodyId: actor.publicBodyId });
    return this.dataSource.query<FaqEntryView[]>(
      `${select} where f.organiser_id = $3 and ${found} order by f.changed_at desc, f.id desc limit ${MOST}`,
      [topic ?? null, literally(q.trim()), organiserId],
    );
  }

  /** Rewrites or withdraws one. Throws `faqEntry.changed`. */
  async change(actor: Actor, id: string, input: ChangeFaqInput): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const [kept] = await tx.query<{ organiserId: string; revision: number }[]>(
        'select organiser_id as "organiserId", revision from faq_entries where id = $1 for update',
        [id],
      );
      if (!kept) throw problem.notFound();
      requireMay(actor, 'faqEntry.write', { organiserId: kept.organiserId });
      if (kept.revision !== input.revision) throw problem.faqEntryChanged();
      await tx.query(
        `update faq_entries set topic = $2, question = $3, answer = $4, changed_by = $5, changed_at = now(),
                revision = revision + 1, withdrawn_at = case when $6 then coalesce(withdrawn_at, now()) end where id = $1`,
        [id, input.topic, input.question, input.answer, actor.userId, input.isWithdrawn],
      );
      await audit(tx, actor, 'faqEntry.changed', { entryId: id, isWithdrawn: input.isWithdrawn });
    });
  }
}
