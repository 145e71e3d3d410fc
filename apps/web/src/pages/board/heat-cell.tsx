import { useFormat } from '../../use-format';

interface Props {
  readonly count: number;
  readonly total: number;
  readonly tone: 'answered' | 'evidence' | 'verified';
}

/** A number on a ground that deepens with its share: the eye finds the laggards, the number says how many. */
export function HeatCell({ count, total, tone }: Props) {
  const format = useFormat();
  const share = total > 0 ? Math.min(1, count / total) : 0;
  return (
    <span class={`heat ${tone}`} style={{ '--share': `${Math.round(share * 100)}%` }}>
      {format.count(count)}
      <span class="heat-total">/{format.count(total)}</span>
    </span>
  );
}
