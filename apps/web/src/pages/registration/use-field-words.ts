import { useTextOf } from '../../i18n/use-text';
import type { RegistrationKey } from '../../offline/kept-registration';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface FieldWords {
  /** The field's name with the group it stands in: several groups have a `Nama`. */
  readonly name: (field: RegistrationKey) => string;
  readonly value: (field: RegistrationKey, value: string | boolean) => string;
}

const groups = ['officer', 'superior'] as const;

export const useFieldWords = (): FieldWords => {
  const t = useTextOf(messages);
  const format = useFormat();
  return {
    name: (field) => {
      const group = groups.find((one) => field.startsWith(one));
      const name = t(field === 'channels' ? 'channelsField' : field);
      return group ? `${name} ${t(group)}` : name;
    },
    value: (field, value) => {
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (field === 'decreeDate' && value) return format.date(`${value}T00:00:00Z`);
      return value || t('empty');
    },
  };
};
