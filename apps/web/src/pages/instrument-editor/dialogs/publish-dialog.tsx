import { itemsOf } from '@app/instrument';
import { useServerWords, useText, useTextOf } from '../../../i18n/use-text';
import { Dialog } from '../../../parts/dialog';
import { Icon } from '../../../parts/icon';
import { ProblemNote } from '../../../parts/problem-note';
import { Waiting } from '../../../parts/waiting';
import { ChangeList } from '../../instrument-versions/change-list';
import { placedLint } from '../core/lint-places';
import type { EditorView } from '../editor-view';
import { TextField } from '../form/fields';
import { messages } from '../messages';
import { type Publishing, usePublishing } from './use-publishing';
import { isNamed, warningNames } from './warning-names';

/** What the server takes. */
const longestReason = 2_000;

interface Props {
  readonly editor: EditorView;
  readonly published: number | null;
  readonly onClose: () => void;
  readonly onPublished: (number: number) => void;
}

/** What is about to be published: what changed, what forbids it, and why warnings may stand. It never changes afterwards. */
export function PublishDialog({ editor, published, onClose, onPublished }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const publishing = usePublishing(editor, published);
  const publish = (): void => {
    void publishing.publish().then((number) => number !== null && onPublished(number));
  };
  return (
    <Dialog
      open
      title={t('publishTitle', { number: (published ?? 0) + 1 })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={!publishing.isReady || publishing.busy}
            onClick={publish}
          >
            {t('publishDo')}
          </button>
        </>
      }
    >
      <div class="stack wide-dialog">
        <p>{t('publishHint')}</p>
        {editor.state.phase !== 'settled' && <p class="note warn">{t('publishUnsaved')}</p>}
        {editor.state.conflicts.length > 0 && <p class="note bad">{t('publishConflicts')}</p>}
        <Errors publishing={publishing} editor={editor} onClose={onClose} />
        <Changes publishing={publishing} editor={editor} isFirst={published === null} />
        <Reasons publishing={publishing} />
        <TextField
          label={t('publishNote')}
          hint={t('publishNoteHint')}
          rows={2}
          longest={longestReason}
          value={publishing.note}
          onInput={publishing.setNote}
        />
        {publishing.problem && <ProblemNote problem={publishing.problem} />}
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly publishing: Publishing;
  readonly editor: EditorView;
}

function Errors({ publishing: { errors }, editor, onClose }: PartProps & { readonly onClose: () => void }) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  if (errors.length === 0) return null;
  const placed = placedLint(editor.content, errors).errors;
  return (
    <div class="note bad">
      <Icon name="warning" />
      <div>
        <p>{t('publishErrors', { count: errors.length })}</p>
        <ul>
          {placed.slice(0, 12).map(({ violation, code, field }) => (
            <li key={violation.path + violation.code + violation.message}>
              <button
                type="button"
                class="link-button"
                onClick={() => {
                  onClose();
                  editor.open(code, field.split('/')[0]);
                }}
              >
                <span class="row-code">{code ?? t('headShort')}</span> {inWords(violation.message)}
              </button>
            </li>
          ))}
          {placed.length > 12 && <li>{t('andMore', { count: placed.length - 12 })}</li>}
        </ul>
      </div>
    </div>
  );
}

function Changes({ publishing, editor, isFirst }: PartProps & { readonly isFirst: boolean }) {
  const t = useTextOf(messages);
  if (isFirst) return <p>{t('publishFirst', { count: itemsOf(editor.content).length })}</p>;
  if (publishing.loading) return <Waiting />;
  return (
    <section>
      <h3>{t('publishChanges', { number: publishing.latest?.number ?? '' })}</h3>
      {publishing.changes.length === 0 ? (
        <p class="soft">{t('publishSame')}</p>
      ) : (
        <div
          class="publish-changes"
          tabIndex={0}
          role="region"
          aria-label={t('publishChanges', { number: publishing.latest?.number ?? '' })}
        >
          <ChangeList changes={publishing.changes} />
        </div>
      )}
    </section>
  );
}

function Reasons({ publishing }: Pick<PartProps, 'publishing'>) {
  const t = useTextOf(messages);
  const name = useTextOf(warningNames);
  if (publishing.groups.length === 0) return null;
  return (
    <section>
      <h3>{t('publishWarnings')}</h3>
      <p class="soft">{t('publishWarningsHint')}</p>
      {publishing.groups.map(({ code, messages: said }) => (
        <div key={code} class="reason">
          <ul class="small">
            {said.slice(0, 4).map((message) => (
              <li key={message}>{message}</li>
            ))}
            {said.length > 4 && <li>{t('andMore', { count: said.length - 4 })}</li>}
          </ul>
          <TextField
            label={t('reasonFor', { warning: isNamed(code) ? name(code) : code, count: said.length })}
            rows={2}
            longest={longestReason}
            value={publishing.reasons[code] ?? ''}
            onInput={(reason) => publishing.setReason(code, reason)}
          />
        </div>
      ))}
    </section>
  );
}
