import { useTextOf } from '../../../i18n/use-text';
import { Dialog } from '../../../parts/dialog';
import { useText } from '../../../i18n/use-text';
import { ChangeList } from '../../instrument-versions/change-list';
import { InstrumentDrop } from '../../instruments/instrument-drop';
import { ReadingReport } from '../../instruments/reading-report';
import { useReading } from '../../instruments/use-reading';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';

interface Props {
  readonly editor: EditorView;
  readonly onClose: () => void;
}

/** Reads a workbook or a file, shows its faults or what it would change, and takes it in as one step. */
export function ImportDialog({ editor, onClose }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const reading = useReading(editor.draft.id);
  const { report } = reading;
  const isReady = report?.content != null && report.faults.length === 0 && report.changes.length > 0;
  const apply = (): void => {
    if (!report?.content) return;
    const { code, version } = editor.content;
    const content = { ...report.content, code, version };
    editor.store.edit(() => content, '');
    editor.announce(t('imported', { count: report.changes.length }));
    editor.select(null);
    onClose();
  };
  return (
    <Dialog
      open
      title={t('import')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="button" class="button primary" disabled={!isReady} onClick={apply}>
            {t('importApply')}
          </button>
        </>
      }
    >
      <div class="stack wide-dialog">
        <p>{t('importHint')}</p>
        <InstrumentDrop reading={reading} />
        <ReadingReport reading={reading}>
          {report &&
            (report.changes.length > 0 ? (
              <ChangeList changes={report.changes} />
            ) : (
              <p class="empty">{t('importSame')}</p>
            ))}
        </ReadingReport>
      </div>
    </Dialog>
  );
}
