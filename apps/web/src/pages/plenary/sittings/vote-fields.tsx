import { useTextOf } from '../../../i18n/use-text';
import { sittingMessages } from './sitting-messages';

export type TypedVotes = Readonly<Record<'for' | 'against' | 'abstain', string>>;
export const noVotes: TypedVotes = { for: '', against: '0', abstain: '0' };
const sides = ['for', 'against', 'abstain'] as const;

/** How many were for, against, or neither. */
export function VoteFields({
  votes,
  onChange,
}: {
  readonly votes: TypedVotes;
  readonly onChange: (votes: TypedVotes) => void;
}) {
  const t = useTextOf(sittingMessages);
  return (
    <div class="vote-fields">
      {sides.map((side) => (
        <label key={side} class="field">
          <span class="field-label">{t(side)}</span>
          <input
            class="input"
            inputMode="numeric"
            value={votes[side]}
            onInput={(event) => onChange({ ...votes, [side]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}
