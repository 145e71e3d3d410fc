import { type Item, type ItemValue, askedWhen, isRelevant } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { ItemGuide } from '../../../parts/item-guide';
import { itemMessages } from '../../../parts/item-messages';
import { AnswerControl } from '../../assessment/answer-control';
import type { ItemMark } from '../../assessment/item-mark';
import { messages as formMessages } from '../../assessment/messages';
import { useConditionWords } from '../../assessment/use-condition-words';
import { messages } from '../messages';
import type { Preview } from './use-preview';

interface Props {
  readonly preview: Preview;
  readonly item: Item;
}

const tones: Readonly<Record<ItemMark, '' | 'good' | 'warn' | 'bad'>> = {
  complete: 'good',
  doubtful: 'warn',
  closedLink: 'warn',
  copied: 'warn',
  conflict: 'bad',
  late: 'warn',
  needsEvidence: 'warn',
  review: 'warn',
  empty: '',
  attention: 'bad',
  notAsked: '',
  assessor: '',
};

/** One item as the body gets it: the form's own controls, with evidence that is only played. */
export function PreviewCard({ preview, item }: Props) {
  const t = useTextOf(formMessages);
  const own = useTextOf(messages);
  const read = useInstrumentText();
  const mark = preview.markOf(item);
  return (
    <article class={`card item is-${mark}`} aria-labelledby={`question-${item.code}`}>
      <div class="item-head" id={`butir-${item.code}`} tabIndex={-1}>
        <span class="item-code">{item.code}</span>
        <h3 id={`question-${item.code}`}>{read(item.text) || own('untitled')}</h3>
        <span class={`tag item-mark ${tones[mark]}`}>{t(`mark.${mark}`)}</span>
      </div>
      {item.bonus && <p class="soft small">{t('bonus')}</p>}
      {item.weight.startsWith('-') && <p class="soft small">{t('penalty')}</p>}
      {isRelevant(item, preview.values, preview.content) ? (
        <Asked preview={preview} item={item} />
      ) : (
        <NotAsked preview={preview} item={item} />
      )}
    </article>
  );
}

function NotAsked({ preview, item }: Props) {
  const t = useTextOf(formMessages);
  const say = useConditionWords(preview.content);
  const when = askedWhen(item, preview.content);
  return <p class="soft">{when && t('notAsked', { condition: say(when) })}</p>;
}

function Asked({ preview, item }: Props) {
  const t = useTextOf(formMessages);
  const [unfit, setUnfit] = useState<string | null>(null);
  const value = preview.values[item.code] ?? null;
  return (
    <>
      <details class="item-guide">
        <summary>{t('guide')}</summary>
        <ItemGuide item={item} />
      </details>
      {item.filledBy === 'assessor' ? (
        <p class="note">
          <Icon name="lock" /> {t('assessorItem')}
        </p>
      ) : (
        <>
          <AnswerControl
            item={item}
            value={value}
            disabled={false}
            unfit={unfit}
            onUnfit={setUnfit}
            onChange={(next) => {
              setUnfit(null);
              preview.answer(item.code, next);
            }}
          />
          {needsStatement(item, value) && <p class="note warn">{t('naStatement')}</p>}
          <PlayedEvidence preview={preview} item={item} />
        </>
      )}
    </>
  );
}

const needsStatement = (item: Item, value: ItemValue | null): boolean =>
  value !== null && 'notApplicable' in value && item.notApplicable?.statement === true;

function PlayedEvidence({ preview, item }: Props) {
  const own = useTextOf(messages);
  const words = useTextOf(itemMessages);
  if (!item.evidence && !item.notApplicable?.statement) return null;
  const minimum = item.evidence?.minimum ?? 1;
  return (
    <div class="item-evidence">
      <h4 class="field-label">{words('evidence')}</h4>
      {item.evidence && (
        <p class="field-hint">
          {words('evidenceRule', {
            count: item.evidence.minimum,
            kinds: item.evidence.anyOf.map((kind) => words(`kind.${kind}`).toLocaleLowerCase('id')).join(words('or')),
          })}{' '}
          {item.evidence.page && words('evidencePage')}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={preview.proved.has(item.code)}
          onChange={(event) => preview.prove(item.code, event.currentTarget.checked)}
        />
        <span>{minimum > 1 ? own('playEvidenceMany', { count: minimum }) : own('playEvidence')}</span>
      </label>
    </div>
  );
}
