import { checkAnswer, itemsByCode } from '@app/instrument';
import { sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownInstrument } from '../instruments/load-instrument';
import { keepBatch, type PlainSave } from './keep-batch.query';
import type { AnswerInput, SavedAnswer } from './save-answers';

const MOST_AT_ONCE = 256;
const FLUSHERS = 2;
const MOST_REMEMBERED = 200_000;

interface Waiting {
  readonly save: PlainSave;
  readonly settle: (saved: SavedAnswer | null) => void;
}

/**
 * Group commit for autosaves: what arrives while the two flushers are busy is kept together, in one transaction of one
 * organiser's rows. It keeps the plain case only and answers null for everything else, which then goes the ordinary way:
 * so every rule and every refusal has one place (decision 0028).
 */
@Injectable()
export class AnswerBatches {
  private readonly queues = new Map<string, Waiting[]>();
  private readonly organisers = new Map<string, string>();
  /** Questionnaires that a flusher holds just now. */
  private readonly held = new Set<string>();
  private flushing = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** Keeps one answer if nothing has to be thought about; null means that nothing was written. */
  async save(token: string, assessmentId: string, input: AnswerInput): Promise<SavedAnswer | null> {
    const save = plainSave(sha256(token), assessmentId, input);
    if (!save) return null;
    const organiserId = this.organisers.get(assessmentId) ?? (await this.findOrganiser(assessmentId));
    if (organiserId === null) return null;
    return new Promise((settle) => {
      const queue = this.queues.get(organiserId) ?? [];
      queue.push({ save, settle });
      this.queues.set(organiserId, queue);
      this.begin();
    });
  }

  /** Keeps all of one questionnaire's answers if nothing has to be thought about; null means that nothing was written. */
  async saveWhole(
    token: string,
    assessmentId: string,
    inputs: readonly AnswerInput[],
  ): Promise<readonly SavedAnswer[] | null> {
    const tokenHash = sha256(token);
    const saves = inputs.flatMap((input) => plainSave(tokenHash, assessmentId, input) ?? []);
    if (saves.length < inputs.length || new Set(saves.map(({ itemCode }) => itemCode)).size < saves.length) return null;
    const runner = this.dataSource.createQueryRunner();
    try {
      const kept = await keepBatch(runner, saves, { whole: true });
      return kept.size === saves.length ? saves.flatMap((_, place) => kept.get(place) ?? []) : null;
    } catch {
      // Nothing was kept; the ordinary way tells why.
      return null;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** An assessment never changes hands, so that what was learnt once holds. */
  private async findOrganiser(assessmentId: string): Promise<string | null> {
    const [found] = await this.dataSource.query<{ organiserId: string }[]>(
      'select p.organiser_id as "organiserId" from assessments a join periods p on p.id = a.period_id where a.id = $1',
      [assessmentId],
    );
    if (!found) return null;
    if (this.organisers.size >= MOST_REMEMBERED) this.organisers.clear();
    this.organisers.set(assessmentId, found.organiserId);
    return found.organiserId;
  }

  private begin(): void {
    while (this.flushing < FLUSHERS) {
      const batch = this.take();
      if (batch.length === 0) return;
      this.flushing += 1;
      const held = new Set(batch.map(({ save }) => save.assessmentId));
      for (const id of held) this.held.add(id);
      void this.flush(batch).then(() => {
        for (const id of held) this.held.delete(id);
        this.flushing -= 1;
        this.begin();
      });
    }
  }

  /** The oldest saves of the organiser whose turn it is; who was served goes to the end of the line. */
  private take(): readonly Waiting[] {
    for (const [organiserId, queue] of [...this.queues]) {
      const { batch, later } = split(queue, this.held);
      if (batch.length === 0) continue;
      this.queues.delete(organiserId);
      if (later.length > 0) this.queues.set(organiserId, later);
      return batch;
    }
    return [];
  }

  /** Never rejects: what goes wrong here is told by the ordinary way. */
  private async flush(batch: readonly Waiting[]): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const saves = batch.map(({ save }) => save);
      const kept = await keepBatch(runner, saves);
      for (const [place, { settle }] of batch.entries()) settle(kept.get(place) ?? null);
    } catch {
      // Nothing was kept. Each goes the ordinary way, where its own fault is told and nobody else's.
      for (const { settle } of batch) settle(null);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

/**
 * What goes now and what waits: a second save of one item, and those of a questionnaire that the other flusher holds, wait
 * for a later batch.
 */
const split = (
  queue: readonly Waiting[],
  held: ReadonlySet<string>,
): { readonly batch: Waiting[]; readonly later: Waiting[] } => {
  const [batch, later]: [Waiting[], Waiting[]] = [[], []];
  const taken = new Set<string>();
  for (const one of queue) {
    const { assessmentId, itemCode } = one.save;
    const place = `${assessmentId} ${itemCode}`;
    const waits = batch.length === MOST_AT_ONCE || held.has(assessmentId) || taken.has(place);
    (waits ? later : batch).push(one);
    taken.add(place);
  }
  return { batch, later };
};

/** The save with what was checked in memory: the item as the form showed it, and a value that fits. Null where in doubt. */
const plainSave = (tokenHash: string, assessmentId: string, input: AnswerInput): PlainSave | null => {
  const { itemCode, value, instrumentSha256 } = input;
  const instrument = instrumentSha256 ? knownInstrument(instrumentSha256) : undefined;
  const item = instrument && itemsByCode(instrument).get(itemCode);
  if (!item || !instrumentSha256 || item.filledBy === 'assessor') return null;
  if (value !== null && checkAnswer(item, value).length > 0) return null;
  const kinds = item.applicable?.map((kind) => kind.toUpperCase()) ?? null;
  return { ...input, assessmentId, instrumentSha256, tokenHash, kinds };
};
