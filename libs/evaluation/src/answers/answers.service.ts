import type { Actor } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keepAnswers } from './keep-answers';
import type { AnswerInput, SavedAnswer } from './save-answers';

@Injectable()
export class AnswersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps one answer. Its event is its audit. Throws as {@link saveMany}. */
  async save(actor: Actor, assessmentId: string, input: AnswerInput): Promise<SavedAnswer> {
    const [saved] = (await this.saveMany(actor, assessmentId, [input])).saved;
    if (!saved) throw new RangeError('one answer in, none out');
    return saved;
  }

  /** Keeps all of them or none. Throws as {@link keepAnswers}. */
  async saveMany(
    actor: Actor,
    assessmentId: string,
    inputs: readonly AnswerInput[],
  ): Promise<{ readonly saved: readonly SavedAnswer[] }> {
    return { saved: await transaction(this.dataSource, (tx) => keepAnswers(tx, actor, assessmentId, inputs)) };
  }
}
