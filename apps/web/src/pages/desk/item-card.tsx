import type { Item, ItemValue } from '@app/instrument';
import type { ComponentChildren } from 'preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { EvidenceView, type ShownPiece } from './evidence-view';
import { messages } from './messages';

interface Props {
  readonly item: Item;
  /** What happened to it, before anything else is read. */
  readonly notes?: ComponentChildren;
  /** What was said of it. */
  readonly children: ComponentChildren;
}

/** One item as every desk shows it: the question, what was said of it, and what it means. */
export function ItemCard({ item, notes, children }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  return (
    <section class="card" aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1}>
        {item.code}. {read(item.text)}
      </h2>
      {notes}
      {children}
      <details open>
        <summary>{t('guide')}</summary>
        {item.definition && <p>{read(item.definition)}</p>}
        {item.evidence?.example && <p class="soft">{read(item.evidence.example)}</p>}
        <ul>
          {item.law.map(({ citation, verified }) => (
            <li key={citation}>
              {citation} {!verified && <span class="soft">({t('unverifiedLaw')})</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface SideProps {
  readonly item: Item;
  readonly value: ItemValue | null;
  /** The body's note beside its answer. */
  readonly note: string | null;
  readonly evidence: readonly ShownPiece[];
  /** What became of the answer in a correction. */
  readonly review?: ComponentChildren;
  /** Whether a missing answer needs no words of its own. */
  readonly isExplained?: boolean;
}

/** What the body said, and its evidence. */
export function BodysSide({ item, value, note, evidence, review, isExplained = false }: SideProps) {
  const t = useTextOf(messages);
  const say = useValueWords();
  return (
    <>
      <h3>{t('answer')}</h3>
      {review}
      {value ? (
        <p class="desk-answer">{say(item, value)}</p>
      ) : (
        !isExplained && <p class="note warn">{t('unanswered')}</p>
      )}
      {note && (
        <p>
          <strong>{t('note')}:</strong> {note}
        </p>
      )}
      <h3>{t('evidence')}</h3>
      <EvidenceView evidence={evidence} />
    </>
  );
}
