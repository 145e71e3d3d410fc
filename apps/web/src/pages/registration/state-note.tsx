import { api } from '../../api/api';
import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { dropRegistration } from '../../offline/device-registrations';
import { ConfirmButton } from '../../parts/confirm-button';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { forgetPaths } from '../../use-resource';
import { messages } from './messages';

interface Props {
  readonly registration: Registration;
  readonly onChanged: (registration: Registration) => void;
}

const looks = { submitted: 'warn', approved: 'good', returned: 'bad' } as const;
const icons = { submitted: 'clock', approved: 'check', returned: 'warning' } as const;

/** Where the registration stands, and what may be done about it. */
export function StateNote({ registration, onChanged }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { state, submittedAt, reason, round, isOfficerGone } = registration;
  if (state === null || state === 'draft') {
    const intro = round > 1 ? 'renewIntro' : 'intro';
    return (
      <>
        <p>{t(registration.allowed.includes('save') ? intro : 'readOnly')}</p>
        <UndoRenewal {...{ registration, onChanged }} />
      </>
    );
  }
  if (isOfficerGone) return <OfficerGone {...{ registration, onChanged }} />;
  const values = { at: submittedAt ? format.dateTime(submittedAt) : '', reason: reason ?? '' };
  const text = state === 'approved' && round > 1 ? 'state.renewedText' : (`state.${state}Text` as const);
  return (
    <div class={`note ${looks[state]}`} role="status">
      <Icon name={icons[state]} />
      <div>
        <p>
          <strong>{t(`state.${state}`)}</strong>
        </p>
        <p>{t(text, values)}</p>
        <Renew {...{ registration, onChanged }} />
        <UndoRenewal {...{ registration, onChanged }} />
      </div>
    </div>
  );
}

function OfficerGone({ registration, onChanged }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="note warn" role="status">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('state.officerGone')}</strong>
        </p>
        <p>{t('state.officerGoneText', { name: registration.content.officerName })}</p>
        <Renew {...{ registration, onChanged }} />
      </div>
    </div>
  );
}

function Renew({ registration, onChanged }: Props) {
  const t = useTextOf(messages);
  const { allowed, isOfficerGone, assessmentId, content } = registration;
  if (!allowed.includes('renew')) return null;
  const renew = async (): Promise<void> => {
    const next = await api.post<Registration>(`/api/assessments/${assessmentId}/registration/renewal`);
    forgetPaths('/api/assessments');
    onChanged(next);
  };
  return (
    <p class="actions">
      <ConfirmButton
        tone={isOfficerGone ? 'primary' : 'quiet'}
        label={t('renew')}
        title={t('renewTitle')}
        confirmLabel={t('renew')}
        onConfirm={renew}
      >
        <p>{t(isOfficerGone ? 'renewGoneText' : 'renewText', { name: content.officerName })}</p>
      </ConfirmButton>
    </p>
  );
}

/** A renewal that was begun in error, or by who has nothing to change. */
function UndoRenewal({ registration, onChanged }: Props) {
  const t = useTextOf(messages);
  const { allowed, assessmentId, revision } = registration;
  if (!allowed.includes('undoRenewal')) return null;
  const undo = async (): Promise<void> => {
    const address = `/api/assessments/${assessmentId}/registration/renewal?revision=${revision}`;
    const next = await api.remove<Registration>(address);
    await dropRegistration(assessmentId);
    forgetPaths('/api/assessments');
    onChanged(next);
  };
  return (
    <p class="actions">
      <ConfirmButton
        tone="quiet"
        label={t('undoRenewal')}
        title={t('undoRenewalTitle')}
        confirmLabel={t('undoRenewalDo')}
        onConfirm={undo}
      >
        <p>{t('undoRenewalText')}</p>
      </ConfirmButton>
    </p>
  );
}
