/**
 * The name of an assessment's category as the policy in force gives it, else its code: a column for statements that join
 * assessments as `a` and period_policies as `pp`.
 */
export const categoryLabelColumn = `
  coalesce((select c->>'label' from jsonb_array_elements(pp.policy->'categories') c where c->>'code' = a.category limit 1),
           a.category) as "categoryLabel"`;
