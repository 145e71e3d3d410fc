import { useState } from 'preact/hooks';
import { ConfirmButton } from '../../parts/confirm-button';
import { Icon } from '../../parts/icon';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** What is missing yet; said at once, before anybody confirms. */
  readonly missing: string | null;
  readonly onSave: () => Promise<void>;
}

/** The end of a decision; Ctrl+Enter presses it. */
export function SaveDecision({ label, title, text, missing, onSave }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div>
      <div role="alert">
        {isAsked && missing && (
          <p class="note bad">
            <Icon name="warning" /> {missing}
          </p>
        )}
      </div>
      <div class="actions">
        <ConfirmButton
          id={SAVE_BUTTON}
          label={label}
          title={title}
          confirmLabel={label}
          mayOpen={() => {
            setAsked(true);
            return Promise.resolve(missing === null);
          }}
          onConfirm={onSave}
        >
          <p>{text}</p>
        </ConfirmButton>
      </div>
    </div>
  );
}

const SAVE_BUTTON = 'desk-save';

/** What Ctrl+Enter does at a desk that decides. */
export const pressSave = (): void => document.getElementById(SAVE_BUTTON)?.click();
