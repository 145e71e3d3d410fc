import type { SheetLine } from '@app/scoring';
import { useTextOf } from '../../i18n/use-text';
import { ScoreNumber } from '../../parts/score-number';
import { useFormat } from '../../use-format';
import { useExcludedWords } from '../sheet/sheet-line-row';
import { messages } from './messages';

interface Props {
  readonly sheet: SheetLine;
  readonly hrefOf: (lineCode: string) => string;
}

/** Each stage and what lies right below it, jurors included; every number opens the sheet at its line. */
export function SheetSummary({ sheet, hrefOf }: Props) {
  return (
    <div class="sheet-summary-list">
      {sheet.children?.map((stage) => (
        <div key={stage.code}>
          <h4>{stage.label}</h4>
          <ul>
            {(stage.children ?? []).map((line) => (
              <SummaryLine key={line.code} line={line} href={hrefOf(line.code)} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function SummaryLine({ line, href }: { readonly line: SheetLine; readonly href: string }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const excluded = useExcludedWords()(line);
  return (
    <li>
      <span>
        {line.kind === 'juror' ? t('juror', { number: line.code.replace(/^j/, '') }) : line.label}{' '}
        <span class="soft small">{excluded ?? t('weight', { weight: format.decimal(line.weight) })}</span>
      </span>
      <ScoreNumber score={line.rounded} href={href} />
    </li>
  );
}
