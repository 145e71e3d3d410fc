import { problem } from '@app/access';
import { sha256, SigningKey } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';

/** Twelve bits: a moment on a phone, a burden for a thousand letters. */
const KEY_PREFIX = '000';
const MINUTES = 60;

/** A small riddle that a browser solves by itself before a form is taken: no third party, no picture, no account. */
@Injectable()
export class IntakeProof {
  private secret: Promise<string> | null = null;

  constructor(private readonly key: SigningKey) {}

  /** One that is good for an hour. */
  async challenge(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      keyPrefix: KEY_PREFIX,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
      hmacSignatureSecret: await this.hmacSecret(),
    });
  }

  /** The digest under which a solution is known as used. Throws `requestProof.invalid`. */
  async digest({ challenge, solution }: Payload): Promise<string> {
    const { verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: await this.hmacSecret(),
    }).catch(() => ({ verified: false }));
    if (!verified || challenge.signature === undefined) throw problem.requestProofInvalid();
    return sha256(challenge.signature);
  }

  /** Every process of the installation derives the same from its key. */
  private hmacSecret(): Promise<string> {
    return (this.secret ??= this.key.sign('terbuka/request-intake@1').then(({ signature }) => sha256(signature)));
  }
}
