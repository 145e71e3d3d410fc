import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant, toLocal } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { messages } from './messages';
import type { PlannedSession } from './session-types';

/** What is typed about a session, as it stands in the fields. */
interface Typed {
  readonly name: string;
  readonly startsAt: string;
  readonly minutes: string;
  readonly room: string;
  readonly videoUrl: string;
}

const empty: Typed = { name: '', startsAt: '', minutes: '20', room: '', videoUrl: '' };

const typedOf = (session: PlannedSession, zone: string): Typed => ({
  name: session.name,
  startsAt: toLocal(session.startsAt, zone),
  minutes: String(session.minutes),
  room: session.room ?? '',
  videoUrl: session.videoUrl ?? '',
});

const useZone = (): string => useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';

/** The plan as the API wants it, or the problem that something is missing. */
const useReadPlan = (): ((typed: Typed) => object) => {
  const t = useTextOf(messages);
  const zone = useZone();
  return ({ name, startsAt, minutes, room, videoUrl }) => {
    const instant = toInstant(startsAt, zone);
    if (!name.trim() || instant === null || !/^\d{1,3}$/.test(minutes.trim()))
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    return { name, startsAt: instant, minutes: Number(minutes), room, videoUrl };
  };
};

interface MakeProps {
  readonly periodId: string;
  readonly stageCode: string;
  readonly onDone: () => void;
}

/** Makes a session of a stage. */
export function MakeSession({ periodId, stageCode, onDone }: MakeProps) {
  const t = useTextOf(messages);
  const [typed, setTyped] = useState(empty);
  const read = useReadPlan();
  const make = async (): Promise<void> => {
    await api.post(`/api/periods/${periodId}/presentation-sessions`, { stageCode, ...read(typed) });
    // The next one is often the same day in the next room.
    setTyped({ ...typed, name: '' });
    toast.show(t('made'));
    onDone();
  };
  return (
    <ConfirmButton label={t('make')} title={t('makeTitle')} confirmLabel={t('makeDo')} onConfirm={make}>
      <Fields typed={typed} onTyped={setTyped} />
    </ConfirmButton>
  );
}

interface ChangeProps {
  readonly session: PlannedSession;
  readonly onDone: () => void;
}

/** Changes a session; once it has begun its hours stand. */
export function ChangeSession({ session, onDone }: ChangeProps) {
  const t = useTextOf(messages);
  const zone = useZone();
  const [typed, setTyped] = useState<Typed | null>(null);
  const read = useReadPlan();
  const shown = typed ?? typedOf(session, zone);
  const change = async (): Promise<void> => {
    const hours = session.hasBegun ? { startsAt: session.startsAt, minutes: session.minutes } : {};
    await api.put(`/api/presentation-sessions/${session.id}`, { ...read(shown), ...hours });
    setTyped(null);
    toast.show(t('changed'));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('change')}
      fullLabel={t('changeOf', { session: session.name })}
      title={t('changeTitle', { session: session.name })}
      confirmLabel={t('changeDo')}
      tone="quiet"
      onConfirm={change}
    >
      {session.hasBegun && <p class="note">{t('begun')}</p>}
      <Fields typed={shown} fixed={session.hasBegun} onTyped={setTyped} />
    </ConfirmButton>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  /** Hours do not change any more. */
  readonly fixed?: boolean;
  readonly onTyped: (typed: Typed) => void;
}

function Fields({ typed, fixed = false, onTyped }: FieldsProps) {
  const t = useTextOf(messages);
  const zone = useZone();
  const hintId = useId();
  const set = (field: keyof Typed) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onTyped({ ...typed, [field]: event.currentTarget.value });
  return (
    <>
      <label class="field">
        <span class="field-label">{t('name')}</span>
        <input
          class="input"
          maxLength={120}
          placeholder={t('namePlaceholder')}
          value={typed.name}
          onInput={set('name')}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('startsAt', { zone: zoneName(zone) })}</span>
        <input class="input" type="datetime-local" disabled={fixed} value={typed.startsAt} onInput={set('startsAt')} />
      </label>
      <label class="field">
        <span class="field-label">{t('minutes')}</span>
        <input class="input" inputMode="numeric" disabled={fixed} value={typed.minutes} onInput={set('minutes')} />
      </label>
      <label class="field">
        <span class="field-label">{t('room')}</span>
        <input class="input" maxLength={200} value={typed.room} onInput={set('room')} />
      </label>
      <div class="field">
        <label>
          <span class="field-label">{t('video')}</span>
          <input
            class="input"
            type="url"
            inputMode="url"
            value={typed.videoUrl}
            aria-describedby={hintId}
            onInput={set('videoUrl')}
          />
        </label>
        <span class="field-hint" id={hintId}>
          {t('videoHint')}
        </span>
      </div>
    </>
  );
}
