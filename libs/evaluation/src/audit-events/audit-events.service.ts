import { type Actor, organiserOf, problem, requireMay, roleLabels } from '@app/access';
import { instant, type Role, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  /** Name of the person; null for the system itself. */
  readonly actorName: string | null;
  readonly roleLabel: string | null;
  readonly action: string;
  readonly subject: Readonly<Record<string, unknown>>;
}
export interface AuditPage {
  readonly items: readonly AuditLine[];
  readonly next: string | null;
  readonly total: number;
}

const pageSql = `
  select e.id::text as id, ${instant('e.at')} as at, u.name as "actorName", m.role, e.action, e.subject
    from audit_events e left join users u on u.id = e.actor_id left join memberships m on m.id = e.membership_id
   where e.organiser_id = $1 and ($2::bigint is null or e.id < $2) order by e.id desc limit $3`;

/** What was done in one tenant, the latest first. */
@Injectable()
export class AuditEventsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page; the cursor is the id of the last event seen. */
  async page(actor: Actor, cursor?: string, limit = 50): Promise<AuditPage> {
    if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'auditEvent.read', { organiserId });
      const rows = await tx.query<(Omit<AuditLine, 'roleLabel'> & { role: Role | null })[]>(pageSql, [
        organiserId,
        cursor ?? null,
        limit + 1,
      ]);
      const [counted] = await tx.query<{ count: number }[]>(
        'select count(*)::int as count from audit_events where organiser_id = $1',
        [organiserId],
      );
      const items = rows.slice(0, limit).map(({ role, ...line }) => ({ ...line, roleLabel: role && roleLabels[role] }));
      const last = items[items.length - 1];
      return { items, next: rows.length > limit && last ? last.id : null, total: counted?.count ?? 0 };
    });
  }
}
