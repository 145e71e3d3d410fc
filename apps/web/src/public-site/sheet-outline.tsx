import type { SheetLine } from '@app/scoring';
import { useTextOf } from '../i18n/use-text';
import { childKey } from '../pages/sheet/line-keys';
import { messages } from '../pages/sheet/messages';
import { SheetLineRow } from '../pages/sheet/sheet-line-row';
import { SheetProof } from '../pages/sheet/sheet-proof';
import '../pages/sheet/sheet.css';

/** Nothing but the rule and the accepted value stands behind a published line. */
const proofs = { evidence: {}, verdicts: {}, items: null, isInside: false } as const;

/** The whole sheet as disclosures that any browser opens, and finds words in while they are closed. */
export function SheetOutline({ sheet }: { readonly sheet: SheetLine }) {
  const t = useTextOf(messages);
  const decimals = sheet.rounded?.split('.')[1]?.length ?? 2;
  return (
    <div class="sheet">
      <p class="sheet-head" aria-hidden="true">
        <span>{t('line')}</span>
        <span>{t('weight')}</span>
        <span>{t('value')}</span>
        <span>{t('contribution')}</span>
      </p>
      <Line line={sheet} lineKey={sheet.code} decimals={decimals} />
    </div>
  );
}

interface LineProps {
  readonly line: SheetLine;
  readonly lineKey: string;
  readonly decimals: number;
}

function Line({ line, lineKey, decimals }: LineProps) {
  return (
    <details class={`sheet-line ${line.kind}`} id={lineKey} open={line.kind === 'final' || line.kind === 'stage'}>
      <summary>
        <SheetLineRow line={line} decimals={decimals} />
      </summary>
      <div class="sheet-inside">
        <SheetProof line={line} proofs={proofs} />
        {line.children?.map((child) => {
          const key = childKey(lineKey, line, child);
          return <Line key={key} line={child} lineKey={key} decimals={decimals} />;
        })}
      </div>
    </details>
  );
}
