import type { Item } from '@app/instrument';
import type { QuestionnaireState } from '../use-questionnaire';

/** What every part of the talk about one item gets. */
export interface TalkProps {
  readonly state: QuestionnaireState;
  readonly item: Item;
}
