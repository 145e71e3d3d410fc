import type { Item } from '@app/instrument';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AdjudicationDetail, AppealDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Thread } from '../clarifications/item-thread';
import './desk.css';
import { BodysSide, ItemCard } from './item-card';
import { LastYearOf } from './last-year-card';
import { messages } from './messages';
import { type QueuePlace, QueueSteps } from './queue-steps';

interface Props {
  readonly item: Item;
  readonly detail: AppealDetail | AdjudicationDetail;
  readonly back: { readonly href: string; readonly label: string };
  readonly place: QueuePlace;
  /** What stands before the item. */
  readonly before?: ComponentChildren;
  /** What is decided, on the right. */
  readonly children: ComponentChildren;
}

/** The desk for whoever decides about one item alone: all that lies before a first reader on the left, the decision on the right. */
export function DecidingDesk({ item, detail, back, place, before, children }: Props) {
  const t = useTextOf(messages);
  useFocusOnItem();
  return (
    <>
      <p>
        <Link href={back.href}>← {back.label}</Link>
      </p>
      <header class="page-head">
        <div>
          <h1>
            {detail.bodyName} · {detail.itemCode}
          </h1>
          <p>{detail.periodTitle}</p>
        </div>
      </header>
      <div class="desk deciding">
        <div class="desk-middle">
          {before}
          <ItemCard item={item}>
            <BodysSide item={item} value={detail.answer} note={detail.answerNote} evidence={detail.itemEvidence} />
          </ItemCard>
          {detail.lastYear && <LastYearOf before={detail.lastYear} year={detail.lastYear.year} item={item} />}
          {detail.clarifications.length > 0 && <Thread items={detail.clarifications} />}
        </div>
        <div class="desk-side">
          {children}
          <QueueSteps place={place} />
          <p class="soft">{t('decidingKeys')}</p>
        </div>
      </div>
    </>
  );
}

/** Whoever comes here by a key or a link of the queue is at the item, and has it read out. */
const useFocusOnItem = (): void => {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('desk-item')?.focus();
  }, []);
};
