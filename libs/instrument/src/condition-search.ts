import { itemsRead } from './asked-when';
import { domainOf, isCalculated } from './condition-domain';
import type { Condition, Instrument, Item, ItemValue } from './instrument';
import { evaluateCondition } from './is-relevant';
import { isApplicable, itemsByCode, itemsOf, placedItemsOf } from './items-of';

/** Whether some answers meet a condition, and whether some do not. */
export interface Outcome {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

type Find = (itemCode: string) => ItemValue | undefined;

/** Ways of answering that are tried for one condition, and for a whole instrument; beyond them nothing is claimed. */
const mostForOne = 3000;
const mostForAll = 20_000;

/** More items than this have more ways than may be tried, since each is answered or not. */
const mostItems = 11;

/** A kind of body that no item names; it is asked what is for everybody. */
const anyOtherKind = '';

/**
 * Tries ways of answering the items that conditions read, as far as conditions can tell answers apart. Outcomes are null where
 * the ways are too many, or where a condition calculates. Expects names and circles to be in order. The same condition in the
 * same place is tried once, however many items share it.
 */
export class ConditionSearch {
  private readonly items: ReadonlyMap<string, Item>;
  private readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  private readonly kinds: readonly string[];
  private readonly known = new Map<string, Outcome | null>();
  private left = mostForAll;

  constructor(instrument: Instrument) {
    this.items = itemsByCode(instrument);
    this.conditions = new Map(
      placedItemsOf(instrument).map(({ item, path }) => [item.code, [...path, item].flatMap(({ relevant }) => relevant ?? [])]), // prettier-ignore
    );
    const named = itemsOf(instrument).flatMap(({ applicable }) => applicable ?? []);
    this.kinds = [...new Set(named.map((kind) => kind.toUpperCase())), anyOtherKind];
  }

  /** A condition alone, as if everything it reads were always asked. */
  byItself(own: Condition): Outcome | null {
    return this.once([own], () =>
      this.tryAll(new Set(itemsRead(own)), [own], (given) => evaluateCondition(own, given)),
    );
  }

  /** A condition where it stands: below these others, put to these kinds of body, reading only what is really asked. */
  inPlace(own: Condition, above: readonly Condition[], kinds: readonly string[] = this.kinds): Outcome | null {
    return this.once([own, above, kinds], () => {
      const read = this.everythingRead([own, ...above]);
      if (!read) return null;
      const conditions = [own, ...above, ...[...read].flatMap((code) => this.conditionsOf(code))];
      const tellsKinds = [...read].some((code) => this.items.get(code)?.applicable);
      let canHold = false;
      let canFail = false;
      for (const kind of tellsKinds ? kinds : kinds.slice(0, 1)) {
        const outcome = this.tryAll(read, conditions, (given) => {
          const asked = this.onlyAsked(given, kind);
          return above.every((one) => evaluateCondition(one, asked)) ? evaluateCondition(own, asked) : null;
        });
        if (!outcome) return null;
        canHold ||= outcome.canHold;
        canFail ||= outcome.canFail;
      }
      return { canHold, canFail };
    });
  }

  private once(key: unknown, find: () => Outcome | null): Outcome | null {
    const text = JSON.stringify(key);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const outcome = find();
    this.known.set(text, outcome);
    return outcome;
  }

  /** What conditions read, what the conditions of these items read, and so on; null where that is too much. */
  private everythingRead(conditions: readonly Condition[]): ReadonlySet<string> | null {
    const read = new Set(conditions.flatMap(itemsRead));
    for (const code of read) {
      for (const one of this.conditionsOf(code).flatMap(itemsRead)) read.add(one);
      if (read.size > mostItems) return null;
    }
    return read;
  }

  private conditionsOf(code: string): readonly Condition[] {
    return this.conditions.get(code) as readonly Condition[]; // names are in order
  }

  private onlyAsked(given: Find, kind: string): Find {
    const settled = new Map<string, boolean>();
    const isAsked = (code: string): boolean => {
      const known = settled.get(code);
      if (known !== undefined) return known;
      const answer =
        isApplicable(this.items.get(code) as Item, kind) &&
        this.conditionsOf(code).every((one) => evaluateCondition(one, find));
      settled.set(code, answer);
      return answer;
    };
    const find: Find = (code) => (isAsked(code) ? given(code) : undefined);
    return find;
  }

  /** Stops as soon as both outcomes were seen. `test` gives null for answers under which nobody asks. */
  private tryAll(
    read: ReadonlySet<string>,
    conditions: readonly Condition[],
    test: (given: Find) => boolean | null,
  ): Outcome | null {
    if (conditions.some(isCalculated)) return null;
    const domains = new Map<string, readonly (ItemValue | undefined)[]>();
    let ways = 1;
    for (const code of read) {
      const domain = domainOf(this.items.get(code) as Item, conditions);
      if (!domain) return null;
      ways *= domain.length;
      if (ways > Math.min(mostForOne, this.left)) return null;
      domains.set(code, domain);
    }
    const outcome = { canHold: false, canFail: false };
    for (const given of combinations(domains)) {
      this.left -= 1;
      const held = test((code) => given.get(code));
      if (held !== null) outcome[held ? 'canHold' : 'canFail'] = true;
      if (outcome.canHold && outcome.canFail) break;
    }
    return outcome;
  }
}

/** Every way of taking one of each list; the same map, changed, each time. */
function* combinations<V>(lists: ReadonlyMap<string, readonly V[]>): Generator<ReadonlyMap<string, V>> {
  const codes = [...lists.keys()];
  const taken = new Map<string, V>();
  function* from(depth: number): Generator<ReadonlyMap<string, V>> {
    const code = codes[depth];
    if (code === undefined) {
      yield taken;
      return;
    }
    for (const value of lists.get(code) as readonly V[]) {
      taken.set(code, value);
      yield* from(depth + 1);
    }
  }
  yield* from(0);
}
