import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Evidence, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { Waiting } from '../../parts/waiting';
import { useFormat } from '../../use-format';
import { kindForFile } from './evidence-choice';
import type { EvidenceFormProps } from './evidence-form-props';
import { evidenceMessages } from './evidence-messages';

type Room = Schemas['EvidenceRoomDto'];
type KnownFile = Schemas['KnownFileDto'];

/** The body's own files of all years, to stand beside this answer too without being sent again, and the room it has. */
export function EvidenceReuse({ state, item, onAdded, onClose }: EvidenceFormProps & { readonly onClose: () => void }) {
  const t = useTextOf(evidenceMessages);
  const [search, setSearch] = useState('');
  const [room, setRoom] = useState<Room | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const path = `/api/assessments/${state.form.assessment.id}`;
  const here = new Set((state.evidence[item.code] ?? []).flatMap(({ file }) => (file ? [file.sha256] : [])));
  useEffect(() => {
    const leaving = new AbortController();
    api
      .get<Room>(`${path}/evidence-files?search=${encodeURIComponent(search)}`, { signal: leaving.signal })
      .then(setRoom)
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(toProblem(error));
      });
    return () => leaving.abort();
  }, [path, search]);
  const use = ({ sha256, mediaType }: KnownFile): void => {
    const kind = kindForFile(item, state.store.draft(item.code).content.value, mediaType);
    api
      .post<Evidence>(`${path}/reused-files`, { itemCode: item.code, kind, sha256 })
      .then(onAdded)
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <section class="evidence-form" aria-label={t('reuseTitle')}>
      <label class="field">
        {t('search')}
        <input class="input" type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      {problem && <ProblemNote problem={problem} />}
      {room ? <KnownFiles room={room} here={here} isSearch={search !== ''} onUse={use} /> : <Waiting />}
      <button type="button" class="button" onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}

interface KnownFilesProps {
  readonly room: Room;
  /** Hashes of those that stand beside this answer already. */
  readonly here: ReadonlySet<string>;
  readonly isSearch: boolean;
  readonly onUse: (file: KnownFile) => void;
}

function KnownFiles({ room, here, isSearch, onUse }: KnownFilesProps) {
  const t = useTextOf(evidenceMessages);
  const { bytes } = useFormat();
  const { usedBytes, quotaBytes, fileBytes, videoBytes } = room;
  const sizes = { used: bytes(usedBytes), quota: bytes(quotaBytes), file: bytes(fileBytes), video: bytes(videoBytes) };
  return (
    <>
      <ul class="evidence-list known-files">
        {room.files.map((file) => (
          <li key={file.sha256}>
            <div class="evidence-line">
              <div>
                {file.name}
                <div class="soft small">
                  {file.year} · {bytes(file.sizeBytes)} ·{' '}
                  {file.itemCodes.length > 0 ? t('usedAt', { items: file.itemCodes.join(', ') }) : t('usedNowhere')}
                </div>
                {file.otherNames.length > 0 && (
                  <div class="soft small">{t('otherNames', { names: file.otherNames.join(', ') })}</div>
                )}
              </div>
            </div>
            {here.has(file.sha256) ? (
              <span class="tag">{t('usedHere')}</span>
            ) : (
              <button
                type="button"
                class="button"
                aria-label={t('useLabel', { name: file.name })}
                onClick={() => onUse(file)}
              >
                {t('use')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {room.files.length === 0 && <p class="soft">{t(isSearch ? 'nothing' : 'nothingYet')}</p>}
      <p class="field-hint">{t('room', sizes)}</p>
    </>
  );
}
