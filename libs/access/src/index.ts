export * from './actor';
export { bodyKinds, roles, type PublicBodyKind, type Role } from '@app/database';
export { audit, auditAll, type AuditSubject } from './audit';
export { constraintOf, mappedConstraints, problemOf } from './constraints';
export { may, policy, rule, type Action, type Ruling, type Scope, type Subject } from './policy';
export { Problem, problem, type Fault, type ProblemExtras, type Unreasoned } from './problem';
export { organiserOf, publicBodyOf, requireMay } from './require-may';
