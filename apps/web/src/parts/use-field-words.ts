import { useTextOf } from '../i18n/use-text';
import { changeMessages } from './change-messages';

type Key = keyof (typeof changeMessages)['id'];

const isKnown = (key: string): key is Key => key in changeMessages.id;

/** Names a part of an item in the language of the page; one that this page does not know keeps its own name. */
export const useFieldWords = (): ((field: string) => string) => {
  const t = useTextOf(changeMessages);
  return (field) => {
    const key = `field.${field}`;
    return isKnown(key) ? t(key) : field;
  };
};
