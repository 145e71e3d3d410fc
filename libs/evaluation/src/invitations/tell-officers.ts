import { auditAll, type Actor } from '@app/access';
import { instant, type Transaction } from '@app/database';
import type { NotificationsService, Telling } from '@app/office';
import { longEnd } from '../windows/long-instant';
import { saqWindow } from '../windows/saq-window';
import { keepInvitations } from './make-invitation';

interface KnownBody {
  readonly assessmentId: string;
  readonly publicBodyId: string;
  readonly organiserId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  /** The last moment for filling, ISO 8601. */
  readonly until: string | null;
  readonly timeZone: string;
  readonly wasTold: boolean;
  readonly userIds: readonly string[];
}

/** Bodies of a period that have not registered and whose officers have accounts already; all of them, or those named. */
const findKnown = (tx: Transaction, periodId: string, ids: readonly string[] | null): Promise<KnownBody[]> =>
  tx.query<KnownBody[]>(
    `select a.id as "assessmentId", b.id as "publicBodyId", b.organiser_id as "organiserId", b.code as "bodyCode", b.name as "bodyName",
            p.title as "periodTitle", ${instant('w.due_at')} as until,
            o.time_zone as "timeZone", i.told_at is not null as "wasTold", h.users as "userIds"
       from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id join organisers o on o.id = b.organiser_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       left join invitations i on i.assessment_id = a.id cross join ${saqWindow()} w
      cross join lateral (select array_agg(distinct u.id) as users from memberships m join users u on u.id = m.user_id and u.disabled_at is null
         where m.public_body_id = b.id and m.role = 'unitPpid' and m.ended_at is null) h
      where a.period_id = $1 and a.state = 'invited' and ($2::uuid[] is null or a.id = any($2)) and h.users is not null
      order by b.code collate "C"`,
    [periodId, ids],
  );

/**
 * Tells the officers a body has already that it takes part, in the app and by mail as each of them chose: they come with
 * their account and need no link. Noted with the body's invitation. Returns how many bodies.
 */
export const tellOfficers = async (
  tx: Transaction,
  notifications: NotificationsService,
  {
    actor,
    periodId,
    ids,
  }: { readonly actor: Actor; readonly periodId: string; readonly ids: readonly string[] | null },
): Promise<number> => {
  const bodies = await findKnown(tx, periodId, ids);
  const invitations = await keepInvitations(
    tx,
    actor,
    bodies.map(({ assessmentId, publicBodyId, organiserId }) => ({
      ...{ assessmentId, publicBodyId, organiserId },
      role: 'unitPpid' as const,
      name: null,
      email: null,
    })),
  );
  await notifications.tellAll(tx, bodies.map(tellingOf));
  await tx.query('update invitations set told_at = now() where id = any($1)', [invitations]);
  const subjects = bodies.map(({ assessmentId, bodyCode }) => ({ assessmentId, bodyCode }));
  await auditAll(tx, actor, 'invitation.told', subjects);
  return bodies.length;
};

const tellingOf = (body: KnownBody): Telling => {
  const { assessmentId, organiserId, bodyName, periodTitle, until, timeZone, wasTold, userIds } = body;
  const end = until === null ? '' : ` Kuesioner dapat diisi sampai ${longEnd(until, timeZone)}.`;
  return {
    organiserId,
    userIds,
    kind: 'invitation',
    title: `${wasTold ? 'Pengingat: undangan' : 'Undangan'} ${periodTitle}`,
    text: `${bodyName} diundang mengikuti ${periodTitle}.${end} Masuk dengan akun Anda, lalu lengkapi pendaftarannya.`,
    href: `/penilaian/${assessmentId}/pendaftaran`,
  };
};
