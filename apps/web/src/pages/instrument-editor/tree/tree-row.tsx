import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { useFormat } from '../../../use-format';
import type { PlacedViolation } from '../core/lint-places';
import type { TreeLine } from '../core/place-in-tree';
import type { WeightSum } from '../core/weight-sum';
import { EditorIcon } from '../editor-icon';
import { messages } from '../messages';
import { type DropHint, INDENT_PX, useRowDrag } from './use-row-drag';

export interface RowProps {
  readonly line: TreeLine;
  readonly isSelected: boolean;
  readonly isFolded: boolean;
  readonly sum: WeightSum | null;
  readonly violations: readonly PlacedViolation[] | undefined;
  readonly comments: number;
  readonly readOnly: boolean;
  readonly onSelect: (code: string) => void;
  readonly onOpen: (code: string) => void;
  readonly onFold: (code: string, isFolded: boolean) => void;
}

/** One line of the tree. Drawn again only when something of its own changed: there may be five hundred. */
export function TreeRow(props: RowProps) {
  const sum = props.sum ? `${props.sum.sum}/${props.sum.expected ?? ''}` : '';
  const { line } = props;
  return useMemo(
    () => <Row {...props} />,
    [
      line.child,
      line.level,
      line.index,
      line.siblings,
      props.isSelected,
      props.isFolded,
      sum,
      props.violations,
      props.comments,
      props.readOnly,
      props.onSelect,
      props.onOpen,
    ],
  );
}

function Row(props: RowProps) {
  const { line, isSelected, isFolded, readOnly, onSelect, onOpen } = props;
  const { child, level, index, siblings } = line;
  const element = useRef<HTMLDivElement>(null);
  const isGroup = child.type === 'node';
  const isOpenGroup = isGroup && !isFolded;
  const hint = useRowDrag(element, {
    code: child.code,
    level,
    isGroup,
    mode: isOpenGroup && child.children.length > 0 ? 'expanded' : index === siblings - 1 ? 'last-in-group' : 'standard',
    disabled: readOnly,
  });
  return (
    <div
      ref={element}
      id={`tree-${child.code}`}
      class={rowClass(isSelected, isGroup, hint)}
      role="treeitem"
      aria-level={level + 1}
      aria-posinset={index + 1}
      aria-setsize={siblings}
      aria-selected={isSelected}
      aria-expanded={isGroup ? !isFolded : undefined}
      tabIndex={isSelected ? 0 : -1}
      style={{ paddingInlineStart: `${level * INDENT_PX - 8}px` }}
      onClick={() => (matchMedia('(max-width: 899px)').matches ? onOpen(child.code) : onSelect(child.code))}
      onDblClick={() => onOpen(child.code)}
    >
      <Fold {...props} />
      <span class="row-code">{child.code}</span>
      <RowText line={line} />
      <RowMarks {...props} />
    </div>
  );
}

const rowClass = (isSelected: boolean, isGroup: boolean, hint: DropHint): string =>
  ['row', isGroup && 'is-group', isSelected && 'is-selected', hint && `drop-${hint}`].filter(Boolean).join(' ');

function Fold({ line, isFolded, onFold }: RowProps) {
  if (line.child.type === 'item') return <span class="row-fold" />;
  return (
    <span
      class="row-fold"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onFold(line.child.code, !isFolded);
      }}
    >
      <EditorIcon name={isFolded ? 'folded' : 'unfolded'} />
    </span>
  );
}

function RowText({ line }: Pick<RowProps, 'line'>) {
  const t = useTextOf(messages);
  const text = line.child.text.id.trim();
  return <span class={text ? 'row-text' : 'row-text soft'}>{text || t('untitled')}</span>;
}

function RowMarks({ line, sum, violations = [], comments }: RowProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const errors = violations.filter(({ isWarning }) => !isWarning).length;
  const warnings = violations.length - errors;
  const { child } = line;
  const weight = /^-?\d/.test(child.weight) ? format.decimal(child.weight) : child.weight;
  return (
    <span class="row-marks">
      {comments > 0 && (
        <Mark tone="soft" label={t('commentCount', { count: comments })}>
          <EditorIcon name="comment" /> {comments}
        </Mark>
      )}
      {errors > 0 && (
        <Mark tone="bad" label={t('errorCount', { count: errors })}>
          <Icon name="cross" /> {errors}
        </Mark>
      )}
      {warnings > 0 && (
        <Mark tone="warn" label={t('warningCount', { count: warnings })}>
          <Icon name="warning" /> {warnings}
        </Mark>
      )}
      {sum && <SumMark sum={sum} />}
      {!sum?.expected && (
        <Mark tone="weight" label={t('weightIs', { weight })}>
          {child.type === 'item' && child.kind === 'text' ? '–' : weight}
        </Mark>
      )}
    </span>
  );
}

/** `98 dari 100`: what is there, and what it should be. */
export function SumMark({ sum: { sum, expected, isRight } }: { readonly sum: WeightSum }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (expected === null) return null;
  return (
    <span class={isRight ? 'row-mark weight' : 'row-mark bad'}>
      {isRight ? (
        <>
          <span class="visually-hidden">{t('weightComplete')} </span>
          {format.decimal(sum)}
        </>
      ) : (
        t('sumOf', { sum: format.decimal(sum), expected: format.decimal(expected) })
      )}
    </span>
  );
}

function Mark(props: { readonly tone: string; readonly label: string; readonly children: ComponentChildren }) {
  return (
    <span class={`row-mark ${props.tone}`} title={props.label}>
      <span class="visually-hidden">{props.label}</span>
      <span aria-hidden="true">{props.children}</span>
    </span>
  );
}
