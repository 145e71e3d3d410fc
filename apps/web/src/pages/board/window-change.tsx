import { useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant, toInstantEnd, toLocal, toLocalEnd } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { messages } from './messages';
import { useMovedEnd } from './moved-window';
import { ReasonField } from './reason-field';
import { useSaveWindow } from './save-window';
import { WindowEffect } from './window-effect';
import { windowMessages } from './window-messages';

interface Props {
  readonly period: PeriodView;
  readonly code: string;
  /** As people call the window. */
  readonly name: string;
  readonly onChanged: (period: PeriodView) => void;
}

interface Typed {
  readonly from: string | null;
  readonly until: string | null;
}

const untouched: Typed = { from: null, until: null };

/** Gives a window another time, or one that the rules lack; the server keeps the reason with the new version of them. */
export function WindowChange({ period, code, name, onChanged }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(windowMessages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const span = period.windows[code];
  const moved = useMovedEnd(span, zone);
  const [typed, setTyped] = useState(untouched);
  const [reason, setReason] = useState('');
  const saveWindow = useSaveWindow({ period, code, onChanged });
  const act = span ? 'change' : 'add';
  const stood = {
    from: span ? toLocal(span.from, zone) : '',
    until: moved?.until ?? (span ? toLocalEnd(span.until, zone) : ''),
  };
  const from = typed.from ?? stood.from;
  const until = typed.until ?? stood.until;
  const requireSpan = (typedFrom: string, typedUntil: string): { readonly from: string; readonly until: string } => {
    const [begin, end] = [toInstant(typedFrom, zone), toInstantEnd(typedUntil, zone)];
    if (!begin) throw incomplete(words('fromMissing', { name }));
    if (!end) throw incomplete(words('untilMissing', { name }));
    if (begin >= end) throw incomplete(words('untilEarly', { name }));
    return { from: begin, until: end };
  };
  const save = async (): Promise<void> => {
    const set = requireSpan(from, until);
    if (!reason.trim()) throw incomplete(t('reasonMissing'));
    // An end set by hand is no longer one that was counted.
    const isCounted = span?.workingDays !== undefined && from === stood.from && until === stood.until;
    const counted = isCounted ? { workingDays: span.workingDays } : {};
    await saveWindow({ ...set, ...counted }, reason.trim());
    toast.show(t('scheduleSaved'));
  };
  const forget = (): void => {
    setTyped(untouched);
    setReason('');
  };
  const field = (edge: keyof Typed, value: string) => (
    <label class="field">
      <span class="field-label">{words(edge, { zone: zoneName(zone) })}</span>
      <input
        class="input"
        type="datetime-local"
        required
        value={value}
        onInput={(event) => setTyped({ ...typed, [edge]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <ConfirmButton
      label={words(act)}
      fullLabel={words(`${act}Of`, { name })}
      title={words(`${act}Of`, { name })}
      confirmLabel={words('save')}
      tone="quiet"
      onOpen={forget}
      onConfirm={save}
    >
      <p>{words('text')}</p>
      {field('from', from)}
      {field('until', until)}
      {period.state === 'open' && <WindowEffect period={period} code={code} until={toInstantEnd(until, zone)} />}
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}

const incomplete = (text: string): ApiProblem => new ApiProblem('refused', 0, 'form.incomplete', text);
