import type { Transaction } from '@app/database';
import type { MailService } from '@app/office';

/** Whoever a mail about an account is for. */
export interface AccountHolder {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** The organiser of all their hats; null where they have hats at several, or none. */
  readonly organiserId: string | null;
}

const holder = `
  select u.id as "userId", u.name, u.email,
         (select case when count(distinct m.organiser_id) = 1 then (array_agg(m.organiser_id))[1] end
            from memberships m where m.user_id = u.id) as "organiserId"
    from users u where u.disabled_at is null and`;

/** The account behind an address or an id; null where there is none that may sign in. */
export const findHolder = async (
  tx: Transaction,
  by: { readonly email: string } | { readonly userId: string },
): Promise<AccountHolder | null> => {
  const [found] =
    'email' in by
      ? await tx.query<AccountHolder[]>(`${holder} u.email = $1`, [by.email])
      : await tx.query<AccountHolder[]>(`${holder} u.id = $1`, [by.userId]);
  return found ?? null;
};

/** Tells a person that something about their account has changed, at the address given or their own. */
export const tellHolder = (
  tx: Transaction,
  mails: MailService,
  who: AccountHolder,
  { to = who.email, subject, text }: { readonly to?: string; readonly subject: string; readonly text: string },
): Promise<string> =>
  mails.queue(tx, {
    organiserId: who.organiserId,
    to,
    toName: who.name,
    kind: 'account',
    subject,
    text: `Halo ${who.name},\n\n${text}`,
  });

const unasked = 'Bila bukan Anda yang melakukannya, segera hubungi penyelenggara.';

export const passwordChanged = {
  subject: 'Kata sandi Anda telah diganti',
  text: `Kata sandi akun Terbuka Anda baru saja diganti, dan semua perangkat lain dikeluarkan.\n\n${unasked}`,
} as const;

export const emailChanged = (from: string, to: string): { readonly subject: string; readonly text: string } => ({
  subject: 'Alamat surel akun Anda telah diganti',
  text: `Alamat surel akun Terbuka Anda diganti dari ${from} menjadi ${to}. Masuklah dengan alamat yang baru.\n\n${unasked}`,
});
