import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PeriodDesks, VerifierDesk } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';

const kinds = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] as const;
type Kind = (typeof kinds)[number];

interface Props {
  readonly id: string;
  readonly desk: VerifierDesk;
  readonly onChanged: (view: PeriodDesks) => void;
}

const linesOf = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** How much, and what, one verifier may be given when work is shared out. */
export function LimitButton({ id, desk, onChanged }: Props) {
  const t = useTextOf(messages);
  const { limits } = desk;
  const [most, setMost] = useState(limits.maxItems === null ? '' : String(limits.maxItems));
  const [only, setOnly] = useState<readonly Kind[]>(limits.kinds ?? []);
  const [regions, setRegions] = useState((limits.regions ?? []).join('\n'));
  const [languages, setLanguages] = useState((limits.languages ?? []).join('\n'));
  const save = async (): Promise<void> => {
    const [places, tongues] = [linesOf(regions), linesOf(languages)];
    const request = {
      maxItems: most.trim() ? Number(most) : null,
      kinds: only.length > 0 ? only : null,
      regions: places.length > 0 ? places : null,
      languages: tongues.length > 0 ? tongues : null,
    };
    onChanged(await api.put<PeriodDesks>(`/api/periods/${id}/verifiers/${desk.id}/limits`, request));
    toast.show(t('limited'));
  };
  const toggle = (kind: Kind): void =>
    setOnly(only.includes(kind) ? only.filter((one) => one !== kind) : [...only, kind]);
  return (
    <ConfirmButton
      label={t('limit')}
      title={t('limitTitle', { name: desk.name })}
      confirmLabel={t('save')}
      tone="quiet"
      onConfirm={save}
    >
      <p class="soft">{t('limitText')}</p>
      <label class="field">
        <span class="field-label">{t('maxItems')}</span>
        <input
          class="input short"
          inputMode="numeric"
          value={most}
          onInput={(event) => setMost(event.currentTarget.value.replace(/\D/g, ''))}
        />
      </label>
      <fieldset class="choices">
        <legend>{t('onlyKinds')}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="choice">
            <input type="checkbox" checked={only.includes(kind)} onChange={() => toggle(kind)} />
            {t(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t('onlyRegions')}</span>
        <textarea class="input" value={regions} onInput={(event) => setRegions(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{t('onlyLanguages')}</span>
        <textarea class="input" value={languages} onInput={(event) => setLanguages(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
