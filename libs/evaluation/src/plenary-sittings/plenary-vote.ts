/** When a sitting may decide, and what a vote comes to. Pure; the quorum is data of each sitting. */
import type { PlenaryMember } from '@app/database';

export interface Vote {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}
/** `consensus`: agreed without a vote; a tie carries nothing. */
export type VoteOutcome = 'consensus' | 'carried' | 'refused';
export type VoteFault = 'noQuorum' | 'votesDoNotSum';

export const presentOf = (members: readonly PlenaryMember[]): number => members.filter(({ present }) => present).length;

/** More for than against; whoever abstains counts as present and as neither. */
export const outcomeOf = (vote: Vote | null): VoteOutcome => {
  if (vote === null) return 'consensus';
  return vote.for > vote.against ? 'carried' : 'refused';
};

/** What keeps a decision from being recorded: too few are there, or not every one of them is accounted for. */
export const faultOfVote = (
  { members, quorum }: { readonly members: readonly PlenaryMember[]; readonly quorum: number },
  vote: Vote | null,
): VoteFault | null => {
  const present = presentOf(members);
  if (present < quorum) return 'noQuorum';
  return vote === null || vote.for + vote.against + vote.abstain === present ? null : 'votesDoNotSum';
};

/** What is wrong with the list of members: names twice, a chair who is not there, more needed than there are. */
export const faultOfMembers = (
  members: readonly PlenaryMember[],
  { chair, quorum }: { readonly chair: string; readonly quorum: number },
): 'twice' | 'chairAbsent' | 'quorumTooLarge' | null => {
  const names = members.map(({ name }) => name.trim().toLowerCase());
  if (new Set(names).size < names.length) return 'twice';
  if (!members.some(({ name, present }) => present && name === chair)) return 'chairAbsent';
  return quorum > members.length ? 'quorumTooLarge' : null;
};
