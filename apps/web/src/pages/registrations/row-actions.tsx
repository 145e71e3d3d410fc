import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { FunnelRow } from '../../api/registration-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { ContactDialog } from './contact-dialog';
import { LinkDialog } from './link-dialog';
import { messages } from './messages';
import { useAskedText } from './use-asked-text';

interface Props {
  readonly period: PeriodView;
  readonly row: FunnelRow;
  readonly onDone: () => void;
}

/** What brings one body further: the next thing first, the rest behind a fold. */
export function RowActions({ period, row, onDone }: Props) {
  const t = useTextOf(messages);
  const asked = useAskedText();
  const [open, setOpen] = useState<'link' | 'contact' | null>(null);
  const isInvited = row.state === 'invited';
  const isFailed = row.mailState === 'failed' && isInvited;
  const mayAsk = isAskable(row);
  const mail = (): void => {
    api
      .post<Schemas['InvitationsMailedDto']>(`/api/periods/${period.id}/invitation-mails`, {
        assessmentIds: [row.assessmentId],
      })
      .then((reply) => {
        toast.show(asked(reply));
        onDone();
      })
      .catch(toastProblem);
  };
  const revoke = async (): Promise<void> => {
    await api.remove(`/api/assessments/${row.assessmentId}/invitation`);
    toast.show(t('revoked'));
    onDone();
  };
  return (
    <div class="row-actions">
      {row.registration === 'submitted' && (
        <Link class="button primary" href={`${paths.registrations(period.id)}?periksa=${row.assessmentId}`}>
          {t('check')}
        </Link>
      )}
      {isFailed && (
        <button type="button" class="button danger" onClick={() => setOpen('contact')}>
          {t('fixMail')}
        </button>
      )}
      {isInvited && row.registration !== 'submitted' && row.people === 0 && (
        <button
          type="button"
          class="button"
          aria-label={t('linkFor', { name: row.name })}
          onClick={() => setOpen('link')}
        >
          {t('link')}
        </button>
      )}
      <details class="row-more">
        <summary aria-label={`${t('actions')}: ${row.name}`}>⋯</summary>
        <div>
          {mayAsk && (
            <button type="button" class="button quiet" onClick={mail}>
              {t(row.mailedAt || row.toldAt ? 'mailAgain' : 'mailOne')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={() => setOpen('contact')}>
            {t('fixContact')}
          </button>
          <Link class="button quiet" href={paths.bodyPeople(row.bodyId)}>
            {t('people')}
          </Link>
          {isInvited && row.step !== 'listed' && (
            <ConfirmButton
              tone="quiet"
              label={t('revoke')}
              title={t('revoke')}
              confirmLabel={t('revoke')}
              onConfirm={revoke}
            >
              <p>{t('revokeText', { name: row.name })}</p>
            </ConfirmButton>
          )}
        </div>
      </details>
      <RowDialog open={open} periodId={period.id} row={row} onClose={() => setOpen(null)} onDone={onDone} />
    </div>
  );
}

/** Whoever has not registered, and has an address or an officer with an account. */
export const isAskable = ({ state, registration, email, people }: FunnelRow): boolean =>
  state === 'invited' && registration !== 'submitted' && (Boolean(email) || people > 0);

interface DialogProps extends Pick<Props, 'row' | 'onDone'> {
  readonly open: 'link' | 'contact' | null;
  readonly periodId: string;
  readonly onClose: () => void;
}

function RowDialog({ open, periodId, row, onClose, onDone }: DialogProps) {
  if (open === 'link') return <LinkDialog row={row} onClose={onClose} onDone={onDone} />;
  if (open === 'contact') return <ContactDialog periodId={periodId} row={row} onClose={onClose} onDone={onDone} />;
  return null;
}
