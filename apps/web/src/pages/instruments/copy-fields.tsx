import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import type { InstrumentCard } from '../../api/types';
import type { InstrumentOrigin } from './instrument-origin';
import { isNamed, NameFields, otherThanName, type InstrumentName } from './name-fields';
import { newMessages } from './new-messages';
import { codeForCopy, titleForCopy } from './suggest-code';
import { titleOfName } from './title-of-name';
import { useCreating } from './use-creating';

export type CopySource = Pick<InstrumentCard, 'id' | 'code' | 'title'> &
  Partial<Pick<InstrumentCard, 'version' | 'draftAhead'>>;

interface Props {
  readonly source: CopySource;
  /** Codes that nobody else may have. */
  readonly taken: ReadonlySet<string>;
  /** Names the form, so that a button elsewhere may send it. */
  readonly formId: string;
}

const originOf = ({ id, code }: CopySource): InstrumentOrigin =>
  id === null ? { kind: 'builtIn', code } : { kind: 'instrument', id };

/** Title, code and the link to last year of a copy; sending it opens the editor. */
export function CopyFields({ source, taken, formId }: Props) {
  const t = useTextOf(newMessages);
  const suggested = (next: boolean): Required<InstrumentName> => ({
    title: titleForCopy(source.title.id, next),
    english: titleForCopy(source.title.en ?? '', next),
    code: codeForCopy(source.code, taken, next),
  });
  const [asNextYear, setAsNextYear] = useState(false);
  const [name, setName] = useState<InstrumentName>(() => suggested(false));
  const [tried, setTried] = useState(false);
  const { busy, problem, create } = useCreating();
  const changeYear = (next: boolean): void => {
    const before = suggested(asNextYear);
    // What the person has written stays.
    setName({
      title: name.title === before.title ? suggested(next).title : name.title,
      code: name.code === before.code ? suggested(next).code : name.code,
      english: name.english === before.english ? suggested(next).english : (name.english ?? ''),
    });
    setAsNextYear(next);
  };
  const other = otherThanName(problem);
  return (
    <form
      id={formId}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (busy || !isNamed(name)) return;
        create({ code: name.code.trim(), title: titleOfName(name, source.title), from: originOf(source), asNextYear });
      }}
    >
      {source.id !== null && source.draftAhead && source.version && (
        <p class="note">{t('copiesPublished', { number: String(source.version) })}</p>
      )}
      <label class="choice copy-year">
        <input type="checkbox" checked={asNextYear} onChange={(event) => changeYear(event.currentTarget.checked)} />
        <span>
          {t('asNextYear')}
          <span class="field-hint">{t('asNextYearHint')}</span>
        </span>
      </label>
      <NameFields name={name} onName={setName} tried={tried} problem={problem} source={source.title} />
      {other && <ProblemNote problem={other} />}
      {busy && <p role="status">{t('making')}</p>}
    </form>
  );
}
