import type { Instrument } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import type { InstrumentCard } from '../../api/types';
import { instrumentWords, purposes } from './instrument-words';
import { isNamed, NameFields, otherThanName, type InstrumentName } from './name-fields';
import { newMessages } from './new-messages';
import { codeForCopy, codeFromTitle } from './suggest-code';
import { takenCodes } from './taken-codes';
import { titleOfName } from './title-of-name';
import { useCreating } from './use-creating';

/** Purpose, title and code of an instrument without items. */
export function BlankWay({ known }: { readonly known: readonly InstrumentCard[] }) {
  const t = useTextOf(newMessages);
  const [purpose, setPurpose] = useState<Instrument['purpose']>('questionnaire');
  const [name, setName] = useState<InstrumentName>({ title: '', code: '' });
  const [tried, setTried] = useState(false);
  const { busy, problem, create } = useCreating();
  const suggest = (title: string): string => {
    const code = codeFromTitle(title);
    return code && codeForCopy(code, takenCodes(known), false);
  };
  const change = (next: InstrumentName): void => {
    // The code follows the title until somebody writes one.
    const follows = next.code === name.code && name.code === suggest(name.title);
    setName(follows ? { ...next, code: suggest(next.title) } : next);
  };
  const other = otherThanName(problem);
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNamed(name)) return;
        create({ code: name.code.trim(), title: titleOfName(name, null), from: { kind: 'blank', purpose } });
      }}
    >
      <PurposeField purpose={purpose} onPurpose={setPurpose} />
      <NameFields name={name} onName={change} tried={tried} problem={problem} />
      {other && <ProblemNote problem={other} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? t('making') : t('make')}
        </button>
      </p>
    </form>
  );
}

interface PurposeProps {
  readonly purpose: Instrument['purpose'];
  readonly onPurpose: (purpose: Instrument['purpose']) => void;
}

function PurposeField({ purpose, onPurpose }: PurposeProps) {
  const t = useTextOf(newMessages);
  const words = useTextOf(instrumentWords);
  return (
    <div class="field">
      <label for="new-purpose">{t('purpose')}</label>
      <select
        id="new-purpose"
        class="input"
        value={purpose}
        onChange={(event) => onPurpose(purposes.find((each) => each === event.currentTarget.value) ?? purpose)}
      >
        {purposes.map((each) => (
          <option key={each} value={each}>
            {words(`purpose.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
