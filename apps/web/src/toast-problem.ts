import { toProblem } from './api/problem';
import { textNow } from './i18n/use-text';
import { toast } from './toast';

/** Shows why what was pressed came to nothing: the server's own sentence where it refused; else what is wrong and what to do. */
export const toastProblem = (error: unknown): void => {
  const { kind, message } = toProblem(error);
  const why = kind === 'refused' ? message : `${textNow(`problem.${kind}`)} ${textNow(`problem.${kind}.do`)}`;
  toast.show(why, 'bad');
};
