import { Link } from 'wouter-preact';
import type { Role } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { messages } from './messages';

const tasks = {
  verifier: {
    title: 'verifications',
    advice: 'verificationsAdvice',
    open: 'openVerifications',
    href: paths.verifications,
  },
  juror: {
    title: 'presentations',
    advice: 'presentationsAdvice',
    open: 'openPresentations',
    href: paths.presentations,
  },
  operator: { title: 'operator', advice: 'operatorAdvice', open: 'openOperator', href: paths.operator },
} as const;

/** The one task of those who have one. */
export function TaskHome({ role }: { readonly role: Role }) {
  const t = useTextOf(messages);
  if (role !== 'verifier' && role !== 'juror' && role !== 'operator') return null;
  const task = tasks[role];
  return (
    <section class="card task">
      <h2>{t(task.title)}</h2>
      <p>{t(task.advice)}</p>
      <p class="actions">
        <Link class="button primary" href={task.href}>
          {t(task.open)}
        </Link>
      </p>
    </section>
  );
}
