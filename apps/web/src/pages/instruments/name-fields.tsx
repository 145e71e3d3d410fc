import type { Text } from '@app/instrument';
import type { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { Field } from '../period-setup/field';
import { newMessages } from './new-messages';
import { needsEnglish } from './title-of-name';

export interface InstrumentName {
  readonly title: string;
  readonly code: string;
  /** The English title, where the source has one. */
  readonly english?: string;
}

interface Props {
  readonly name: InstrumentName;
  readonly onName: (name: InstrumentName) => void;
  /** Faults are told once the person has tried. */
  readonly tried: boolean;
  readonly problem: ApiProblem | null;
  /** Title of what it is made from. */
  readonly source?: Text;
}

const codePattern = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** Whether title and code are there and the code can be one. */
export const isNamed = ({ title, code }: InstrumentName): boolean =>
  title.trim() !== '' && codePattern.test(code.trim());

/** Title and code of a new instrument, each with its own fault; a code that is taken is told at the code. */
export function NameFields({ name, onName, tried, problem, source }: Props) {
  const t = useTextOf(newMessages);
  const { title, code } = { title: name.title.trim(), code: name.code.trim() };
  const taken = problem?.code === 'instrument.taken' ? problem.message : undefined;
  const malformed = code === '' ? t('codeMissing') : codePattern.test(code) ? undefined : t('codeMalformed');
  return (
    <>
      <Field
        label={t('name')}
        value={name.title}
        onInput={(text) => onName({ ...name, title: text })}
        fault={tried && title === '' ? t('nameMissing') : undefined}
      />
      {needsEnglish(name, source ?? null) && (
        <Field
          label={t('english')}
          value={name.english ?? ''}
          hint={t('englishHint')}
          onInput={(english) => onName({ ...name, english })}
        />
      )}
      <Field
        label={t('code')}
        value={name.code}
        hint={t('codeHint')}
        onInput={(text) => onName({ ...name, code: text })}
        fault={(tried ? malformed : undefined) ?? taken}
      />
    </>
  );
}

/** What was refused for another reason than the name. */
export const otherThanName = (problem: ApiProblem | null): ApiProblem | null =>
  problem?.code === 'instrument.taken' ? null : problem;
