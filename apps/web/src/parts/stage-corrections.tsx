import type { Schemas } from '../api/types';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { useSession } from '../session';
import { useFormat } from '../use-format';
import { useResource } from '../use-resource';

const messages = catalogue(
  {
    title: 'Pembetulan penilaian',
    done: '{stage}: dibetulkan {time}. Alasan: {reason}',
    open: '{stage}: sedang dibetulkan sejak {time}. Alasan: {reason}',
  },
  {
    title: 'Corrections of the assessment',
    done: '{stage}: corrected {time}. Reason: {reason}',
    open: '{stage}: being corrected since {time}. Reason: {reason}',
  },
);

const readers: readonly string[] = ['unitPpid', 'superior', 'organiserAdmin', 'commissioner', 'leadPpid'];

/** Which stages of an assessment were corrected after they had ended, and why; nothing where none was. */
export function StageCorrections({ assessmentId }: { readonly assessmentId: string }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const role = useSession().session?.hat?.role;
  const mayRead = role !== undefined && readers.includes(role);
  const path = mayRead ? `/api/assessments/${assessmentId}/stage-corrections` : null;
  const items = useResource<Schemas['ToldStageCorrectionsDto']>(path).value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('title')}</h2>
      <ul>
        {items.map(({ stageLabel: stage, reason, openedAt, closedAt }) => (
          <li key={openedAt}>
            {closedAt === null
              ? t('open', { stage, reason, time: format.dateTime(openedAt) })
              : t('done', { stage, reason, time: format.dateTime(closedAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
