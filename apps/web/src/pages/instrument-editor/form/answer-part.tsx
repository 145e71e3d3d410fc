import { useTextOf } from '../../../i18n/use-text';
import { changeKind, itemKinds } from '../core/change-kind';
import { messages } from '../messages';
import { ElementsEditor } from './elements-editor';
import { FormPart, SelectField } from './fields';
import type { ItemFormProps } from './form-state';
import { LevelsEditor } from './levels-editor';
import { NumberEditor } from './number-editor';

/** How the question is answered. Changing the kind keeps what fits; what does not comes back with undo. */
export function AnswerPart(part: ItemFormProps) {
  const t = useTextOf(messages);
  const { item, set, faultsAt } = part;
  const words = { best: t('levelBest'), worst: t('levelWorst'), element: t('element') };
  return (
    <FormPart title={t('part.answer')}>
      <SelectField
        label={t('kind')}
        field="kind"
        hint={t(`kindHint.${item.kind}`)}
        value={item.kind}
        violations={faultsAt('kind')}
        options={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => set('', (now) => changeKind(now, kind, words))}
      />
      {item.kind === 'scale' && <LevelsEditor {...part} item={item} />}
      {item.kind === 'checklist' && <ElementsEditor {...part} item={item} />}
      {item.kind === 'number' && <NumberEditor {...part} item={item} />}
    </FormPart>
  );
}
