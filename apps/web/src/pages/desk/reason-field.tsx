import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';

interface SavedReasons {
  readonly items: readonly { readonly id: string; readonly text: string; readonly isShared: boolean }[];
}

interface Props {
  readonly reason: string;
  readonly locked: boolean;
  /** The usual ones, and those already given on this sheet. */
  readonly reasons: readonly string[];
  readonly onReason: (reason: string) => void;
}

/**
 * Why a verdict is not the body's answer. Arrow down goes from the words into the list, up and down move in it, Enter takes
 * one over and comes back.
 */
export function ReasonField({ reason, locked, reasons, onReason }: Props) {
  const t = useTextOf(messages);
  const saved = useResource<SavedReasons>('/api/verdict-reasons');
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const kept = saved.value?.items ?? [];
  const all = [...new Set([...kept.map(({ text }) => text), ...reasons])];
  const keep = (): void => {
    void api
      .post<SavedReasons>('/api/verdict-reasons', { text: reason.trim() })
      .then((after) => {
        saved.replace(after);
        toast.show(t('reasonKept'));
      })
      .catch(() => toast.show(t('reasonNotKept')));
  };
  return (
    <div class="field">
      <label for="desk-reason">{t('reason')}</label>
      <span class="field-hint">{t('reasonHint')}</span>
      <textarea
        id="desk-reason"
        ref={area}
        class="input"
        value={reason}
        disabled={locked}
        onInput={(event) => onReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          const atEnd = event.currentTarget.selectionStart === event.currentTarget.value.length;
          if (event.key === 'ArrowDown' && atEnd) step(event, list.current, 1);
        }}
      />
      <div
        ref={list}
        class="actions"
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(event, list.current, 1);
          if (event.key === 'ArrowUp' && !step(event, list.current, -1)) area.current?.focus();
        }}
      >
        {all.map((text) => (
          <button
            key={text}
            type="button"
            class="button quiet"
            disabled={locked}
            onClick={() => {
              onReason(text);
              area.current?.focus();
            }}
          >
            {text}
          </button>
        ))}
      </div>
      {!locked && reason.trim() !== '' && !kept.some(({ text }) => text === reason.trim()) && (
        <p>
          <button type="button" class="button quiet" onClick={keep}>
            {t('keepReason')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Moves the focus inside the list; false: there is nothing further that way. */
const step = (event: JSX.TargetedKeyboardEvent<HTMLElement>, list: HTMLElement | null, by: 1 | -1): boolean => {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + by];
  event.preventDefault();
  next?.focus();
  return next !== undefined;
};
