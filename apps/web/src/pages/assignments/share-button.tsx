import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';

const ways = ['body', 'section', 'item'] as const;

/** Shares out what nobody has; what could not be given is told with its reason. */
export function ShareButton({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [by, setBy] = useState<(typeof ways)[number]>('body');
  const share = async (): Promise<void> => {
    const { assigned, placements } = await api.post<Schemas['AssignedDto']>(`/api/periods/${id}/assignments`, { by });
    const left = placements.filter(({ userId }) => userId === null);
    const why = left[0] ? ` ${t('notShared', { count: format.count(left.length), reason: left[0].reason })}` : '';
    toast.show(`${t('shared', { count: format.count(assigned) })}${why}`);
    onDone();
  };
  return (
    <ConfirmButton label={t('share')} title={t('shareTitle')} confirmLabel={t('shareDo')} onConfirm={share}>
      <p>{t('shareText')}</p>
      <fieldset class="choices">
        <legend>{t('by')}</legend>
        {ways.map((way) => (
          <label key={way} class="choice">
            <input type="radio" name="by" checked={by === way} onChange={() => setBy(way)} />
            {t(`by.${way}`)}
          </label>
        ))}
      </fieldset>
      {by !== 'body' && <p class="soft">{t('byText')}</p>}
    </ConfirmButton>
  );
}
