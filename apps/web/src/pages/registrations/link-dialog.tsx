import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { FunnelRow, InvitationLink } from '../../api/registration-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { Waiting } from '../../parts/waiting';
import { messages } from './messages';
import { LinkText } from './link-text';

interface Props {
  readonly row: Pick<FunnelRow, 'assessmentId' | 'name'>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** A fresh link with its text, to be pasted or sent on. */
export function LinkDialog({ row, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [link, setLink] = useState<InvitationLink | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    api
      .post<InvitationLink>(`/api/assessments/${row.assessmentId}/invitation-links`)
      .then((made) => {
        setLink(made);
        onDone?.();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  }, [row.assessmentId]);
  return (
    <Dialog
      open
      title={t('linkFor', { name: row.name })}
      onClose={onClose}
      actions={
        <button type="button" class="button" onClick={onClose}>
          {common('app.close')}
        </button>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      {!problem && !link && <Waiting />}
      {link && <LinkText link={link} />}
    </Dialog>
  );
}
