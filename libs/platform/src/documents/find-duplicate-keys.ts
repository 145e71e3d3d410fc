import type { DocumentFault } from './document-fault';
import { pointerStep } from './json-pointer';

/** An object or a list that is being read. */
interface Open {
  readonly pointer: string;
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  index: number;
  key: string;
}

/** More than anybody reads; a hostile file could hold a million. */
const mostTold = 1_000;

/** Names the keys written twice in one object, the first thousand of them. The text is known to be JSON: only called when a count says that some are. */
export const findDuplicateKeys = (text: string): readonly DocumentFault[] => {
  const found: DocumentFault[] = [];
  const stack: Open[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
  let isKeyNext = false;

  const open = (token: string): void => {
    const top = stack.at(-1);
    const pointer = top ? top.pointer + pointerStep(top.keys ? top.key : top.index) : '';
    stack.push({ pointer, keys: token === '{' ? new Set() : null, index: 0, key: '' });
    isKeyNext = token === '{';
  };
  const enterKey = (top: Open, key: string): void => {
    if (top.keys?.has(key)) {
      found.push({
        path: top.pointer + pointerStep(key),
        code: 'json.duplicateKey',
        message: `Nama "${key}" tertulis dua kali.`,
      });
    }
    top.keys?.add(key);
    top.key = key;
    isKeyNext = false;
  };

  for (const [token] of text.matchAll(tokens)) {
    if (found.length === mostTold) break;
    const top = stack.at(-1);
    if (token === '{' || token === '[') open(token);
    else if (token === '}' || token === ']') stack.pop();
    else if (token === ',' && top) {
      top.index += 1;
      isKeyNext = top.keys !== null;
    } else if (isKeyNext && top && token !== ':') enterKey(top, JSON.parse(token) as string);
  }
  return found;
};
