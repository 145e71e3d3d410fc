import type { Decimal } from '@app/instrument';
import type { SheetLine } from '@app/scoring';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { fractionDecimal } from './fraction-decimal';
import { messages } from './messages';

/** One line's words and its three numbers; in columns on a wide page, under the words on a phone. */
export function SheetLineRow({ line, decimals }: { readonly line: SheetLine; readonly decimals: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const excluded = useExcludedWords()(line);
  return (
    <span class={line.excluded ? 'sheet-row excluded' : 'sheet-row'}>
      <span class="sheet-words">
        <LineLabel line={line} />
        {excluded && <span class="sheet-excluded">{excluded}</span>}
        {line.notes?.map((note) => (
          <span key={note} class="sheet-note">
            {note}
          </span>
        ))}
      </span>
      <Figure label={t('weight')}>{line.kind === 'final' ? '' : format.decimal(line.weight)}</Figure>
      <Figure label={t('value')}>
        <strong>{line.rounded === null ? '–' : format.decimal(line.rounded)}</strong>
      </Figure>
      <Figure label={t('contribution')}>
        {line.contribution === null || line.kind === 'final' ? '' : shown(line.contribution, decimals, format.decimal)}
      </Figure>
    </span>
  );
}

const shown = (fraction: string, decimals: number, decimal: (value: Decimal) => string): string => {
  const { text, isWhole } = fractionDecimal(fraction, decimals);
  return `${isWhole ? '' : '≈ '}${decimal(text)}`;
};

function Figure({ label, children }: { readonly label: string; readonly children: preact.ComponentChildren }) {
  if (children === '') return <span class="sheet-figure" aria-hidden="true" />;
  return (
    <span class="sheet-figure">
      <span class="sheet-figure-label">{label} </span>
      {children}
    </span>
  );
}

function LineLabel({ line }: { readonly line: SheetLine }) {
  const t = useTextOf(messages);
  if (line.kind === 'juror') return <span>{t('jurorName', { number: line.code.replace(/^j/, '') })}</span>;
  const isBare = line.kind === 'final' || line.kind === 'stage' || line.label === line.code;
  return (
    <span>
      {!isBare && <span class="sheet-code">{line.code}</span>} {line.label}
    </span>
  );
}

/** Why a line does not count, in words; null where it does. */
export const useExcludedWords = (): ((line: SheetLine) => string | null) => {
  const t = useTextOf(messages);
  return ({ excluded }) => {
    if (!excluded) return null;
    const key = `excluded.${excluded}`;
    return isMessage(key) ? t(key) : excluded;
  };
};

const isMessage = (key: string): key is keyof (typeof messages)['id'] => key in messages.id;
