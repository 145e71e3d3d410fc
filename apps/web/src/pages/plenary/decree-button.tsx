import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { reportsAsked } from '../../reports-asked';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  /** Only to look at, before anything is decided. */
  readonly preview?: boolean;
}

/** Asks for the decree with its annex; it is fetched from the tray of reports. */
export function DecreeButton({ periodId, preview = false }: Props) {
  const t = useTextOf(messages);
  const ask = (): void => {
    api
      .post(`/api/periods/${periodId}/reports`, { kind: 'decree', format: 'pdf', ...(preview && { preview }) })
      .then(() => {
        toast.show(t('decreeAsked'));
        reportsAsked.tell();
      })
      .catch(toastProblem);
  };
  return (
    <button type="button" class="button" onClick={ask}>
      {t(preview ? 'toPreview' : 'toDecree')}
    </button>
  );
}
