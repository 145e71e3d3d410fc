import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { materialMessages } from './material-messages';

type Material = Schemas['MaterialDto'];
type Kind = Material['kind'];

interface Props {
  readonly presentationId: string;
  /** What whoever looks may add. */
  readonly mayAdd: readonly Kind[];
}

/** Slides and recordings of one presentation. */
export function MaterialsPart({ presentationId, mayAdd }: Props) {
  const t = useTextOf(materialMessages);
  const id = useId();
  const path = `/api/presentations/${presentationId}/materials`;
  const resource = useResource<Listed<Material>>(path);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const keep = (work: Promise<Listed<Material>>): Promise<boolean> => {
    setProblem(null);
    return work.then(
      (items) => {
        resource.replace(items);
        return true;
      },
      (error: unknown) => {
        setProblem(toProblem(error));
        return false;
      },
    );
  };
  const items = listed(resource.value);
  if (items.length === 0 && mayAdd.length === 0) return null;
  return (
    <section class="stack materials" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('title')}</h3>
      {items.length === 0 && <p class="soft">{t('none')}</p>}
      <ul>
        {items.map((material) => (
          <li key={material.id}>
            <MaterialLine
              material={material}
              href={material.url ?? `${path}/${material.id}/file`}
              onRemove={
                mayAdd.includes(material.kind) ? () => void keep(api.remove(`${path}/${material.id}`)) : undefined
              }
            />
          </li>
        ))}
      </ul>
      {mayAdd.length > 0 && <AddMaterial path={path} kinds={mayAdd} keep={keep} />}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}

interface LineProps {
  readonly material: Material;
  readonly href: string;
  readonly onRemove: (() => void) | undefined;
}

function MaterialLine({ material, href, onRemove }: LineProps) {
  const t = useTextOf(materialMessages);
  const format = useFormat();
  const { kind, fileName, url, addedBy, addedAt, sizeBytes } = material;
  const name = fileName ?? url ?? '';
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer" aria-label={t('newTab', { name })}>
        {name}
      </a>{' '}
      <span class="soft small">
        {t('by', { kind: t(`kind.${kind}`), name: addedBy, at: format.dateTime(addedAt) })}
        {sizeBytes !== null && ` · ${format.bytes(sizeBytes)}`}
      </span>
      {onRemove && (
        <button type="button" class="button quiet" aria-label={t('removeOf', { name })} onClick={onRemove}>
          {t('remove')}
        </button>
      )}
    </>
  );
}

interface AddProps {
  readonly path: string;
  readonly kinds: readonly Kind[];
  readonly keep: (work: Promise<Listed<Material>>) => Promise<boolean>;
}

function AddMaterial({ path, kinds, keep }: AddProps) {
  const t = useTextOf(materialMessages);
  const id = useId();
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'slides');
  const [url, setUrl] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const sendFile = async (file: File): Promise<void> => {
    setSending(file.name);
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file, file.name);
    await keep(upload<Listed<Material>>(path.replace(/materials$/, 'material-files'), form, () => undefined));
    setSending(null);
  };
  return (
    <>
      {kinds.length > 1 && (
        <label class="field">
          <span class="field-label">{t('kind')}</span>
          <select
            class="input"
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'slides')}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {kinds.length === 1 && <p class="soft small">{t('hintBody')}</p>}
      <div class="actions">
        <label class="button" for={`${id}-file`}>
          {t('addFile')}
        </label>
        <input
          id={`${id}-file`}
          class="visually-hidden"
          type="file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void sendFile(file);
          }}
        />
        <input
          class="input"
          type="url"
          inputMode="url"
          placeholder="https://"
          aria-label={t('link')}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          disabled={url.trim() === ''}
          onClick={() => void keep(api.post(path, { kind, url: url.trim() })).then((kept) => kept && setUrl(''))}
        >
          {t('addLink')}
        </button>
      </div>
      <p class="soft small" role="status">
        {sending !== null && t('sending', { name: sending })}
      </p>
    </>
  );
}
