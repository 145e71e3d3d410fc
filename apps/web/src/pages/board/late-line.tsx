import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { lateMessages } from './late-messages';

/** That answers came too late and wait for the organiser; nothing where none does. */
export function LateLine({ periodId, count }: { readonly periodId: string; readonly count: number | null }) {
  const t = useTextOf(lateMessages);
  const format = useFormat();
  if (!count) return null;
  return (
    <div class="note warn">
      <Icon name="clock" />
      <div>
        <p>{t('lateWaiting', { count: format.count(count) })}</p>
        <Link class="button" href={paths.lateAnswers(periodId)}>
          {t('toLate')}
        </Link>
      </div>
    </div>
  );
}
