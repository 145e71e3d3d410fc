import type { RegistrationContent } from '../../api/registration-types';

export type TextKey = {
  [Key in keyof RegistrationContent]: RegistrationContent[Key] extends string ? Key : never;
}[keyof RegistrationContent];

export interface FieldLook {
  readonly key: TextKey;
  readonly type?: 'email' | 'tel' | 'url' | 'date';
  readonly autocomplete?: string;
  readonly lines?: number;
}

/** The fields in the order in which a clerk has them at hand. */
export const fieldGroups = {
  officer: [
    { key: 'officerName', autocomplete: 'name' },
    { key: 'officerPosition', autocomplete: 'organization-title' },
    { key: 'officerNip' },
    { key: 'officerPhone', type: 'tel', autocomplete: 'tel' },
    { key: 'officerEmail', type: 'email', autocomplete: 'email' },
  ],
  superior: [{ key: 'superiorName' }, { key: 'superiorPosition' }, { key: 'superiorEmail', type: 'email' }],
  decree: [{ key: 'decreeNumber' }, { key: 'decreeDate', type: 'date' }],
  channels: [
    { key: 'website', type: 'url' },
    { key: 'channels', lines: 3 },
  ],
} as const satisfies Readonly<Record<string, readonly FieldLook[]>>;
