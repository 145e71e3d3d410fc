import type { Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon, type IconName } from '../../parts/icon';
import { paths } from '../../paths';
import type { FormSection } from './form-sections';
import type { ItemMark } from './item-mark';
import { messages } from './messages';
import { togetherMessages } from './together-messages';
import type { QuestionnaireState } from './use-questionnaire';

export interface OutlineProps {
  readonly state: QuestionnaireState;
  readonly current: FormSection;
  readonly onGo: (itemCode: string) => void;
}

const icons: Readonly<Record<ItemMark, IconName>> = {
  complete: 'check',
  doubtful: 'warning',
  closedLink: 'warning',
  needsEvidence: 'link',
  copied: 'clock',
  empty: 'circle',
  conflict: 'scale',
  late: 'clock',
  attention: 'warning',
  review: 'warning',
  notAsked: 'cross',
  assessor: 'lock',
};

/** Every indicator with how many of its items are complete; the items of the current one with their marks. */
export function OutlineList({ state, current, onGo }: OutlineProps) {
  const t = useTextOf(messages);
  const [asked, setAsked] = useState('');
  return (
    <nav aria-label={t('outline')}>
      <ItemSearch asked={asked} onAsk={setAsked} />
      {asked.trim() === '' ? (
        <ol>
          {state.sections.map((section) => (
            <SectionEntry
              key={section.items[0]?.code}
              state={state}
              section={section}
              current={section === current}
              onGo={onGo}
            />
          ))}
        </ol>
      ) : (
        <Found state={state} asked={asked} onGo={onGo} />
      )}
      <CopyAll state={state} />
      <Link class="button outline-submit" href={paths.submit(state.form.assessment.id)}>
        {t('toSubmit')}
      </Link>
    </nav>
  );
}

function ItemSearch({ asked, onAsk }: { readonly asked: string; readonly onAsk: (text: string) => void }) {
  const t = useTextOf(messages);
  return (
    <input
      type="search"
      class="input outline-search"
      aria-label={t('search')}
      placeholder={t('search')}
      value={asked}
      onInput={(event) => onAsk(event.currentTarget.value)}
    />
  );
}

interface FoundProps {
  readonly state: QuestionnaireState;
  readonly asked: string;
  readonly onGo: (itemCode: string) => void;
}

/** Items whose code, question or definition has every word that was typed. */
function Found({ state, asked, onGo }: FoundProps) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const words = asked.toLowerCase().split(/\s+/);
  const found = state.items.filter(({ code, text, definition }) => {
    const all = `${code} ${read(text)} ${definition ? read(definition) : ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return (
    <>
      <p class="small soft" role="status">
        {found.length === 0 ? t('searchNone') : t('searchFound', { count: found.length })}
      </p>
      <ul class="outline-found">
        {found.map((item) => (
          <ItemEntry key={item.code} item={item} mark={state.markOf(item)} onGo={onGo} text={read(item.text)} />
        ))}
      </ul>
    </>
  );
}

function CopyAll({ state }: Pick<OutlineProps, 'state'>) {
  const t = useTextOf(togetherMessages);
  const codes = state.readOnly ? [] : state.year.copyable(state.items.map(({ code }) => code));
  if (codes.length === 0) return null;
  return (
    <button type="button" class="button outline-submit" onClick={() => state.year.copy(codes)}>
      {t('copyAll', { count: codes.length })}
    </button>
  );
}

interface EntryProps {
  readonly state: QuestionnaireState;
  readonly section: FormSection;
  readonly current: boolean;
  readonly onGo: (itemCode: string) => void;
}

function SectionEntry({ state, section, current, onGo }: EntryProps) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const marks = section.items.map(state.markOf);
  const asked = marks.filter((mark) => mark !== 'notAsked' && mark !== 'assessor');
  const counts = {
    done: asked.filter((mark) => mark === 'complete' || mark === 'doubtful').length,
    total: asked.length,
  };
  const troubled = marks.some((mark) => mark === 'attention' || mark === 'review' || mark === 'conflict');
  return (
    <li class={section.indicator ? 'outline-part' : undefined}>
      <button
        type="button"
        class="outline-section"
        aria-current={current ? 'step' : undefined}
        onClick={() => onGo(section.items[0]?.code ?? '')}
      >
        <span>
          {section.code}. {read(section.title)}
        </span>
        <span class={`outline-count ${counts.done === counts.total ? 'done' : ''}`}>
          {troubled && <Icon name="warning" />}
          <span aria-hidden="true">{t('sectionCount', counts)}</span>
          <span class="visually-hidden">{t('sectionCountLabel', counts)}</span>
        </span>
      </button>
      {current && (
        <ul class="outline-items">
          {section.items.map((item) => (
            <ItemEntry key={item.code} item={item} mark={state.markOf(item)} onGo={onGo} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface ItemEntryProps {
  readonly item: Item;
  readonly mark: ItemMark;
  readonly onGo: (code: string) => void;
  /** Shown beside the code where items stand apart from their indicator. */
  readonly text?: string;
}

function ItemEntry({ item, mark, onGo, text }: ItemEntryProps) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  return (
    <li>
      <button
        type="button"
        class={`outline-item is-${mark}`}
        title={read(item.text)}
        aria-label={text ? undefined : `${t('item', { code: item.code })}, ${t(`mark.${mark}`)}: ${read(item.text)}`}
        onClick={() => onGo(item.code)}
      >
        <Icon name={icons[mark]} /> {item.code} {text}
        {text && <span class="visually-hidden">, {t(`mark.${mark}`)}</span>}
      </button>
    </li>
  );
}
