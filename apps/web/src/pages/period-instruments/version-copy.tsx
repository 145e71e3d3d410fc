import type { PeriodInstrument } from '../../api/correction-types';
import { type Listed, listed } from '../../api/listed';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { CopyButton } from './copy-button';
import type { OwnInstrument } from './own-instruments';

interface Props {
  readonly periodId: string;
  readonly instrument: PeriodInstrument;
  readonly version: number;
}

/** For the organiser: the way to an instrument of its own that begins as this version. */
export function VersionCopy(props: Props) {
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const own = useResource<Listed<OwnInstrument>>(isAdmin ? '/api/instruments' : null);
  if (!isAdmin || own.value === null) return null;
  return <CopyButton {...props} taken={listed(own.value).map(({ code }) => code)} />;
}
