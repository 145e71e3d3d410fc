import { useState } from 'preact/hooks';
import type { RequestOffice } from '../../api/request-types';
import { FormField } from '../calendar/form-field';
import { DeskChoice } from './desk-choice';

interface Addressed {
  readonly organiserCode: string;
  /** Null: the lead PPID's desk. */
  readonly publicBodyId: string | null;
}

interface Props {
  readonly offices: readonly RequestOffice[];
  readonly label: string;
  readonly deskLabel: string;
  readonly value: Addressed;
  readonly onChoose: (addressed: Addressed) => void;
}

/** To whom something sent online goes: an organiser, and a desk of it. */
export function OfficeFields({ offices, label, deskLabel, value, onChoose }: Props) {
  const { organiserCode, publicBodyId } = value;
  return (
    <>
      <FormField label={label}>
        {(control) => (
          <select
            class="input"
            {...control}
            value={organiserCode}
            onChange={(event) => onChoose({ organiserCode: event.currentTarget.value, publicBodyId: null })}
          >
            {offices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <DeskChoice
        key={organiserCode}
        label={deskLabel}
        value={publicBodyId}
        path={`/api/public/request-offices/${encodeURIComponent(organiserCode)}/desks`}
        onChoose={(chosen) => onChoose({ organiserCode, publicBodyId: chosen })}
      />
    </>
  );
}

/** The first office is chosen until somebody chooses. */
export const useAddressed = (first: RequestOffice): readonly [Addressed, (addressed: Addressed) => void] => {
  const [addressed, setAddressed] = useState<Addressed>({ organiserCode: first.code, publicBodyId: null });
  return [addressed, setAddressed];
};
