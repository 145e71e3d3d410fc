import type { Item, ItemValue } from '@app/instrument';
import { useState } from 'preact/hooks';
import { ChecklistControl } from '../assessment/checklist-control';
import { ChoiceControl } from '../assessment/choice-control';
import { NumberControl } from '../assessment/number-control';

interface Props {
  readonly item: Item;
  readonly value: ItemValue | null;
  readonly disabled: boolean;
  readonly onChange: (value: ItemValue | null) => void;
  /** What stands there that is no value; null once it is one, or empty. */
  readonly onUnfit?: (typed: string | null) => void;
}

/** The value a verifier sets: the body's own controls, without what only a body may say. */
export function ValueControl({ item, value, disabled, onChange, onUnfit }: Props) {
  const [unfit, setTyped] = useState<string | null>(null);
  const setUnfit = (typed: string | null): void => {
    setTyped(typed);
    onUnfit?.(typed);
  };
  const props = {
    value,
    disabled,
    unfit,
    onChange: (next: ItemValue | null): void => {
      setUnfit(null);
      onChange(next);
    },
    onUnfit: (typed: string): void => {
      setUnfit(typed);
      onChange(null);
    },
  };
  switch (item.kind) {
    case 'yesNo':
    case 'scale': {
      const { notApplicable: _own, ...plain } = item;
      return <ChoiceControl {...props} item={plain} />;
    }
    case 'checklist':
      return <ChecklistControl {...props} item={item} />;
    case 'number':
      return <NumberControl {...props} item={item} />;
    case 'text':
      return null;
  }
}
