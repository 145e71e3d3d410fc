import type { Violation } from '@app/instrument';
import type { PeriodDocument } from './period';

export const checkPeriod = (document: PeriodDocument): readonly Violation[] => (document ? [] : []);
