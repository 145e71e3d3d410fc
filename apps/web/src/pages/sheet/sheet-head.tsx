import type { SheetLine } from '@app/scoring';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import './sheet.css';

interface Props {
  readonly name: string;
  readonly context: string;
  readonly sheet: SheetLine;
  readonly sha256: string | null;
  readonly frozen: boolean;
  /** Already written for people; null where there is none to show. */
  readonly self: string | null;
}

/** Whose sheet it is, its score rounded and exact, and whether it can still change. */
export function SheetHead({ name, context, sheet, sha256, frozen, self }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <header class="stack">
      <div>
        <h1>
          {t('title')}: {name}
        </h1>
        <p class="soft">{context}</p>
        <p>{t('intro')}</p>
      </div>
      <div class="card sheet-summary">
        <div>
          <span class="soft">{t('final')}</span>
          <span class="big-number">{sheet.rounded === null ? '–' : format.decimal(sheet.rounded)}</span>
          {sheet.excluded === 'undetermined' && <span class="small soft">{t('finalOpen')}</span>}
        </div>
        {sheet.value !== null && (
          <div>
            <span class="soft">{t('exact')}</span>
            <code>{sheet.value}</code>
            <span class="small soft">{t('exactNote')}</span>
          </div>
        )}
        {self && (
          <div>
            <span class="soft">{t('self')}</span>
            <strong>{self}</strong>
            <span class="small soft">{t('selfNote')}</span>
          </div>
        )}
        <div>
          <span>
            <Icon name={frozen ? 'lock' : 'clock'} /> {t(frozen ? 'frozen' : 'live')}
          </span>
          {sha256 && (
            <span class="small soft">
              {t('hash')} <code>{sha256}</code>
            </span>
          )}
        </div>
      </div>
    </header>
  );
}
