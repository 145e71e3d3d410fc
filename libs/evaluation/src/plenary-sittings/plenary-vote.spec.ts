import { faultOfMembers, faultOfVote, outcomeOf, presentOf } from './plenary-vote';

const member = (name: string, present = true) => ({ name, position: 'Komisioner', present });
const five = [member('Ketua'), member('Ani'), member('Budi'), member('Citra', false), member('Dedi', false)];

describe('a vote of the plenary', () => {
  test.each([
    [null, 'consensus'],
    [{ for: 3, against: 0, abstain: 0 }, 'carried'],
    [{ for: 2, against: 1, abstain: 0 }, 'carried'],
    [{ for: 1, against: 1, abstain: 1 }, 'refused'],
    [{ for: 1, against: 2, abstain: 0 }, 'refused'],
    [{ for: 0, against: 0, abstain: 3 }, 'refused'],
  ] as const)('%j is %s', (vote, outcome) => {
    expect(outcomeOf(vote)).toBe(outcome);
  });

  test('exactly the quorum decides, one fewer does not, by consensus or by vote', () => {
    expect(presentOf(five)).toBe(3);
    expect(faultOfVote({ members: five, quorum: 3 }, null)).toBeNull();
    expect(faultOfVote({ members: five, quorum: 4 }, null)).toBe('noQuorum');
    expect(faultOfVote({ members: five, quorum: 4 }, { for: 3, against: 0, abstain: 0 })).toBe('noQuorum');
  });

  test('every member who is there is for, against or abstains', () => {
    const sitting = { members: five, quorum: 2 };
    expect(faultOfVote(sitting, { for: 2, against: 0, abstain: 1 })).toBeNull();
    expect(faultOfVote(sitting, { for: 2, against: 0, abstain: 0 })).toBe('votesDoNotSum');
    expect(faultOfVote(sitting, { for: 4, against: 0, abstain: 0 })).toBe('votesDoNotSum');
  });

  test.each([
    [five, 'Ketua', 3, null],
    [five, 'Citra', 3, 'chairAbsent'],
    [five, 'Orang lain', 3, 'chairAbsent'],
    [[...five, member(' ketua ')], 'Ketua', 3, 'twice'],
    [five, 'Ketua', 6, 'quorumTooLarge'],
  ] as const)('members %#: %s', (members, chair, quorum, fault) => {
    expect(faultOfMembers(members, { chair, quorum })).toBe(fault);
  });
});
