import type { Item, ItemValue } from '@app/instrument';
import { Link } from 'wouter-preact';
import type { WorkbookLine } from '../../api/types';
import { useInstrumentText, useServerWords, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { placeWords } from './place-words';

interface Props {
  readonly assessmentId: string;
  readonly line: WorkbookLine;
  readonly item: Item | undefined;
  readonly picked: 'file' | 'server' | undefined;
  readonly onPick: (whose: 'file' | 'server') => void;
}

const sideless: ReadonlySet<WorkbookLine['status']> = new Set(['invalid', 'locked', 'unknown']);

/** One item: what the file says, what stands on the server, and what there is to do about it. */
export function PreviewLine({ assessmentId, line, item, picked, onPick }: Props) {
  const t = useTextOf(messages);
  const say = useServerWords();
  const read = useInstrumentText();
  const hasSides = !sideless.has(line.status);
  return (
    <div class="workbook-line">
      <p>
        <strong>{line.itemCode}</strong> {item ? read(item.text) : line.text}{' '}
        <span class="soft small">({placeWords(t, line.cell)})</span>
      </p>
      {line.message && <p class="workbook-message">{say(line.message)}</p>}
      {hasSides && <Sides line={line} item={item} />}
      {line.status === 'newer' && <Pick line={line} picked={picked} onPick={onPick} />}
      {line.status === 'corrected' && (
        <p>
          <Link href={paths.form(assessmentId, line.itemCode)}>{t('answerInForm')}</Link>
        </p>
      )}
    </div>
  );
}

function Sides({ line, item }: Pick<Props, 'line' | 'item'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { current } = line;
  const when = current ? t('savedBy', { who: current.savedBy, when: format.dateTime(current.savedAt) }) : '';
  const isSame = line.status === 'same';
  return (
    <dl class="workbook-sides">
      <Side
        title={t('inFile')}
        value={line.value}
        note={line.note}
        item={item}
        nothing={current?.value ? 'emptied' : 'empty'}
      />{' '}
      {/* prettier-ignore */}
      {current && !isSame && (
        <Side
          title={`${t('onServer')} · ${when}`}
          value={current.value}
          note={current.note}
          item={item}
          nothing="empty"
        />
      )}
    </dl>
  );
}

interface SideProps {
  readonly title: string;
  /** An `ItemValue`; the document calls it an object. */
  readonly value: object | null;
  readonly note: string | null;
  readonly item: Item | undefined;
  readonly nothing: 'emptied' | 'empty';
}

function Side({ title, value, note, item, nothing }: SideProps) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const words = (): string => {
    if (value === null) return t(nothing);
    return item ? say(item, value as ItemValue) : Object.values(value).join(', ');
  };
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {words()}
        {note && <span class="soft small"> {t('note', { note: shortened(note) })}</span>}
      </dd>
    </div>
  );
}

/** Enough of a note to know it by; the cell holds all of it. */
const longestShown = 300;
const shortened = (note: string): string =>
  note.length > longestShown ? `${note.slice(0, longestShown).trimEnd()}…` : note;

function Pick({ line, picked, onPick }: Pick<Props, 'line' | 'picked' | 'onPick'>) {
  const t = useTextOf(messages);
  return (
    <fieldset class="workbook-pick">
      <legend class="visually-hidden">{line.text ?? line.itemCode}</legend>
      {(['server', 'file'] as const).map((whose) => (
        <label key={whose} class="choice">
          <input
            type="radio"
            name={`pick-${line.itemCode}`}
            checked={picked === whose}
            onChange={() => onPick(whose)}
          />{' '}
          {t(whose === 'server' ? 'keepServer' : 'takeFile')}
        </label>
      ))}
    </fieldset>
  );
}
