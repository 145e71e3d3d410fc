import type { Item } from '@app/instrument';
import type { Evidence } from '../../api/types';
import type { QuestionnaireState } from './use-questionnaire';

/** What a form for one more piece of evidence gets. */
export interface EvidenceFormProps {
  readonly state: QuestionnaireState;
  readonly item: Item;
  readonly onAdded: (evidence: Evidence) => void;
}
