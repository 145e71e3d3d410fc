import { knownBodyKinds, type Item, type Violation } from './instrument';
import { isSameCode } from './same-code';
import { similarity } from './similar-text';
import { fault, warning } from './violation';

/** From how alike two names are the one may have been meant for the other. */
const alike = 0.5;

/** Whether there are bodies of the kinds that an item is for; a kind nobody knows is asked of nobody. */
export const checkKinds = ({ applicable, code }: Item, pointer: string): readonly Violation[] => {
  const at = `${pointer}/applicable`;
  if (applicable?.length === 0) {
    const message = `Butir ${code} tidak berlaku bagi siapa pun; pilih jenis badan, atau kosongkan agar berlaku bagi semua.`;
    return [fault(at, 'item.unreachable', message)];
  }
  const unknown = applicable?.filter((kind) => !knownBodyKinds.some((known) => isSameCode(known, kind))) ?? [];
  return unknown.map((kind) => {
    const remedy = `jenis yang dikenal ${knownBodyKinds.join(', ')}${meant(kind)}`;
    const message = `Butir ${code} berlaku bagi jenis badan "${kind}" yang tidak dikenal, sehingga tidak ditanyakan kepada siapa pun sebagai jenis itu; ${remedy}`;
    return warning(at, 'applicable.unknownKind', message);
  });
};

const meant = (kind: string): string => {
  const likeness = (known: string): number => similarity(known, kind);
  const nearest = knownBodyKinds.reduce((best, known) => (likeness(known) > likeness(best) ? known : best));
  return likeness(nearest) >= alike ? `. Mungkin maksud Anda ${nearest}?` : '.';
};
