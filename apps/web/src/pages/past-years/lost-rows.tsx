import { useState } from 'preact/hooks';
import type { MatchedPastRow } from '../../api/results-types';
import type { List, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import type { RowChoice } from './use-past-year-file';

const kinds = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] as const;
/** Beyond this many, one choice for all is the way. */
const SHOWN = 100;

interface Props {
  readonly rows: readonly MatchedPastRow[];
  readonly choices: ReadonlyMap<number, RowChoice>;
  readonly others: RowChoice;
  readonly onChoice: (row: number, choice: RowChoice) => void;
  readonly onOthers: (choice: RowChoice) => void;
}

/** Rows that are about nobody yet: each becomes a body that is there, a new one, or a name. */
export function LostRows({ rows, choices, others, onChoice, onOthers }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section class="card">
      <h2>{t('lost', { count: format.count(rows.length) })}</h2>
      <p>{t('lostIntro')}</p>
      <label class="field">
        <span class="field-label">{t('others')}</span>
        <select class="input" value={others} onChange={(event) => onOthers(event.currentTarget.value)}>
          <option value="">{t('othersNone')}</option>
          <OwnWays />
        </select>
      </label>
      <ul class="lost-rows">
        {rows.slice(0, SHOWN).map((row) => (
          <LostRow key={row.row} row={row} choice={choices.get(row.row) ?? ''} onChoice={onChoice} />
        ))}
      </ul>
    </section>
  );
}

function OwnWays() {
  const t = useTextOf(messages);
  return (
    <>
      <option value="nameOnly">{t('nameOnly')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={`make:${kind}`}>
          {t('make', { kind })}
        </option>
      ))}
    </>
  );
}

type Body = Pick<MatchedPastRow['alike'][number], 'id' | 'code' | 'name'>;

interface RowProps {
  readonly row: MatchedPastRow;
  readonly choice: RowChoice;
  readonly onChoice: Props['onChoice'];
}

function LostRow({ row: { row, name, score, alike }, choice, onChoice }: RowProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [found, setFound] = useState<Body | null>(null);
  const bodies: readonly Body[] = found && alike.every(({ id }) => id !== found.id) ? [...alike, found] : alike;
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <span class="soft small">
          {t('row')} {format.count(row)} · {score === null ? '–' : format.decimal(score)}
        </span>
      </div>
      <select
        class="input"
        aria-label={t('choiceOf', { name })}
        value={choice}
        onChange={(event) => onChoice(row, event.currentTarget.value)}
      >
        <option value="" disabled>
          {t('unchosen')}
        </option>
        {bodies.length > 0 && (
          <optgroup label={t('alike')}>
            {bodies.map((body) => (
              <option key={body.id} value={`body:${body.id}`}>
                {body.name} ({body.code})
              </option>
            ))}
          </optgroup>
        )}
        <OwnWays />
      </select>
      <OtherBody
        name={name}
        onFound={(body) => {
          setFound(body);
          onChoice(row, `body:${body.id}`);
        }}
      />
    </li>
  );
}

/** Finds a body by its code or name. */
function OtherBody({ name, onFound }: { readonly name: string; readonly onFound: (body: Body) => void }) {
  const t = useTextOf(messages);
  const [sought, setSought] = useState('');
  const words = sought.trim();
  const path = `/api/public-bodies?limit=6&q=${encodeURIComponent(words)}`;
  const found = useResource<List<Schemas['PublicBodyDto']>>(words.length < 2 ? null : path);
  return (
    <details class="other-body">
      <summary aria-label={t('other', { name })}>{t('otherShort')}</summary>
      <label class="field">
        <span class="field-label">{t('search')}</span>
        <input class="input" type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <p class="actions">
        {(found.value?.items ?? []).map((body) => (
          <button
            key={body.id}
            type="button"
            class="button quiet"
            aria-label={t('choose', { name: body.name })}
            onClick={() => onFound(body)}
          >
            {body.name} ({body.code})
          </button>
        ))}
      </p>
    </details>
  );
}
