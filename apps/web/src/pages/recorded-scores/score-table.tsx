import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import {
  draftOf,
  isChanged,
  type Drafts,
  type RecordedLine,
  type RecordedScores,
  type ScoreDraft,
} from './score-draft';

interface Props {
  readonly view: RecordedScores;
  readonly drafts: Drafts;
  readonly mayWrite: boolean;
  readonly onDrafts: (drafts: Drafts) => void;
}

/** One line for each body: what is on record, and what is typed. */
export function ScoreTable({ view, drafts, mayWrite, onDrafts }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [words, setWords] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const lines = view.items.filter(
    ({ bodyName, revision }) =>
      bodyName.toLowerCase().includes(words.trim().toLowerCase()) && (!onlyOpen || revision === 0),
  );
  return (
    <section>
      <h2 id="scores">{t('table')}</h2>
      <div class="recorded-find">
        <label class="field">
          <span class="field-label">{t('find')}</span>
          <input class="input" type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <label class="choice">
          <input type="checkbox" checked={onlyOpen} onChange={() => setOnlyOpen(!onlyOpen)} />
          {t('onlyOpen')}
        </label>
      </div>
      {lines.length === 0 && <p class="empty">{t('empty')}</p>}
      {lines.length > 0 && (
        <div class="table-scroll as-cards">
          <table class="table" aria-labelledby="scores">
            <thead>
              <tr>
                <th scope="col">{t('body')}</th>
                <th scope="col">{t('category')}</th>
                <th scope="col">{t('now')}</th>
                {mayWrite && <th scope="col">{t('score', { max: format.decimal(view.max) })}</th>}
                {mayWrite && <th scope="col">{t('note')}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row
                  key={line.assessmentId}
                  line={line}
                  max={view.max}
                  draft={drafts[line.assessmentId]}
                  mayWrite={mayWrite}
                  onDraft={(draft) => onDrafts({ ...drafts, [line.assessmentId]: draft })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly line: RecordedLine;
  readonly max: string;
  readonly draft: ScoreDraft | undefined;
  readonly mayWrite: boolean;
  readonly onDraft: (draft: ScoreDraft) => void;
}

function Row({ line, max, draft, mayWrite, onDraft }: RowProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{line.bodyName}</th>
      <td data-label={t('category')}>{line.categoryLabel}</td>
      <td data-label={t('now')}>
        <Recorded line={line} />
      </td>
      {mayWrite && (
        <td data-label={t('score', { max: format.decimal(max) })}>
          {line.isOpen && <ScoreFields line={line} draft={draft ?? draftOf(line)} onDraft={onDraft} />}
        </td>
      )}
      {mayWrite && (
        <td data-label={t('note')}>
          {line.isOpen && isChanged(line, draft) && (line.revision > 0 || draft?.missed) && (
            <input
              class="input"
              aria-label={t('noteOf', { name: line.bodyName })}
              value={draft?.note ?? ''}
              onInput={(event) => onDraft({ ...(draft ?? draftOf(line)), note: event.currentTarget.value })}
            />
          )}
        </td>
      )}
    </tr>
  );
}

function Recorded({ line }: { readonly line: RecordedLine }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { score, revision, recordedBy, recordedAt, note, stageState } = line;
  if (revision === 0) return <span class="soft">{t(stageState === 'gatedOut' ? 'gatedOut' : 'notYet')}</span>;
  return (
    <>
      <strong>{score === null ? t('none') : format.decimal(score)}</strong>{' '}
      <span class="soft small">
        {t('by', { by: recordedBy ?? '', at: recordedAt ? format.dateTime(recordedAt) : '' })}
        {note && ` · ${note}`}
      </span>
    </>
  );
}

interface FieldsProps {
  readonly line: RecordedLine;
  readonly draft: ScoreDraft;
  readonly onDraft: (draft: ScoreDraft) => void;
}

function ScoreFields({ line, draft, onDraft }: FieldsProps) {
  const t = useTextOf(messages);
  return (
    <span class="recorded-score">
      <input
        class="input"
        inputMode="decimal"
        aria-label={t('scoreOf', { name: line.bodyName })}
        disabled={draft.missed}
        value={draft.score}
        onInput={(event) => onDraft({ ...draft, score: event.currentTarget.value })}
      />
      <label class="choice">
        <input
          type="checkbox"
          aria-label={t('missedOf', { name: line.bodyName })}
          checked={draft.missed}
          onChange={() => onDraft({ ...draft, missed: !draft.missed, score: '' })}
        />
        {t('missed')}
      </label>
    </span>
  );
}
