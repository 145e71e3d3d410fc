/** Where a person finds an item of a questionnaire in the web app. */
export const itemAddress = (assessmentId: string, itemCode: string): string =>
  `/penilaian/${assessmentId}/isian?butir=${encodeURIComponent(itemCode)}`;
