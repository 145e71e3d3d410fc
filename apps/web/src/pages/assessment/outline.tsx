import type { Item } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon, type IconName } from '../../parts/icon';
import { paths } from '../../paths';
import type { FormSection } from './form-sections';
import type { ItemMark } from './item-mark';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly current: FormSection;
  readonly onGo: (itemCode: string) => void;
}

const icons: Readonly<Record<ItemMark, IconName>> = {
  complete: 'check',
  needsEvidence: 'link',
  empty: 'circle',
  attention: 'warning',
  review: 'warning',
  notAsked: 'cross',
  assessor: 'lock',
};

/** Every indicator with how many of its items are complete; the items of the current one with their marks. */
export function Outline({ state, current, onGo }: Props) {
  const t = useTextOf(messages);
  const box = useRef<HTMLDetailsElement>(null);
  const wide = useIsWide();
  const go = (code: string): void => {
    if (!wide) box.current?.removeAttribute('open');
    onGo(code);
  };
  return (
    <details class="outline" ref={box} open={wide}>
      <summary>
        <Icon name="list" /> {t('outlineOpen')}
      </summary>
      <nav aria-label={t('outline')}>
        <ol>
          {state.sections.map((section) => (
            <SectionEntry
              key={section.items[0]?.code}
              state={state}
              section={section}
              current={section === current}
              onGo={go}
            />
          ))}
        </ol>
        <Link class="button outline-submit" href={paths.submit(state.form.assessment.id)}>
          {t('toSubmit')}
        </Link>
      </nav>
    </details>
  );
}

const useIsWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 960px)').matches);
  useEffect(() => {
    const query = matchMedia('(min-width: 960px)');
    const listen = (): void => setWide(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return wide;
};

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
  const counts = { done: asked.filter((mark) => mark === 'complete').length, total: asked.length };
  const troubled = marks.includes('attention') || marks.includes('review');
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

function ItemEntry({
  item,
  mark,
  onGo,
}: {
  readonly item: Item;
  readonly mark: ItemMark;
  readonly onGo: (code: string) => void;
}) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  return (
    <li>
      <button
        type="button"
        class={`outline-item is-${mark}`}
        title={read(item.text)}
        aria-label={`${t('item', { code: item.code })}, ${t(`mark.${mark}`)}: ${read(item.text)}`}
        onClick={() => onGo(item.code)}
      >
        <Icon name={icons[mark]} /> {item.code}
      </button>
    </li>
  );
}
